import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, dayOf, toIso } from "../../src/calendar/day.ts";
import { firstDayOf, lastDayOf, type PeriodLength, periodLabel, periodOf } from "../../src/calendar/period.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import type { LegalPhase } from "../../src/chains/law/legal-phase.ts";
import { legalPhaseOn } from "../../src/chains/law/legal-phase-on.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { breakDown } from "../../src/counts/old/break-down.ts";
import { compareSignals } from "../../src/counts/old/compare-signals.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import type { ExactSheet } from "../../src/counts/old/exact-sheet.ts";
import { followUp } from "../../src/counts/old/follow-up-counts.ts";
import { exactTable } from "../../src/counts/old/literal-table.ts";
import { seriesBreaks } from "../../src/counts/old/series-breaks.ts";
import { coverageOf } from "../../src/counts/old/table-periods.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { compareDefinitions } from "../../src/differences/old/compare-definitions.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toText } from "../../src/display/old/to-text.ts";
import { oneLaw } from "../chains/one-law.ts";
import { runs } from "../runs.ts";

const breaksOf = (first: string, last: string, length: PeriodLength, referenceDate: string, from?: string) => {
  const bounds = { length, coverageTo: dayOf(referenceDate), coverageFrom: from === undefined ? null : dayOf(from) };
  const [start, end] = [periodOf(dayOf(first), length), periodOf(dayOf(last), length)];
  const periods = Array.from({ length: end - start + 1 }, (_, place) => ({
    label: periodLabel(start + place, length),
    coverage: coverageOf(start + place, bounds),
  }));
  return seriesBreaks(periods, length, legalTimeline);
};

describe("breaks in a series", () => {
  test("the ruling of 31 October 2019 lies inside 2019, and inside its quarter and month", () => {
    const [found, ...more] = breaksOf("2019-01-01", "2023-01-01", "year", "2023-05-31");
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      on: "2019-10-31",
      period: "2019",
      inside: true,
      before: { id: "regular-procedure", procedure: "regular" },
      after: { id: "nareis-procedure", procedure: "nareis" },
    });
    expect(breaksOf("2019-01-01", "2019-12-31", "quarter", "2023-05-31")[0]?.period).toBe("2019-Q4");
    expect(breaksOf("2019-10-01", "2019-11-30", "month", "2023-05-31")[0]).toMatchObject({ period: "2019-10" });
  });

  test("a change within a month is marked inside it", () => {
    expect(breaksOf("2014-06-01", "2014-07-31", "month", "2023-05-31")).toMatchObject([
      { on: "2014-06-30", period: "2014-06", inside: true },
    ]);
  });

  test("nothing is marked where one side of the change is not shown or not covered", () => {
    expect(breaksOf("2015-01-01", "2018-01-01", "year", "2023-05-31")).toEqual([]);
    expect(breaksOf("2020-01-01", "2023-01-01", "year", "2023-05-31")).toEqual([]);
    expect(breaksOf("2019-01-01", "2019-12-31", "year", "2019-10-30")).toEqual([]);
    expect(breaksOf("2019-01-01", "2019-12-31", "year", "2019-10-31")).toHaveLength(1);
    expect(breaksOf("2019-01-01", "2020-12-31", "year", "2020-12-31", "2019-10-31")).toEqual([]);
    expect(breaksOf("2019-01-01", "2020-12-31", "year", "2020-12-31", "2019-10-30")).toHaveLength(1);
  });

  test("are exactly the days on which the phase is not that of the day before, among covered days", () => {
    const day = fc.integer({ min: dayOf("2012-01-01"), max: dayOf("2021-12-31") }) as fc.Arbitrary<Day>;
    fc.assert(
      fc.property(
        day,
        day,
        day,
        day,
        fc.constantFrom<PeriodLength[]>("year", "half-year", "quarter", "month"),
        (...drawn) => {
          const [one, other, reference, coverage, length] = drawn;
          const [first, last] = [Math.min(one, other) as Day, Math.max(one, other) as Day];
          const found = breaksOf(toIso(first), toIso(last), length, toIso(reference), toIso(coverage));
          const start = Math.max(firstDayOf(periodOf(first, length), length), coverage);
          const end = Math.min(lastDayOf(periodOf(last, length), length), reference);
          const expected = [];
          for (let on = start + 1; on <= end; on += 1) {
            if (legalPhaseOn(toIso(on as Day)) !== legalPhaseOn(toIso((on - 1) as Day)))
              expected.push(toIso(on as Day));
          }
          expect(found.map(({ on }) => on)).toEqual(expected);
        },
      ),
      { numRuns: Math.min(runs, 50) },
    );
  });

  test("stand in what a table is about, and nothing in them changes a count", () => {
    const series = [{ class: "nareis-op-nareis", measure: "applications", cells: { "2019": 5, "2020": 3 } }] as const;
    expect(exactTable({ unit: "applications", series }).about.seriesBreaks).toHaveLength(1);
  });
});

