import fc from "fast-check";
import type { Row, Tables } from "../../model/contract-tables.ts";
import { byCodeUnit } from "../../model/order.ts";

/**
 * Few days, so that many things happen on one: eight in a row over a change of year, the days around the ruling of
 * 31 October 2019, ends of months and of years.
 */
export const dayPool: readonly string[] = [
  "2018-12-31",
  "2019-01-01",
  "2019-10-30",
  "2019-10-31",
  "2019-12-28",
  "2019-12-29",
  "2019-12-30",
  "2019-12-31",
  "2020-01-01",
  "2020-01-02",
  "2020-01-03",
  "2020-01-04",
  "2020-02-29",
  "2020-03-31",
  "2020-12-31",
  "2021-01-01",
];

/** Ids whose order by code unit is not that by code point, number or alphabet, and names that objects have. */
const personPool: readonly string[] = ["p2", "p10", "\u{1F600}", "\uFF01", "constructor", "P1"];

const place: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 4, max: 11 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: dayPool.length - 1 }) },
);

/** A day of the pool. */
export const days: fc.Arbitrary<string> = place.map((index) => dayPool[index] ?? "");

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

const application = fc.record({
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

const identity = fc.record({
  person: whichOne,
  leading: whichOne,
  kind: fc.constantFrom("same", "same", "", "different"),
  known: someDay(1),
  recorded: someDay(6),
});

const decision = fc.record({
  application: whichOne,
  kind: fc.constantFrom("", "first", "objection", "appeal", "new"),
  outcome: decidedOutcome,
  decided: place,
  recorded: someDay(6),
});

const permit = fc.record({
  holder: whichOne,
  kind: fc.constantFrom("derived", "independent", "regular"),
  from: place,
  until: fc.oneof(fc.constantFrom("", "9999-12-31"), fc.nat(5)),
  withdrawn: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(5) }),
  application: fc.option(whichOne, { freq: 6 }),
  status: fc.constantFrom("", "refugee", "subsidiary"),
  recorded: someDay(6),
});

const followUp = fc.record({
  kind: fc.constantFrom("permit-withdrawn", "permit-withdrawn", "withdrawal-started", "reported", "report-taken-up"),
  application: whichOne,
  on: place,
  recorded: someDay(6),
});

const signal = fc.record({ application: whichOne, raised: place, recorded: someDay(6) });

