import { frozen } from "../../arguments/frozen.ts";
import { type Day, type IsoDate, NO_DAY, toIso } from "../../calendar/day.ts";
import { type ApplicationColumns, type ApplicationId, NOBODY } from "../facts/application.ts";
import { DERIVED } from "../facts/codes.ts";
import { type Decision, type DecisionId, type DecisionKind, decisionKinds } from "../facts/decision.ts";
import { type FollowUp, type FollowUpId, followUpKinds } from "../facts/follow-up.ts";
import { lazily } from "../facts/lazily.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import { type PackedTable, stateAt } from "../facts/packed-table.ts";
import type { PermitColumns, PermitId } from "../facts/permit.ts";
import type { RegisterStorage, StoredRegister } from "../facts/register.ts";
import { DUPLICATE, KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import type { Signal, SignalId } from "../facts/signal.ts";
import { tableColumns } from "../facts/table.ts";
import { possibleOwnSponsors } from "../keyed/own-sponsors.ts";
import { coreRows, wholeRows } from "../keyed/rows-of.ts";
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
  /** Places of rows of applications whose applicant and sponsor are one person. */
  readonly selfSponsored: readonly number[];
}

/** A register of which the reference date is known to be there, or may be missing. */
type Dated<ReferenceDate> = RegisterStorage & { readonly referenceDate: ReferenceDate };

/**
 * The register as known at the end of a day. What chains can rest on is read at once; the whole only when something asks
 * for it. Cost: linear in the core, save for sorting decisions and identities.
 */
export function registerAt(packed: PackedRegister, day: Day): RegisterAt {
  return packedRegisterAt(toIso(day), packed, allOn(day)) as RegisterAt;
}

/** A register without a reference date: what happened or became known on a day is not known in it. */
export function registerWithoutDay(packed: PackedRegister): RegisterAt<RegisterStorage> {
  return packedRegisterAt(null, packed, allOn(NO_DAY));
}

/** The register of some rows in which each kind of thing is known up to a day of its own. Cost: linear in the rows. */
export function registerKnown(rows: RegisterRows, days: KnownDays): StoredRegister {
  return registerOfRows(toIso(days.referenceDate), rows, days).register as StoredRegister;
}

function packedRegisterAt<ReferenceDate extends IsoDate | null>(
  referenceDate: ReferenceDate,
  packed: PackedRegister,
  days: KnownDays,
): RegisterAt<Dated<ReferenceDate>> {
  const core = registerOfRows(referenceDate, coreRows(packed), days);
  const selfSponsored = ownSponsorsIn(packed, core.register);
  const { setAside, keptApplications } = rowsOfApplications(packed, selfSponsored);
  const facts = { setAside, keptApplications, packed };
  const basis = Object.freeze({
    ...core.register,
    ...facts,
    get core() {
      return basis;
    },
  }) as Dated<ReferenceDate>;
  let read: Dated<ReferenceDate> | null = null;
  const whole = (): Dated<ReferenceDate> => {
    read ??= registerOfRows(referenceDate, wholeRows(packed), days).register;
    return read;
  };
  const register = Object.freeze(
    Object.create(Object.prototype, {
      ...shown({ "~kind": "Register", referenceDate, manifest: basis.manifest, setAside, digest: packed.digest }),
      // Not to be seen when a register is printed, or written as JSON: it would be the ids of everybody.
      ...hidden({ keptApplications: () => keptApplications, packed: () => packed, core: () => basis }),
      ...hidden(Object.fromEntries(WHOLE.map((part) => [part, () => whole()[part]]))),
    }),
  ) as Dated<ReferenceDate>;
  return { register, identityConflicts: core.identityConflicts, selfSponsored };
}

/** What of a register is read from all of its rows. */
const WHOLE: readonly (keyof RegisterStorage)[] = [
  "applications",
  "permits",
  "identities",
  "decisions",
  "signals",
  "followUp",
  "persons",
  "leadingOf",
  "rows",
];

function shown(values: Readonly<Record<string, unknown>>): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, enumerable: true }]));
}

function hidden(parts: Readonly<Record<string, () => unknown>>): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(parts).map(([name, get]) => [name, { get, enumerable: false }]));
}

/** The places of rows whose applicant and sponsor are one person by the identities of a register. */
function ownSponsorsIn(packed: PackedRegister, { leadingOf, rows }: RegisterStorage): readonly number[] {
  const possible = possibleOwnSponsors(packed);
  if (possible.every(({ applicant, sponsor }) => applicant === sponsor)) return possible.map(({ place }) => place);
  const codes = personNumbers(rows);
  const leading = (id: string): number | string => {
    const code = codes.get(id);
    return code === undefined ? id : (leadingOf[code] as number);
  };
  return possible.filter(({ applicant, sponsor }) => leading(applicant) === leading(sponsor)).map(({ place }) => place);
}

/** The numbers of the persons in rows of identities: nobody else goes by another id. */
const personNumbers = /* @__PURE__ */ lazily(({ tables, persons }: RegisterRows): ReadonlyMap<string, number> => {
  const table = tables.identities;
  if (table === null) return new Map();
  const codes = [...numbersOf(table, "identities", "person_id"), ...numbersOf(table, "identities", "leading_id")];
  return new Map(codes.flatMap((code) => (code === NOBODY ? [] : [[persons[code] as string, code] as const])));
});

/** How many rows of applications are kept and set aside. */
function rowsOfApplications(
  { tables }: PackedRegister,
  selfSponsored: readonly number[],
): { readonly keptApplications: number; readonly setAside: number } {
  const table = tables.applications;
  if (table === null) return { keptApplications: 0, setAside: 0 };
  const rows = statesOf(table);
  let { kept, duplicates } = rows;
  for (const place of selfSponsored) {
    const state = stateAt(table, place);
    if (state === KEPT) kept -= 1;
    // A copy of a row that is set aside is set aside with it.
    else if (state === DUPLICATE) duplicates -= 1;
  }
  return { keptApplications: kept, setAside: table.rows - kept - duplicates };
}

const statesOf = /* @__PURE__ */ lazily(
  (table: PackedTable): { readonly kept: number; readonly duplicates: number } => {
    let kept = table.held?.states.get(KEPT) ?? 0;
    let duplicates = table.held?.states.get(DUPLICATE) ?? 0;
    for (const { count, state } of table.held === null ? table.segments : []) {
      for (let index = 0; index < count; index += 1) {
        if (state[index] === KEPT) kept += 1;
        else if (state[index] === DUPLICATE) duplicates += 1;
      }
    }
    return { kept, duplicates };
  },
);

/** A register that holds no more than some rows. */
function registerOfRows<ReferenceDate extends IsoDate | null>(
  referenceDate: ReferenceDate,
  rows: RegisterRows,
  days: KnownDays,
): RegisterAt<Dated<ReferenceDate>> {
  const { leadingOf, conflicts, identities } = identitiesKnownAt(rows, days);
  const known = applicationsKnownAt(rows, leadingOf, days);
  const permits = permitsKnownAt(rows, known, leadingOf, days);
  const register: Dated<ReferenceDate> = Object.freeze({
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
    packed: null,
    get core() {
      return register;
    },
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
