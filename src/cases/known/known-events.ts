import { type Day, toIso } from "../../calendar/day.ts";
import type { ApplicationId } from "../facts/application.ts";
import { type Decision, type DecisionId, type DecisionKind, decisionKinds } from "../facts/decision.ts";
import { type FollowUp, type FollowUpId, followUpKinds } from "../facts/follow-up.ts";
import type { PermitId } from "../facts/permit.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import type { Signal, SignalId } from "../facts/signal.ts";
import { tableColumns } from "../facts/table.ts";
import type { KnownApplications } from "./known-applications.ts";
import type { KnownDays } from "./known-days.ts";
import { decisionsKnownAt } from "./known-outcomes.ts";
import { codesOf, dayKnown, numbersOf, textsOf } from "./stored-columns.ts";

/** The id of the application that a row names, where that is known at the day; else null. */
function knownApplication(table: StoredTable, place: number, known: KnownApplications): ApplicationId | null {
  const stored = table.application[place] as number;
  const application = stored < 0 ? -1 : (known.placeOfStored[stored] as number);
  return application < 0 ? null : (known.columns.id[application] as ApplicationId);
}

/** The decisions known up to a day, on applications known then. */
export function knownDecisions(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly Decision[] {
  const table = rows.tables.decisions;
  if (table === null) return [];
  const ids = textsOf(table, "decisions", "decision_id") as readonly DecisionId[];
  const kind = codesOf(table, "decisions", "kind");
  const outcome = codesOf(table, "decisions", "outcome");
  const decidedOn = numbersOf(table, "decisions", "decided_on");
  const outcomeCodes = tableColumns.decisions.find((column) => column.name === "outcome")?.codes ?? [];
  return decisionsKnownAt(rows, days).flatMap((place): Decision[] => {
    const application = knownApplication(table, place, known);
    if (application === null) return [];
    return [
      {
        decision: ids[place] as DecisionId,
        application,
        kind: ((decisionKinds[kind[place] as number] as string) || null) as DecisionKind | null,
        outcome: outcomeCodes[outcome[place] as number] as Decision["outcome"],
        decidedOn: toIso(decidedOn[place] as Day),
      },
    ];
  });
}

/** The signals known up to a day, on applications known then. */
export function knownSignals(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly Signal[] {
  const table = rows.tables.signals;
  if (table === null) return [];
  const ids = textsOf(table, "signals", "signal_id") as readonly SignalId[];
  const raised = numbersOf(table, "signals", "raised_on");
  return placesKnownAt(table, raised, numbersOf(table, "signals", "recorded_on"), days).flatMap((place): Signal[] => {
    const application = knownApplication(table, place, known);
    if (application === null) return [];
    return [{ signal: ids[place] as SignalId, application, raisedOn: toIso(raised[place] as Day) }];
  });
}

/** The follow-up known up to a day, on applications known then. */
export function knownFollowUp(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly FollowUp[] {
  const table = rows.tables.follow_up;
  if (table === null) return [];
  const ids = textsOf(table, "follow_up", "follow_up_id") as readonly FollowUpId[];
  const permits = textsOf(table, "follow_up", "permit_id");
  const kind = codesOf(table, "follow_up", "kind");
  const on = numbersOf(table, "follow_up", "on");
  return placesKnownAt(table, on, numbersOf(table, "follow_up", "recorded_on"), days).flatMap((place): FollowUp[] => {
    const application = knownApplication(table, place, known);
    if (application === null) return [];
    return [
      {
        followUp: ids[place] as FollowUpId,
        kind: followUpKinds[kind[place] as number] as FollowUp["kind"],
        application,
        permit: (permits[place] || null) as PermitId | null,
        on: toIso(on[place] as Day),
      },
    ];
  });
}

/** Kept rows of which neither the day nor the recording is later. */
function placesKnownAt(table: StoredTable, on: Int32Array, recorded: Int32Array, days: KnownDays): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < table.count; place += 1) {
    if (table.state[place] === KEPT && dayKnown(on, place, days.events) && dayKnown(recorded, place, days.recorded))
      places.push(place);
  }
  return places;
}
