import fc from "fast-check";
import { type Day, dayOf, toIso } from "../../calendar/day.ts";
import type { RegisterEvent } from "../../history/register-event.ts";

/** Few ids, so that most events meet what others left: names that objects have and ids with spaces too. */
const idIn = (prefix: string, most: number): fc.Arbitrary<string> => fc.nat(most).map((number) => `${prefix}${number}`);
const applications = fc.oneof({ weight: 5, arbitrary: idIn("a", 3) }, { weight: 2, arbitrary: idIn("b", 2) });
const decisions = idIn("d", 7);
const permits = idIn("v", 2);
const signals = idIn("s", 3);
const followUps = idIn("f", 3);
const persons = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom("p0", "p1", "p2", "p10") },
  { weight: 8, arbitrary: fc.constantFrom("\u{1F600}", "\uFF01", "__proto__") },
  { weight: 1, arbitrary: fc.constantFrom("", " p1 ", "constructor") },
);

/** Days before the day of recording; -1 is the day after, and null is no day at all. */
const lag = fc.oneof(
  { weight: 30, arbitrary: fc.nat(4) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 40) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const badDay = fc.constantFrom("", "2020-02-30", "1900-01-01", "soon");
const outcome = fc.constantFrom("granted", "granted", "granted", "granted", "rejected", "closed", "withdrawn", "open");
const procedures = fc.constantFrom("nareis", "nareis", "nareis", "asylum", "art8", "regular-family", "other", "x");

/** An event without its days: those hang on the day of recording. */
type Undated = (day: string) => object;

/** Events of a kind from their facts, with the name of their day. */
function of(kind: string, facts: fc.Arbitrary<object>, day: string): fc.Arbitrary<Undated> {
  return facts.map(
    (given): Undated =>
      (on) => ({ kind, ...given, [day]: on }),
  );
}

const lodged = fc
  .record({ application: applications, procedure: procedures, applicant: persons, other: persons, wrong: fc.nat(30) })
  .map(({ other, wrong, ...facts }) => {
    const isFamily = ["nareis", "art8", "regular-family"].includes(facts.procedure);
    return isFamily === wrong > 0 ? { ...facts, sponsor: other } : facts;
  });
const decided = fc.record({ application: applications, decision: decisions, outcome });
const by = fc.constantFrom("objection", "appeal", "new");
const changed = fc.record({ application: applications, decision: decisions, by, outcome, firstDecision: decisions });
const permitKind = fc.constantFrom("derived", "independent", "regular");
const granted = fc.record(
  {
    permit: permits,
    holder: persons,
    permitKind,
    application: applications,
    status: fc.constantFrom("refugee", "subsidiary"),
  },
  { requiredKeys: ["permit", "holder", "permitKind"] },
);
const followUpKind = fc.constantFrom("withdrawal-started", "permit-withdrawn", "reported", "report-taken-up");
const followed = fc.record(
  { followUp: followUps, followUpKind, application: applications, permit: permits },
  { requiredKeys: ["followUp", "followUpKind", "application"] },
);

/** A correction of some cells of some row; a column of a day gets the day of the event. */
function corrected(address: fc.Arbitrary<object>, cells: fc.Arbitrary<object>, days: readonly string[]) {
  const dated = fc.option(fc.constantFrom(...days), { nil: null });
  return fc.tuple(address, cells, dated).map(
    ([where, given, column]): Undated =>
      (day) => ({ kind: "row-corrected", ...where, cells: column === null ? given : { [column]: day } }),
  );
}

const inTable = (table: string, ids: fc.Arbitrary<string>) => ids.map((id) => ({ table, id }));
const anyCells = fc.constantFrom({}, { recorded_on: "2020-01-01" }, { application_id: "a1" }, { decision_id: "d1" });
const applicationCells = fc.oneof(
  fc.record({ relationship: fc.constantFrom("spouse", "child", "", "cousin") }),
  fc.record({ applicant_id: persons }),
  fc.record({ sponsor_id: persons }),
  fc.record({ outcome }),
  fc.constant({ outcome: "open", decided_on: "" }),
  fc.constant({ procedure: "asylum", sponsor_id: "" }),
);
const permitCells = fc.record({ holder_id: persons, application_id: fc.constantFrom("", "a0", "a1", "a9") });
const identityCells = fc.oneof(
  fc.record({ kind: fc.constantFrom("same", "different") }),
  fc.record({ person_id: persons, leading_id: persons }),
);
const anIdentity = fc.integer({ min: 0, max: 3 }).map((row) => ({ table: "identities", row }));
const aPerson = fc.constant({ table: "persons", id: "p1" });
const corrections = fc.oneof(
  corrected(inTable("applications", applications), applicationCells, ["submitted_on", "decided_on", "entered_on"]),
  corrected(inTable("decisions", decisions), fc.record({ outcome }), ["decided_on"]),
  corrected(inTable("permits", permits), permitCells, ["valid_from", "withdrawn_on"]),
  corrected(inTable("signals", signals), fc.record({ application_id: applications }), ["raised_on"]),
  corrected(inTable("follow_up", followUps), fc.record({ permit_id: permits }), ["on"]),
  corrected(anIdentity, identityCells, ["known_on"]),
  corrected(fc.oneof(inTable("decisions", decisions), aPerson), anyCells, ["birth_date"]),
);

const undated: fc.Arbitrary<Undated> = fc.oneof(
  { weight: 5, arbitrary: of("lodged", lodged, "submittedOn") },
  { weight: 4, arbitrary: of("decided", decided, "decidedOn") },
  { weight: 6, arbitrary: of("decision-changed", changed, "decidedOn") },
  { weight: 4, arbitrary: of("withdrawn", fc.record({ application: applications }), "withdrawnOn") },
  { weight: 3, arbitrary: of("permit-granted", granted, "validFrom") },
  { weight: 2, arbitrary: of("permit-withdrawn", fc.record({ permit: permits }), "withdrawnOn") },
  { weight: 3, arbitrary: of("identity-merged", fc.record({ person: persons, leading: persons }), "knownOn") },
  { weight: 2, arbitrary: of("identity-split", fc.record({ person: persons, other: persons }), "knownOn") },
  { weight: 2, arbitrary: of("signal-raised", fc.record({ signal: signals, application: applications }), "raisedOn") },
  { weight: 3, arbitrary: of("follow-up-taken", followed, "on") },
  { weight: 14, arbitrary: corrections },
);

/** What most of the other events need: a stack of applications, with decisions, permits, signals and what followed. */
const beginnings: readonly Undated[] = [0, 1, 2].flatMap((number): readonly Undated[] => {
  const application = `a${number}`;
  // Each applicant sponsors the next, after an asylum application of their own: chains, as long as nothing is corrected.
  const facts = { procedure: "nareis", applicant: `p${number}`, sponsor: number === 0 ? "p10" : `p${number - 1}` };
  const asylum = { application: `b${number}`, procedure: "asylum", applicant: `p${number}` };
  const decision = { decision: `d${number}`, outcome: number === 1 ? "rejected" : "granted" };
  const permit = { permit: `v${number}`, holder: "p1", permitKind: "derived" };
  const others = ["q0", "p10", "q2"];
  return [
    (submittedOn) => ({ kind: "lodged", application, ...facts, submittedOn }),
    (decidedOn) => ({ kind: "decided", application, ...decision, decidedOn }),
    (submittedOn) => ({ kind: "lodged", ...asylum, submittedOn }),
    (validFrom) => ({ kind: "permit-granted", ...permit, application, validFrom }),
    (raisedOn) => ({ kind: "signal-raised", signal: `s${number}`, application, raisedOn }),
    (on) => ({ kind: "follow-up-taken", followUp: `f${number}`, followUpKind: "reported", application, on }),
    (knownOn) => ({ kind: "identity-merged", person: `q${number}`, leading: others[number], knownOn }),
  ];
});

/** How many days after the event before it an event is recorded; -1 is impossible. */
const step = fc.oneof({ weight: 40, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.constant(-1) });
const reason = fc.oneof({ weight: 40, arbitrary: fc.constant("file 12") }, { weight: 1, arbitrary: fc.constant(" ") });

const FIRST_DAY = dayOf("2019-12-20");

/**
 * Events in a row: often the beginnings of a register first, then anything. What an event needs has mostly been there,
 * and some are impossible on purpose.
 */
export const events: fc.Arbitrary<readonly RegisterEvent[]> = fc
  .tuple(
    fc.nat(beginnings.length),
    fc.array(fc.record({ undated, step, lag, badDay, reason }), { maxLength: 20, size: "max" }),
  )
  .map(([begun, drawn]) => {
    let today: number = FIRST_DAY;
    const certain = { step: 1, lag: 0, badDay: "", reason: "file 11" };
    const begin = beginnings.slice(0, begun).map((one) => ({ undated: one, ...certain }));
    return [...begin, ...drawn].map((one) => {
      const recorded = today + one.step;
      today = Math.max(today, recorded);
      const day = one.lag === null ? one.badDay : toIso((recorded - one.lag) as Day);
      return { ...one.undated(day), recordedOn: toIso(recorded as Day), reason: one.reason } as RegisterEvent;
    });
  });
