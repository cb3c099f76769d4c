import type { Row, TableName } from "./contract-tables.ts";
import { byCodeUnit, type ResolvedIdentities, resolveIdentities } from "./identities.ts";
import type { ModelIntake } from "./intake.ts";
import { identityRowsAt, isKnownBy } from "./known-at.ts";

/** An application as known at the reference date; persons are leading ids, "" stands for nothing. */
export interface ModelApplication {
  readonly id: string;
  readonly row: number;
  readonly procedure: string;
  readonly applicant: string;
  readonly sponsor: string;
  readonly submitted: string;
  readonly outcome: string;
  readonly decided: string;
  readonly relationship: string;
  readonly dossier: string;
  readonly entered: string;
}

/** A permit as known at the reference date; `application` is "" where it belongs to none in the register. */
export interface ModelPermit {
  /** "" for a permit that follows from a grant. */
  readonly id: string;
  readonly holder: string;
  readonly kind: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly withdrawn: string;
  readonly application: string;
  /** "" where nothing says. */
  readonly status: string;
}

/** Everything as known at the end of the reference date. */
export interface ModelRegister {
  readonly referenceDate: string;
  readonly applications: readonly ModelApplication[];
  readonly permits: readonly ModelPermit[];
  /** Whether the permits come from a table. */
  readonly hasPermitTable: boolean;
  readonly signals: readonly Row[];
  readonly followUp: readonly Row[];
  readonly persons: readonly Row[];
  leadingId(person: string): string;
}

/** What of a register is known at the reference date that it was read with. */
export function registerAt(intake: ModelIntake): ModelRegister {
  const { referenceDate } = intake;
  if (referenceDate === null) throw new Error("Give a reference date.");
  const rowsKnown = (table: TableName): readonly { row: number; cells: Row }[] =>
    (intake.kept[table] ?? []).filter(({ cells }) => isKnownBy(cells.recorded_on, referenceDate));

  const identities = resolveIdentities(identityRowsAt(intake.kept.identities ?? [], referenceDate));
  const decisions = rowsKnown("decisions").map(({ cells }) => cells);
  const applications = rowsKnown("applications")
    .filter(({ cells }) => isKnownBy(cells.submitted_on, referenceDate))
    .map(({ row, cells }) => applicationAt(row, cells, decisions, identities, referenceDate));
  const followUp = rowsKnown("follow_up")
    .map(({ cells }) => cells)
    .filter((cells) => isKnownBy(cells.on, referenceDate));

  const inRegister = (intake.kept.applications ?? []).map(({ cells }) => cells.application_id ?? "");
  const permits =
    intake.kept.permits === undefined
      ? permitsFromGrants(applications, followUp)
      : permitsFromTable(
          rowsKnown("permits").map(({ cells }) => cells),
          inRegister,
          applications,
          identities,
          referenceDate,
        );
  return {
    referenceDate,
    applications,
    permits,
    hasPermitTable: intake.kept.permits !== undefined,
    signals: rowsKnown("signals")
      .map(({ cells }) => cells)
      .filter((cells) => isKnownBy(cells.raised_on, referenceDate)),
    followUp,
    persons: rowsKnown("persons").map(({ cells }) => cells),
    leadingId: identities.leadingId,
  };
}

function applicationAt(
  row: number,
  cells: Row,
  decisions: readonly Row[],
  identities: ResolvedIdentities,
  referenceDate: string,
): ModelApplication {
  const id = cells.application_id ?? "";
  const sponsor = cells.sponsor_id ?? "";
  const entered = cells.entered_on ?? "";
  return {
    id,
    row,
    procedure: cells.procedure ?? "",
    applicant: identities.leadingId(cells.applicant_id ?? ""),
    sponsor: sponsor === "" ? "" : identities.leadingId(sponsor),
    submitted: cells.submitted_on ?? "",
    ...outcomeAt(cells, decisions, referenceDate),
    relationship: cells.relationship ?? "",
    dossier: cells.dossier_id ?? "",
    entered: isKnownBy(entered, referenceDate) ? entered : "",
  };
}

/** The order of decisions of one day; one without a kind is as a first one. */
const instances: readonly string[] = ["first", "objection", "appeal", "new"];

/** The last decision known, and since when, without a break, the outcome has been that. */
function outcomeAt(
  cells: Row,
  decisions: readonly Row[],
  referenceDate: string,
): { readonly outcome: string; readonly decided: string } {
  const history = decisions
    .filter((decision) => decision.application_id === cells.application_id)
    .filter((decision) => isKnownBy(decision.decided_on, referenceDate))
    .sort(
      (one, other) =>
        byCodeUnit(one.decided_on ?? "", other.decided_on ?? "") ||
        instances.indexOf(one.kind || "first") - instances.indexOf(other.kind || "first") ||
        byCodeUnit(one.decision_id ?? "", other.decision_id ?? ""),
    );
  const last = history.at(-1);
  if (last === undefined) {
    const outcome = cells.outcome ?? "";
    const decided = cells.decided_on ?? "";
    return outcome !== "" && isKnownBy(decided, referenceDate)
      ? { outcome, decided }
      : { outcome: "open", decided: "" };
  }
  let start = history.length - 1;
  while (start > 0 && history[start - 1]?.outcome === last.outcome) start -= 1;
  return { outcome: last.outcome ?? "", decided: history[start]?.decided_on ?? "" };
}

function permitsFromGrants(
  applications: readonly ModelApplication[],
  followUp: readonly Row[],
): readonly ModelPermit[] {
  const kinds: Readonly<Record<string, string>> = {
    nareis: "derived",
    asylum: "independent",
    art8: "regular",
    "regular-family": "regular",
  };
  return applications
    .filter((application) => application.outcome === "granted" && kinds[application.procedure] !== undefined)
    .map((application) => ({
      id: "",
      holder: application.applicant,
      kind: kinds[application.procedure] ?? "",
      validFrom: application.decided,
      validUntil: "",
      withdrawn:
        followUp
          .filter((step) => step.kind === "permit-withdrawn" && step.application_id === application.id)
          .map((step) => step.on ?? "")
          .sort(byCodeUnit)[0] ?? "",
      application: application.id,
      status: "",
    }));
}

function permitsFromTable(
  rows: readonly Row[],
  inRegister: readonly string[],
  applications: readonly ModelApplication[],
  identities: ResolvedIdentities,
  referenceDate: string,
): readonly ModelPermit[] {
  const untilKnown = (day: string): string => (isKnownBy(day, referenceDate) ? day : "");
  return rows
    .map((cells) => ({
      id: cells.permit_id ?? "",
      holder: identities.leadingId(cells.holder_id ?? ""),
      kind: cells.kind ?? "",
      validFrom: cells.valid_from ?? "",
      validUntil: untilKnown(cells.valid_until ?? ""),
      withdrawn: untilKnown(cells.withdrawn_on ?? ""),
      application: inRegister.includes(cells.application_id ?? "") ? (cells.application_id ?? "") : "",
      status: cells.status ?? "",
    }))
    .filter((permit) =>
      permit.application === ""
        ? isKnownBy(permit.validFrom, referenceDate)
        : applications.some(({ id, outcome }) => id === permit.application && outcome === "granted"),
    );
}
