import { frozen } from "../../arguments/frozen.ts";
import { type Day, type IsoDate, NO_DAY, toIso } from "../../calendar/day.ts";
import type { ApplicationColumns, ApplicationId } from "../facts/application.ts";
import { DERIVED } from "../facts/codes.ts";
import { type Decision, type DecisionId, type DecisionKind, decisionKinds } from "../facts/decision.ts";
import { type FollowUp, type FollowUpId, followUpKinds } from "../facts/follow-up.ts";
import type { PermitColumns, PermitId } from "../facts/permit.ts";
import type { RegisterStorage, StoredRegister } from "../facts/register.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import type { Signal, SignalId } from "../facts/signal.ts";
import { tableColumns } from "../facts/table.ts";
import { applicationsKnownAt, type KnownApplications } from "./known-applications.ts";
import { allOn, type KnownDays } from "./known-days.ts";
import { identitiesKnownAt } from "./known-identities.ts";
import { decisionsKnownAt } from "./known-outcomes.ts";
import { permitsKnownAt } from "./known-permits.ts";
import { dayKnown, numbersOf, textsOf } from "./stored-columns.ts";

/** A register at a day, with the findings of intake that depend on the day. */
export interface RegisterAt<Known extends RegisterStorage = StoredRegister> {
  readonly register: Known;
  /** Rows of identities that were not applied, by their number in the table. */
  readonly identityConflicts: readonly number[];
  /** Places of stored applications whose applicant and sponsor are one person. */
  readonly selfSponsored: readonly number[];
}

/** The register as known at the end of a day. Cost: linear in the rows, save for sorting decisions and identities. */
export function registerAt(rows: RegisterRows, day: Day): RegisterAt {
  return registerKnown(rows, allOn(day));
}

/** A register without a reference date: what happened or became known on a day is not known in it. */
export function registerWithoutDay(rows: RegisterRows): RegisterAt<RegisterStorage> {
  return registerOn(null, rows, allOn(NO_DAY));
}

/** The register in which each kind of thing is known up to a day of its own. Cost: as `registerAt`. */
export function registerKnown(rows: RegisterRows, days: KnownDays): RegisterAt {
  return registerOn(toIso(days.referenceDate), rows, days);
}

function registerOn<ReferenceDate extends IsoDate | null>(
  referenceDate: ReferenceDate,
  rows: RegisterRows,
  days: KnownDays,
): RegisterAt<RegisterStorage & { readonly referenceDate: ReferenceDate }> {
  const { leadingOf, conflicts, identities } = identitiesKnownAt(rows, days);
  const known = applicationsKnownAt(rows, leadingOf, days);
  const permits = permitsKnownAt(rows, known, leadingOf, days);
  const register: RegisterStorage & { readonly referenceDate: ReferenceDate } = Object.freeze({
    "~kind": "Register" as const,
    referenceDate,
    manifest: frozen(rows.manifest),
    setAside: known.setAside,
    digest: rows.digest,
    keptApplications: known.keptApplications,
    applications: withDerived(known.columns, rows.tables.permits === null ? null : permits),
    permits,
    identities,
    decisions: knownDecisions(rows, known, days),
    signals: knownSignals(rows, known, days),
    followUp: knownFollowUp(rows, known, days),
    persons: rows.persons,
    leadingOf,
    rows,
  });
  return { register, identityConflicts: conflicts, selfSponsored: known.selfSponsored };
}

/** Marks applications that led to a derived permit, which only a table of permits can show. */
function withDerived(columns: ApplicationColumns, permits: PermitColumns | null): ApplicationColumns {
  if (permits === null) return columns;
  const derived = new Uint8Array(columns.count);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const application = permits.application[permit] as number;
    if (application >= 0 && permits.kind[permit] === DERIVED) derived[application] = 1;
  }
  return { ...columns, derived };
}

/** The id of the application that a row names, where that is known at the day; else null. */
function knownApplication(table: StoredTable, place: number, known: KnownApplications): ApplicationId | null {
  const stored = table.application[place] as number;
  const application = stored < 0 ? -1 : (known.placeOfStored[stored] as number);
  return application < 0 ? null : (known.columns.id[application] as ApplicationId);
}

function knownDecisions(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly Decision[] {
  const table = rows.tables.decisions;
  if (table === null) return [];
  const ids = textsOf(table, "decisions", "decision_id") as readonly DecisionId[];
  const kind = numbersOf(table, "decisions", "kind");
  const outcome = numbersOf(table, "decisions", "outcome");
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

function knownSignals(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly Signal[] {
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

function knownFollowUp(rows: RegisterRows, known: KnownApplications, days: KnownDays): readonly FollowUp[] {
  const table = rows.tables.follow_up;
  if (table === null) return [];
  const ids = textsOf(table, "follow_up", "follow_up_id") as readonly FollowUpId[];
  const permits = textsOf(table, "follow_up", "permit_id");
  const kind = numbersOf(table, "follow_up", "kind");
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
