import fc from "fast-check";
import type { FamilyProcedure, Outcome, Procedure } from "../../cases/facts/application.ts";
import type { PlainDecision } from "../../model/outcomes.ts";
import type { PlainApplication, PlainPermit } from "../../model/register.ts";
import { dayAt, place } from "./days.ts";
import { idAt, personPool } from "./ids.ts";

/** An application, and what was decided on it afterwards. */
export interface DecisionHistory {
  readonly application: PlainApplication;
  /** In no order, and each on the day of the submission or later. */
  readonly decisions: readonly PlainDecision[];
}

/** Persons, as their leading ids. */
export const persons: fc.Arbitrary<string> = fc.constantFrom(...personPool);

const familyProcedures: readonly FamilyProcedure[] = ["nareis", "art8", "regular-family"];
const procedures: readonly Procedure[] = ["nareis", "asylum", "art8", "regular-family", "other"];
const decided: readonly Outcome[] = ["granted", "rejected", "withdrawn", "not-considered", "closed"];
const outcomes: fc.Arbitrary<Outcome> = fc.constantFrom("granted", "open", ...decided);
const orNothing = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 2 });

/** Applications that a register can have. */
export const applications: fc.Arbitrary<PlainApplication> = fc
  .record({
    index: fc.nat(9),
    procedure: fc.constantFrom(...procedures),
    two: fc.shuffledSubarray([...personPool], { minLength: 2, maxLength: 2 }),
    submitted: place,
    outcome: outcomes,
    wait: fc.nat(3),
    relationship: orNothing(fc.constantFrom("spouse", "child", "parent")),
    dossier: orNothing(fc.constantFrom("d1", "d2")),
    entered: orNothing(place),
  })
  .map(({ index, two: [applicant = "", other = ""], submitted, wait, entered, ...facts }) => ({
    id: idAt("a", index),
    applicant,
    sponsor: familyProcedures.includes(facts.procedure as FamilyProcedure) ? other : null,
    submitted: dayAt(submitted),
    decided: facts.outcome === "open" ? null : dayAt(submitted + wait),
    entered: entered === null ? null : dayAt(entered),
    ...facts,
  }));

/** Permits that a register can have. */
export const permits: fc.Arbitrary<PlainPermit> = fc
  .record({
    index: fc.nat(9),
    holder: persons,
    kind: fc.constantFrom<PlainPermit["kind"][]>("derived", "independent", "regular"),
    from: place,
    until: orNothing(fc.nat(4)),
    withdrawn: orNothing(fc.nat(4)),
    application: orNothing(fc.nat(9)),
    status: orNothing(fc.constantFrom("refugee", "subsidiary")),
  })
  .map(({ index, holder, kind, from, until, withdrawn, application, status }) => ({
    id: idAt("v", index),
    holder,
    kind,
    validFrom: dayAt(from),
    validUntil: until === null ? null : dayAt(from + until),
    withdrawn: withdrawn === null ? null : dayAt(from + withdrawn),
    application: application === null ? null : idAt("a", application),
    status,
  }));

/** Applications that were decided more than once. */
export const decisionHistories: fc.Arbitrary<DecisionHistory> = fc
  .record({
    application: applications,
    decisions: fc.array(
      fc.record({
        kind: fc.constantFrom(null, "first", "objection", "appeal", "new"),
        outcome: fc.constantFrom(...decided),
        place,
      }),
      { maxLength: 5, size: "max" },
    ),
  })
  .map(({ application, decisions }) => ({
    application,
    decisions: decisions.map(({ kind, outcome, place: at }, index): PlainDecision => {
      const day = dayAt(at);
      const late = day < application.submitted ? application.submitted : day;
      return { id: idAt("b", index), application: application.id, kind, outcome, decided: late } as PlainDecision;
    }),
  }));
