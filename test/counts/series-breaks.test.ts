import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, dayOf, type IsoDate, toIso } from "../../src/calendar/day.ts";
import { firstDayOf, lastDayOf, type PeriodLength, periodLabel, periodOf } from "../../src/calendar/period.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { chainClasses } from "../../src/chains/definition/chain.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalBreaks } from "../../src/chains/law/legal-breaks.ts";
import type { LegalPhase } from "../../src/chains/law/legal-phase.ts";
import { type LegalTimeline, legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { coveredDays, periodsOf } from "../../src/counts/asked/periods.ts";
import type { AskedOfEvery } from "../../src/counts/asked/question.ts";
import { type TableClass, tableClasses } from "../../src/counts/asked/unit.ts";
import { breakDown } from "../../src/counts/break-down.ts";
import { type SeriesBreak, seriesBreaks } from "../../src/counts/cells/series-breaks.ts";
import { compareSignals } from "../../src/counts/compare-signals.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { followUp } from "../../src/counts/follow-up.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { oneLaw } from "../chains/one-law.ts";
import { runs } from "../runs.ts";

interface Shown {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly length?: PeriodLength;
  readonly referenceDate?: IsoDate;
  readonly coverageFrom?: IsoDate | null;
  readonly classes?: readonly TableClass[];
  readonly timeline?: LegalTimeline;
}

/** The breaks of a table that shows the periods from that of one day to that of another. */
function breaksOf({ first, last, length = "year", ...others }: Shown): readonly SeriesBreak[] {
  const { referenceDate = "2023-05-31", coverageFrom = null, classes = ["nareis-op-nareis"] } = others;
  const label = (day: IsoDate): string => periodLabel(periodOf(dayOf(day), length), length);
  const shown = { length, first: label(first), last: label(last) };
  const manifest = { coverageFrom, extractedOn: null };
  const { timeline = legalTimeline } = others;
  const question = { classes, timeline, periods: shown } as unknown as AskedOfEvery;
  return seriesBreaks(periodsOf(shown, coveredDays({ referenceDate, manifest })), question);
}

describe("breaks in a series", () => {
  test("the ruling of 31 October 2019 lies inside 2019, and inside its quarter and month", () => {
    expect(breaksOf({ first: "2019-01-01", last: "2020-01-01" })).toMatchObject([
      {
        kind: "phase",
        on: "2019-10-31",
        period: "2019",
        inside: true,
        before: { id: "regular-procedure", procedure: "regular" },
        after: { id: "nareis-procedure", procedure: "nareis" },
      },
    ]);
    const year = { first: "2019-01-01", last: "2019-12-31" } as const;
    expect(breaksOf({ ...year, length: "quarter" })[0]?.period).toBe("2019-Q4");
    expect(breaksOf({ ...year, length: "month" })[0]).toMatchObject({ period: "2019-10", inside: true });
  });

  test("a law from the first day of a period begins with it, and lies inside the longer one", () => {
    const [before, ...others] = legalTimeline.phases;
    const timeline = {
      events: [],
      phases: [before, ...others].map((phase) => {
        if (phase?.id === "regular-procedure") return { ...phase, to: "2019-09-30" };
        return phase?.id === "nareis-procedure" ? { ...phase, from: "2019-10-01" } : phase;
      }),
    } as unknown as LegalTimeline;
    const year = { first: "2019-01-01", last: "2019-12-31", timeline } as const;
    expect(breaksOf({ ...year, length: "month" })).toMatchObject([{ period: "2019-10", inside: false }]);
    expect(breaksOf({ ...year, length: "quarter" })).toMatchObject([{ period: "2019-Q4", inside: false }]);
    expect(breaksOf(year)).toMatchObject([{ period: "2019", inside: true }]);
  });

  test("nothing is marked where one side of the change is not shown or not covered", () => {
    expect(breaksOf({ first: "2015-01-01", last: "2018-01-01" })).toEqual([]);
    expect(breaksOf({ first: "2020-01-01", last: "2020-12-31", classes: ["other-stacking"] })).toEqual([]);
    const year = { first: "2019-01-01", last: "2020-12-31" } as const;
    expect(breaksOf({ ...year, referenceDate: "2019-10-30" })).toEqual([]);
    expect(breaksOf({ ...year, referenceDate: "2019-10-31" })).toHaveLength(1);
    expect(breaksOf({ ...year, coverageFrom: "2019-10-31" })).toEqual([]);
    expect(breaksOf({ ...year, coverageFrom: "2019-10-30" })).toHaveLength(1);
  });

  test("a series of another class says why the law of nareis op nareis breaks it too", () => {
    const [found] = breaksOf({ first: "2019-01-01", last: "2020-01-01", classes: ["art8-after-nareis"] });
    expect(found).toMatchObject({ on: "2019-10-31", about: ["nareis-op-nareis"] });
    expect(found?.alsoBreaks.map((also) => also.class)).toEqual(["art8-after-nareis"]);
  });

  test("are the breaks of the law on covered days of the periods shown, each in the period that holds its day", () => {
    const day = fc.integer({ min: dayOf("2012-01-01"), max: dayOf("2027-12-31") }).map((one) => toIso(one as Day));
    const length = fc.constantFrom<PeriodLength>("year", "half-year", "quarter", "month");
    const classes = fc.subarray([...tableClasses], { minLength: 1 });
    fc.assert(
      fc.property(day, day, day, day, length, classes, (one, other, referenceDate, coverageFrom, ...drawn) => {
        const [periods, asked] = drawn;
        const [first, last] = one < other ? [one, other] : [other, one];
        const found = breaksOf({ first, last, length: periods, referenceDate, coverageFrom, classes: asked });
        const from = Math.max(firstDayOf(periodOf(dayOf(first), periods), periods), dayOf(coverageFrom)) as Day;
        const until = Math.min(lastDayOf(periodOf(dayOf(last), periods), periods), dayOf(referenceDate)) as Day;
        const broken = asked.includes("all-forms") ? chainClasses : chainClasses.filter((each) => asked.includes(each));
        expect(found.map(({ period: _period, inside: _inside, ...ofLaw }) => ofLaw)).toEqual(
          legalBreaks(legalTimeline, { classes: broken, from, until }),
        );
        for (const { on, period, inside } of found) {
          const number = periodOf(dayOf(on), periods);
          expect([period, inside]).toEqual([periodLabel(number, periods), firstDayOf(number, periods) !== dayOf(on)]);
        }
      }),
      { numRuns: runs },
    );
  });

  test("stand in what a table that was written down is about", () => {
    const rows = [{ class: "nareis-op-nareis", measure: "applications", cells: { "2019": 5, "2020": 3 } }] as const;
    expect(exactTable({ unit: "applications", rows }).about.seriesBreaks).toHaveLength(1);
  });
});

describe("a timeline of one's own", () => {
  const chains = findChains(readRegister(demonstrationTables(), { asOf: "2023-05-31" }).register, memo2023);

  test("goes with the question, changes no count, and is refused where it has gaps", () => {
    const [usual, own] = [undefined, oneLaw()].map((timeline) =>
      countChains(chains, { unit: "sponsors", ...(timeline === undefined ? {} : { timeline }) }),
    );
    expect(usual?.about.seriesBreaks).not.toEqual([]);
    expect(own?.about.seriesBreaks).toEqual([]);
    expect(own?.rows).toEqual(usual?.rows);
    expect(own?.about.question.timeline).toEqual(oneLaw());
    const late = { ...legalTimeline, phases: legalTimeline.phases.slice(1) };
    expect(() => countChains(chains, { unit: "sponsors", timeline: late })).toThrow(RangeError);
  });

  test("marks its own days", () => {
    const last = legalTimeline.phases.at(-1) as LegalPhase;
    const until = { ...last, from: "2022-01-01", to: "2022-12-31" };
    const begun = [{ ...last, id: "first", from: null, to: "2021-12-31", certainty: null }, until];
    const timeline = { phases: [...begun, { ...last, id: "later", from: "2023-01-01" }], events: [] };
    expect(breaksOf({ first: "2022-01-01", last: "2023-01-01", timeline })).toMatchObject([
      { on: "2023-01-01", after: { id: "later" } },
    ]);
  });

  test("is that of every table whose columns are periods", () => {
    const classes = ["nareis-op-nareis"] as const;
    const { seriesBreaks: expected } = countChains(chains, { unit: "applications", classes }).about;
    const by = { unit: "applications", by: "form", classes } as const;
    const tables = [breakDown(chains, by), followUp(chains), compareSignals(chains), countShares(chains)];
    expect(tables.map(({ about }) => about.seriesBreaks)).toEqual(tables.map(() => expected));
    expect(breakDown(chains, { ...by, timeline: oneLaw() }).about.seriesBreaks).toEqual([]);
  });
});
