import fc from "fast-check";
import { dayPool, place } from "./days.ts";
import { personPool } from "./ids.ts";
import type {
  ApplicationSketch,
  DecisionSketch,
  FollowUpSketch,
  IdentitySketch,
  PermitSketch,
  SignalSketch,
  Sketch,
} from "./sketch.ts";

const someDay = (weight: number): fc.Arbitrary<number | null> =>
  fc.oneof({ weight, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: place });

const whichOne: fc.Arbitrary<number> = fc.nat(100);

const procedure: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("nareis") },
  { weight: 3, arbitrary: fc.constant("asylum") },
  { weight: 2, arbitrary: fc.constantFrom("art8", "regular-family") },
  { weight: 1, arbitrary: fc.constantFrom("other", "nareis") },
);

const decidedOutcome: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("granted") },
  { weight: 1, arbitrary: fc.constantFrom("rejected", "withdrawn", "not-considered", "closed") },
);

/** Applications of anybody for anything. */
export const application: fc.Arbitrary<ApplicationSketch> = fc.record({
  procedure,
  applicant: whichOne,
  sponsor: whichOne,
  submitted: place,
  outcome: fc.oneof<fc.MaybeWeightedArbitrary<string>[]>(
    { weight: 5, arbitrary: decidedOutcome },
    { weight: 1, arbitrary: fc.constantFrom("", "open") },
  ),
  wait: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) }, { weight: 1, arbitrary: fc.nat(9) }),
  relationship: fc.constantFrom<string[]>("", "", "spouse", "child", "parent"),
  dossier: fc.constantFrom<string[]>("", "", "d1", "d2"),
  entered: someDay(1),
  recorded: someDay(6),
});

/** A story that could be a chain: each applicant sponsors the next, most often after an asylum request of their own. */
const story = fc.record({
  sponsor: whichOne,
  begin: fc.integer({ min: 0, max: 9 }),
  steps: fc.array(
    fc.record({
      procedure: fc.constantFrom("nareis", "nareis", "nareis", "art8", "regular-family"),
      wait: fc.constantFrom(0, 0, 1, 1, 2),
      rest: fc.constantFrom(0, 1, 1, 2),
      asylum: fc.constantFrom("granted", "granted", "rejected", "", "none"),
      relationship: fc.constantFrom<string[]>("", "spouse", "child"),
    }),
    { minLength: 2, maxLength: 4, size: "max" },
  ),
});

/** Judgements on who is who. */
export const identity: fc.Arbitrary<IdentitySketch> = fc.record({
  person: whichOne,
  leading: whichOne,
  kind: fc.constantFrom("same", "same", "", "different"),
  known: someDay(1),
  recorded: someDay(6),
});

const decision: fc.Arbitrary<DecisionSketch> = fc.record({
  application: whichOne,
  kind: fc.constantFrom("", "first", "objection", "appeal", "new"),
  outcome: decidedOutcome,
  decided: place,
  recorded: someDay(6),
});

/** Permits of anybody. */
export const permit: fc.Arbitrary<PermitSketch> = fc.record({
  holder: whichOne,
  kind: fc.constantFrom("derived", "independent", "regular"),
  from: place,
  until: fc.oneof(fc.constantFrom("", "9999-12-31"), fc.nat(5)),
  withdrawn: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(5) }),
  application: fc.option(whichOne, { freq: 6 }),
  status: fc.constantFrom("", "refugee", "subsidiary"),
  recorded: someDay(6),
});

/** What followed on any application. */
export const followUp: fc.Arbitrary<FollowUpSketch> = fc.record({
  kind: fc.constantFrom("permit-withdrawn", "permit-withdrawn", "withdrawal-started", "reported", "report-taken-up"),
  application: whichOne,
  on: place,
  recorded: someDay(6),
});

const signal: fc.Arbitrary<SignalSketch> = fc.record({ application: whichOne, raised: place, recorded: someDay(6) });

/** Registers of every kind, small and dense. */
export const sketch: fc.Arbitrary<Sketch> = fc.record({
  people: fc.integer({ min: 2, max: personPool.length }),
  applications: fc
    .tuple(
      fc.array(application, { minLength: 1, maxLength: 14, size: "max" }),
      fc.array(story, { maxLength: 2, size: "max" }),
    )
    .map(([loose, stories]) => [...loose, ...stories.flatMap(told)]),
  identities: fc.option(fc.array(identity, { maxLength: 5 }), { freq: 3 }).map((some) => some ?? []),
  decisions: fc.option(fc.array(decision, { maxLength: 12 }), { freq: 2 }),
  permits: fc.option(fc.array(permit, { maxLength: 10 }), { freq: 2 }),
  followUp: fc.option(fc.array(followUp, { maxLength: 6 }), { freq: 2 }),
  signals: fc.option(fc.array(signal, { maxLength: 3 }), { freq: 2 }),
  persons: fc.option(fc.array(fc.constantFrom("", "1900-01-01", "2001-02-03"), { maxLength: 3 }), { freq: 2 }),
  extracted: someDay(3),
  coverage: someDay(3),
});

type Drawn<Kind> = Kind extends fc.Arbitrary<infer Value> ? Value : never;

/** The applications of a story, with asylum requests between grant and next filing. */
function told(drawn: Drawn<typeof story>): readonly ApplicationSketch[] {
  const applications: ApplicationSketch[] = [];
  const nothing = { relationship: "", dossier: "", entered: null, recorded: null };
  let day = drawn.begin;
  drawn.steps.forEach((step, index) => {
    const sponsor = drawn.sponsor + index;
    const family = { procedure: step.procedure, applicant: sponsor + 1, sponsor, submitted: day, outcome: "granted" };
    applications.push({ ...nothing, ...family, wait: step.wait, relationship: step.relationship });
    day = Math.min(day + step.wait, dayPool.length - 1);
    if (step.asylum !== "none") {
      const asylum = { procedure: "asylum", applicant: sponsor + 1, sponsor: 0, submitted: day, outcome: step.asylum };
      applications.push({ ...nothing, ...asylum, wait: step.rest });
    }
    day = Math.min(day + step.rest, dayPool.length - 1);
  });
  return applications;
}
