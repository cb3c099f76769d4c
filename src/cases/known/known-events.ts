import { type Day, toIso } from "../../calendar/day.ts";
import { type ApplicationId, outcomes } from "../facts/application.ts";
import { type Decision, type DecisionId, type DecisionKind, decisionKinds } from "../facts/decision.ts";
import { type FollowUp, type FollowUpId, followUpKinds } from "../facts/follow-up.ts";
import type { PermitId } from "../facts/permit.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import type { Signal, SignalId } from "../facts/signal.ts";
import type { ColumnName, TableName } from "../facts/table.ts";
import type { KnownApplications } from "./known-applications.ts";
import type { KnownDays } from "./known-days.ts";
import { decisionsKnownAt } from "./known-outcomes.ts";
import { codesOf, dayKnown, numbersOf, textsOf } from "./stored-columns.ts";

/** What a known row of a table says, from its place in it and the application that it names. */
type SayEvent<Event> = (place: number, application: ApplicationId) => Event;

/** The decisions known up to a day, on applications known then. */
export function knownDecisions(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly Decision[] {
  return knownEvents(
    rows.tables.decisions,
    known,
    (table) => decisionsKnownAt(table, rows.tables.applications, days),
    (table) => {
      const ids = textsOf(table, "decisions", "decision_id") as readonly DecisionId[];
      const kind = codesOf(table, "decisions", "kind");
      const outcome = codesOf(table, "decisions", "outcome");
      const decidedOn = numbersOf(table, "decisions", "decided_on");
      return (place, application) => ({
        decision: ids[place] as DecisionId,
        application,
        kind: ((decisionKinds[kind[place] as number] as string) || null) as DecisionKind | null,
        // No decision is `open`, the first of the outcomes of an application.
        outcome: outcomes[(outcome[place] as number) + 1] as Decision["outcome"],
        decidedOn: toIso(decidedOn[place] as Day),
      });
    },
  );
}

/** The signals known up to a day, on applications known then. */
export function knownSignals(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly Signal[] {
  return knownEvents(rows.tables.signals, known, placesKnownAt("signals", "raised_on", days), (table) => {
    const ids = textsOf(table, "signals", "signal_id") as readonly SignalId[];
    const raised = numbersOf(table, "signals", "raised_on");
    return (place, application) => ({
      signal: ids[place] as SignalId,
      application,
      raisedOn: toIso(raised[place] as Day),
    });
  });
}

/** The follow-up known up to a day, on applications known then. */
export function knownFollowUp(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly FollowUp[] {
  return knownEvents(rows.tables.follow_up, known, placesKnownAt("follow_up", "on", days), (table) => {
    const ids = textsOf(table, "follow_up", "follow_up_id") as readonly FollowUpId[];
    const permits = textsOf(table, "follow_up", "permit_id");
    const kind = codesOf(table, "follow_up", "kind");
    const on = numbersOf(table, "follow_up", "on");
    return (place, application) => ({
      followUp: ids[place] as FollowUpId,
      kind: followUpKinds[kind[place] as number] as FollowUp["kind"],
      application,
      permit: (permits[place] || null) as PermitId | null,
      on: toIso(on[place] as Day),
    });
  });
}

/** What the known rows of a table say, where the application that they name is known at the day. */
function knownEvents<Event>(
  table: StoredTable | null,
  known: KnownApplications,
  placesIn: (table: StoredTable) => readonly number[],
  sayingOf: (table: StoredTable) => SayEvent<Event>,
): readonly Event[] {
  if (table === null) return [];
  const say = sayingOf(table);
  return placesIn(table).flatMap((place): Event[] => {
    const stored = table.application[place] as number;
    const application = stored < 0 ? -1 : (known.placeOfStored[stored] as number);
    return application < 0 ? [] : [say(place, known.columns.id[application] as ApplicationId)];
  });
}

/** Kept rows of which neither the day in a column nor the recording is later. */
function placesKnownAt(
  name: TableName,
  column: ColumnName,
  days: KnownDays,
): (table: StoredTable) => readonly number[] {
  return (table) => {
    const on = numbersOf(table, name, column);
    const recorded = numbersOf(table, name, "recorded_on");
    const places: number[] = [];
    for (let place = 0; place < table.count; place += 1) {
      if (table.state[place] === KEPT && dayKnown(on, place, days.events) && dayKnown(recorded, place, days.recorded))
        places.push(place);
    }
    return places;
  };
}
