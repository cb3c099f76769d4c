import type { Outcome, Procedure } from "../cases/facts/application.ts";
import type { PermitKind } from "../cases/facts/permit.ts";
import type { Manifest, Row, TableName } from "./contract-tables.ts";
import { type IdentityRow, resolveIdentities } from "./identities.ts";
import { outcomeAt, type PlainDecision } from "./outcomes.ts";
import { permitsFromGrants } from "./permits.ts";
import type { PlainApplication, PlainPermit, PlainRegister } from "./register.ts";

/** A row that intake kept: every column of the contract by its English name, codes in English, "" for nothing. */
export interface KeptRow {
  readonly row: number;
  readonly cells: Row;
}

/** A register that was read: what is known at its reference date, and all rows that intake kept, for another date. */
export interface ModelRegister extends PlainRegister {
  readonly signals: readonly Row[];
  readonly followUp: readonly Row[];
  readonly persons: readonly Row[];
  readonly manifest: Manifest;
  readonly rows: { readonly [table in TableName]?: readonly KeptRow[] };
  leadingId(person: string): string;
}

/** "Identities with `known_on` after R" are hidden, and "rows with `recorded_on` after R" (section 2, Reference date). */
export function identityRowsAt(rows: readonly KeptRow[], referenceDate: string): readonly IdentityRow[] {
  return rows.flatMap(({ row, cells: { person_id = "", leading_id = "", known_on = "", recorded_on = "", kind } }) => {
    if (known_on > referenceDate || recorded_on > referenceDate) return [];
    const isJudgement = kind === "different";
    return [
      { row, person: person_id, leading: leading_id, knownOn: known_on, kind: isJudgement ? "different" : "same" },
    ];
  });
}

/** "R hides what is later, in every table" (section 2, Reference date). */
export function registerAt(rows: ModelRegister["rows"], manifest: Manifest, referenceDate: string): ModelRegister {
  const { leadingId } = resolveIdentities(identityRowsAt(rows.identities ?? [], referenceDate));
  const isKnown = (day: string | undefined): boolean => day === undefined || day <= referenceDate;
  /** The rows known of a table, by the day of their own that must not be later. */
  const known = (table: TableName, day = "recorded_on"): readonly Row[] =>
    (rows[table] ?? []).map(({ cells }) => cells).filter((cells) => isKnown(cells.recorded_on) && isKnown(cells[day]));
  const orNull = (text = ""): string | null => (text === "" ? null : text);
  const ifKnown = (day: string | undefined): string | null => (isKnown(day) ? orNull(day) : null);

  const decisions = known("decisions").map((cells) => {
    const { decision_id: id, application_id: application, decided_on: decided, outcome } = cells;
    return { id, application, decided, outcome, kind: orNull(cells.kind) } as PlainDecision;
  });
  const applications = known("applications", "submitted_on").map((cells): PlainApplication => {
    const { application_id: id = "", applicant_id = "", sponsor_id = "", submitted_on: submitted = "" } = cells;
    const own = { id, outcome: cells.outcome as Outcome, decided: orNull(cells.decided_on) };
    return {
      id,
      procedure: cells.procedure as Procedure,
      applicant: leadingId(applicant_id),
      sponsor: sponsor_id === "" ? null : leadingId(sponsor_id),
      submitted,
      ...outcomeAt(own, decisions, referenceDate),
      relationship: orNull(cells.relationship),
      dossier: orNull(cells.dossier_id),
      entered: ifKnown(cells.entered_on),
    };
  });
  const followUp = known("follow_up", "on");

  const permits = known("permits").map((cells): PlainPermit => {
    const { permit_id: id = "", holder_id = "", application_id = "", valid_from: validFrom = "" } = cells;
    // One that names no application of the register "joins nothing" (`unknown-application`).
    const isOfOne = rows.applications?.some((row) => row.cells.application_id === application_id);
    return {
      id,
      holder: leadingId(holder_id),
      kind: cells.kind as PermitKind,
      validFrom,
      validUntil: ifKnown(cells.valid_until),
      withdrawn: ifKnown(cells.withdrawn_on),
      application: isOfOne ? application_id : null,
      status: orNull(cells.status),
    };
  });
  /** Hidden are "permits of applications not granted at R (without an application: valid_from after R)". */
  const isPermitKnown = ({ application, validFrom }: PlainPermit): boolean =>
    application === null
      ? isKnown(validFrom)
      : applications.some(({ id, outcome }) => id === application && outcome === "granted");
  // "Where it is present it is the only source of permits."
  const permitsFrom = rows.permits === undefined ? "grants" : "table";
  return {
    referenceDate,
    applications,
    permits: permitsFrom === "table" ? permits.filter(isPermitKnown) : permitsFromGrants(applications, followUp),
    permitsFrom,
    signals: known("signals", "raised_on"),
    followUp,
    persons: known("persons"),
    manifest,
    rows,
    leadingId,
  };
}

/** "Everything is as known at the end of that day" (section 2): the register at another reference date. */
export function modelAsOf(register: ModelRegister, day: string): ModelRegister {
  return registerAt(register.rows, register.manifest, day);
}