const sketch = fc.record({
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

/** A register in which every row is valid whatever the reference date. */
export const cleanRegister: fc.Arbitrary<Tables> = sketch.map((drawn) => build(drawn, true));

/** As `cleanRegister`, but a sponsor can be the applicant, directly and through aliases, and identities repeat. */
export const selfSponsoredRegister: fc.Arbitrary<Tables> = sketch.map((drawn) => build(drawn, false));

/**
 * As `cleanRegister`, but of three persons who ask for each other again and again, and with most permits, decisions and
 * follow-up on a few applications: several grants, asylum applications and permits compete for one answer.
 */
export const crowdedRegister: fc.Arbitrary<Tables> = fc
  .record({
    drawn: sketch,
    applications: fc.array(application, { minLength: 8, maxLength: 20, size: "max" }),
    permits: fc.option(fc.array(permit, { minLength: 4, maxLength: 16, size: "max" }), { freq: 2 }),
    followUp: fc.array(followUp, { maxLength: 10, size: "max" }),
    identities: fc.option(fc.array(identity, { maxLength: 2 }), { freq: 1 }).map((some) => some ?? []),
    stretch: fc.constantFrom(3, 6, 12),
  })
  .map(({ drawn, applications, permits, followUp, identities, stretch }) => {
    const onFew = <One extends { readonly application: number | null }>(one: One): One =>
      one.application === null ? one : { ...one, application: one.application % 5 };
    const crowd = applications.map((one) => ({ ...one, submitted: 4 + (one.submitted % stretch), recorded: null }));
    return build(
      {
        ...drawn,
        people: 3,
        applications: [...crowd, ...drawn.applications],
        permits: permits?.map(onFew) ?? null,
        followUp: followUp.map(onFew),
        decisions: drawn.decisions?.map(onFew) ?? null,
        identities,
      },
      true,
    );
  });

type Drawn<Kind> = Kind extends fc.Arbitrary<infer Value> ? Value : never;

/** The applications of a story, with asylum requests between grant and next filing. */
function told(drawn: Drawn<typeof story>): readonly Drawn<typeof application>[] {
  const applications: Drawn<typeof application>[] = [];
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

function build(drawn: Drawn<typeof sketch>, isClean: boolean): Tables {
  const people = personPool.slice(0, drawn.people);
  const personAt = (index: number): string => people[index % people.length] ?? "";
  const applicationIds = drawn.applications.map((_, index) => idAt("a", index));
  const applicationAt = (index: number): string => applicationIds[index % applicationIds.length] ?? "";
  /** A day of what follows on an application: never before it was submitted, or now and then. */
  const dayAfter = (application: number, drawnDay: number): string => {
    const { submitted = 0 } = drawn.applications[application % drawn.applications.length] ?? {};
    const isLeft = drawnDay >= submitted || (!isClean && drawnDay % 2 === 1);
    return dayAt(isLeft ? drawnDay : submitted + (drawnDay % 4));
  };
  const couldBeOne = groupsEver(drawn.identities.map((one) => [personAt(one.person), personAt(one.leading)]));

  const applications = drawn.applications.map((one, index) => {
    const applicant = personAt(one.applicant);
    const others = people.filter((person) =>
      isClean ? couldBeOne(person) !== couldBeOne(applicant) : person !== applicant || one.sponsor % 8 === 7,
    );
    const sponsor = others[one.sponsor % Math.max(1, others.length)];
    const isFamily = ["nareis", "art8", "regular-family"].includes(one.procedure);
    const isDecided = one.outcome !== "" && one.outcome !== "open";
    return withoutEmpty({
      application_id: applicationAt(index),
      procedure: isFamily && sponsor === undefined ? "asylum" : one.procedure,
      applicant_id: applicant,
      sponsor_id: isFamily ? (sponsor ?? "") : "",
      submitted_on: dayAt(one.submitted),
      outcome: one.outcome,
      decided_on: isDecided ? dayAt(one.submitted + one.wait) : "",
      relationship: one.relationship,
      dossier_id: one.dossier,
      entered_on: dayAt(one.entered),
      recorded_on: dayAt(one.recorded),
    });
  });
  const identities = drawn.identities.map((one) =>
    withoutEmpty({
      person_id: personAt(one.person),
      leading_id: personAt(one.leading),
      known_on: dayAt(one.known),
      kind: one.kind,
      recorded_on: dayAt(one.recorded),
    }),
  );
  return {
    applications,
    ...(drawn.identities.length === 0 ? {} : { identities: isClean ? distinctRows(identities) : identities }),
    ...(drawn.permits === null
      ? {}
      : {
          permits: drawn.permits.map((one, index) =>
            withoutEmpty({
              permit_id: idAt("v", index),
              holder_id: personAt(one.holder),
              kind: one.kind,
              valid_from: dayAt(one.from),
              valid_until: typeof one.until === "string" ? one.until : dayAt(one.from + one.until),
              withdrawn_on: one.withdrawn === null ? "" : dayAt(one.from + one.withdrawn),
              application_id: one.application === null ? "" : applicationAt(one.application),
              status: one.status,
              recorded_on: dayAt(one.recorded),
            }),
          ),
        }),
    ...(drawn.decisions === null
      ? {}
      : {
          decisions: drawn.decisions.map((one, index) =>
            withoutEmpty({
              decision_id: idAt("b", index),
              application_id: applicationAt(one.application),
              kind: one.kind,
              outcome: one.outcome,
              decided_on: dayAfter(one.application, one.decided),
              recorded_on: dayAt(one.recorded),
            }),
          ),
        }),
    ...(drawn.signals === null
      ? {}
      : {
          signals: drawn.signals.map((one, index) =>
            withoutEmpty({
              signal_id: idAt("s", index),
              application_id: applicationAt(one.application),
              raised_on: dayAfter(one.application, one.raised),
              recorded_on: dayAt(one.recorded),
            }),
          ),
        }),
    ...(drawn.followUp === null
      ? {}
      : {
          follow_up: drawn.followUp.map((one, index) =>
            withoutEmpty({
              follow_up_id: idAt("f", index),
              kind: one.kind,
              application_id: applicationAt(one.application),
              on: dayAfter(one.application, one.on),
              recorded_on: dayAt(one.recorded),
            }),
          ),
        }),
    ...(drawn.persons === null
      ? {}
      : {
          persons: drawn.persons.map((birth_date, index) =>
            withoutEmpty({ person_id: personPool[index] ?? "", birth_date }),
          ),
        }),
    ...(drawn.extracted === null && drawn.coverage === null
      ? {}
      : {
          register: {
            ...(drawn.extracted === null ? {} : { extracted_on: dayAt(drawn.extracted) }),
            ...(drawn.coverage === null ? {} : { coverage_from: dayAt(drawn.coverage) }),
          },
        }),
  };
}

/** Ids in no order of the rows: "a10" before "a9", and pairs whose code units and code points disagree. */
function idAt(prefix: string, index: number): string {
  const number = (index * 13 + 5) % 97;
  const start = index % 5 === 3 ? "\u{1F600}" : index % 5 === 4 ? "\uFF01" : prefix;
  return `${start}${number}`;
}

function dayAt(index: number | null): string {
  return index === null ? "" : (dayPool[Math.min(index, dayPool.length - 1)] ?? "");
}

function withoutEmpty(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""));
}

function distinctRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    (row, index) => rows.findIndex((other) => JSON.stringify(other) === JSON.stringify(row)) === index,
  );
}

/** Names of groups of persons that some reference date might take for one, `different` judgements ignored. */
function groupsEver(pairs: readonly (readonly [string, string])[]): (person: string) => string {
  return (person) => {
    const reached = new Set([person]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const [one, other] of pairs) {
        if (reached.has(one) || reached.has(other)) reached.add(one).add(other);
      }
    }
    return [...reached].sort(byCodeUnit)[0] ?? person;
  };
}
