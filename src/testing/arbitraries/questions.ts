import fc from "fast-check";
import { firstPeriodOfYear, lastPeriodOfYear, periodLabel, periodLengths } from "../../calendar/period.ts";
import { legalTimeline } from "../../chains/law/legal-timeline.ts";
import { namedBreakdowns, type Question } from "../../counts/asked/question.ts";
import { measures, tableClasses, units } from "../../counts/asked/unit.ts";
import { days } from "./days.ts";
import { anyDefinition } from "./definitions.ts";

const year = fc.integer({ min: 2018, max: 2022 });

const periods = fc.record({ length: fc.constantFrom(...periodLengths), years: fc.tuple(year, year) }).map(
  ({ length, years }) =>
    ({
      length,
      first: periodLabel(firstPeriodOfYear(Math.min(...years), length), length),
      last: periodLabel(lastPeriodOfYear(Math.max(...years), length), length),
    }) as const,
);

const some = <Word>(words: readonly Word[]) => fc.subarray([...words], { minLength: 1 });
const one = <Word>(words: readonly Word[]) => fc.constantFrom(...words).map((word) => [word]);

const definitions = (most: number) =>
  fc
    .array(anyDefinition, { minLength: 1, maxLength: most })
    .map((drawn) => drawn.map((definition, place) => ({ ...definition, id: `drawn-${place}` })));

/** What every question has; basis and measures fit together. */
const ofEvery = fc
  .record({
    definitions: definitions(1),
    referenceDates: one(["2021-03-01", "2022-12-31"]),
    units: one(units),
    measures: some(measures),
    basis: fc.constantFrom("submission", "decision"),
    periods,
    classes: some(tableClasses),
    timeline: fc.constantFrom(legalTimeline, { phases: [{ ...legalTimeline.phases[0], to: null }], events: [] }),
  })
  .map((asked) => ({
    ...asked,
    measures: asked.basis === "decision" ? ["applications", "granted"] : asked.measures,
  }));

/** What those ask that let nobody choose. */
const ofCohort = { units, measures: ["applications"], basis: "submission" };
const ofApplications = { ...ofCohort, units: ["applications"], classes: tableClasses };

/** Questions of every subject, as the functions that count resolve them. */
export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    every: ofEvery,
    more: fc.oneof(
      fc.constant({ of: "classes" }),
      fc.record({
        of: fc.constant("breakdown"),
        by: fc.oneof(
          fc.constantFrom(...namedBreakdowns.filter((name) => name !== "art8-group")),
          fc.constantFrom({ column: "town", of: "sponsor" }, { column: "A b,c", of: "applicant" }),
        ),
      }),
      fc.constant({ of: "breakdown", by: "art8-group", classes: ["art8-after-nareis"] }),
      fc.constantFrom({ ...ofCohort, of: "signals" }, { ...ofCohort, of: "signals", units: ["dossiers"] }),
      fc.constantFrom(
        { ...ofCohort, of: "follow-up", measures: ["applications", "rejected"] },
        { ...ofCohort, of: "follow-up", basis: "event", units: ["steps"] },
      ),
      fc.constant({ ...ofApplications, of: "shares", measures: ["applications", "granted", "rejected"] }),
      fc.record({ of: fc.constant("definitions"), definitions: definitions(3) }),
      fc
        .record({ of: fc.constant("moves"), definitions: definitions(3), mostEvaluations: fc.nat(500) })
        .map((asked) => ({ ...ofApplications, ...asked })),
      fc
        .record({
          of: fc.constant("sensitivity"),
          values: fc.constantFrom(
            {},
            { lookBackMonths: [60, null], "sameDay.firstToSecond": ["on-or-after"] },
            { exclude: [[], ["first-dossier"]] },
          ),
        })
        .map((asked) => ({ ...ofApplications, ...asked })),
      fc.constantFrom(
        ...["nareis-op-nareis", "art8-after-nareis"].map((one) => ({
          ...ofCohort,
          of: "attrition",
          units: ["applications", "applicants", "sponsors"],
          classes: [one],
        })),
      ),
      fc.record({
        of: fc.constant("revision"),
        definitions: definitions(2),
        referenceDates: fc.tuple(days, days).map((two) => [...two].sort()),
      }),
    ),
  })
  .map(({ every, more }) => ({ ...every, ...more }) as unknown as Question);