describe("a timeline of one's own", () => {
  test("goes with the counts, changes none of them, and is refused where it has gaps", () => {
    const row = (application_id: string, applicant_id: string, sponsor_id: string, submitted_on: string) => ({
      ...{ application_id, procedure: "art8", applicant_id, sponsor_id, submitted_on },
      ...{ outcome: "granted", decided_on: `${submitted_on.slice(0, 4)}-12-31` },
    });
    const applications = [
      row("f", "b", "a", "2018-01-01"),
      row("x", "c", "b", "2019-02-01"),
      row("y", "d", "b", "2020-02-01"),
    ];
    const chains = findChains(readRegister({ applications }).register, memo2023);
    const timeline = oneLaw();
    const [usual, own] = [
      countChains(chains, { unit: "sponsors" }),
      countChains(chains, { unit: "sponsors", timeline }),
    ];
    expect(usual.about.seriesBreaks).toHaveLength(1);
    expect(own.about.seriesBreaks).toEqual([]);
    expect({ ...own, about: { ...own.about, seriesBreaks: usual.about.seriesBreaks } }).toEqual(usual);
    expect(() =>
      countChains(chains, { unit: "sponsors", timeline: { ...legalTimeline, phases: legalTimeline.phases.slice(1) } }),
    ).toThrow(RangeError);
  });

  test("marks its own days", () => {
    const last = legalTimeline.phases.at(-1) as LegalPhase;
    const earlier = [...legalTimeline.phases.slice(0, -1), { ...last, to: "2022-12-31" }];
    const timeline = { ...legalTimeline, phases: [...earlier, { ...last, id: "later", from: "2023-01-01" }] };
    const periods = [2022, 2023].map((year) => ({ label: `${year}`, coverage: { kind: "complete" } as const }));
    expect(seriesBreaks(periods, "year", timeline)).toMatchObject([{ on: "2023-01-01", after: { id: "later" } }]);
    expect(seriesBreaks(periods, "year", legalTimeline)).toEqual([]);
  });
});

test("sheets whose columns are periods mark what their table marks, under the same timeline", () => {
  const chains = findChains(readRegister(demonstrationTables(), { asOf: "2023-05-31" }).register, memo2023);
  const { seriesBreaks: ofTable } = countChains(chains, { unit: "applications" }).about;
  const sheets = [
    breakDown(chains, { unit: "applications", by: "form" }),
    followUp(chains),
    compareSignals(chains),
    compareDefinitions(chains.register, [memo2023, lawSince2014], { unit: "applications" }).table,
  ];
  expect(sheets.map(({ about }) => about.seriesBreaks)).toEqual(sheets.map(() => ofTable));
  const unbroken = breakDown(chains, { unit: "applications", by: "form", timeline: oneLaw() });
  expect(unbroken.about.seriesBreaks).toEqual([]);
  const page = toText(publish(sheets[0] as ExactSheet, tens), { locale: "en" });
  expect(page).toContain("On 31 October 2019");
  expect(toText(publish(unbroken, tens), { locale: "en" })).not.toContain("31 October 2019");
});
