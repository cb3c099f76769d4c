import { compareText } from "../cases/facts/compare-text.ts";
import { cellOf, idOf, type PlacedRow, rowOf, rowsNaming } from "./current-rows.ts";
import { type Refusal, refusal } from "./event-problem.ts";
import { judgeEventRow } from "./judge-event-row.ts";
import { relativesOf } from "./one-person.ts";
import type { DecidedFirst, DecisionChanged, Lodged, Withdrawn } from "./register-event.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";
import { newRow, type PlannedWrites, type RowWrite, writes } from "./row-write.ts";

/** An application is a new row. */
export function lodge(history: StoredHistory, event: Lodged): PlannedWrites {
  const judged = judgeEventRow(
    "applications",
    {
      application_id: event.application,
      procedure: event.procedure,
      applicant_id: event.applicant,
      sponsor_id: event.sponsor,
      submitted_on: event.submittedOn,
      outcome: "open",
      relationship: event.relationship,
      dossier_id: event.dossier,
      entered_on: event.enteredOn,
    },
    event.recordedOn,
  );
  if (!judged.ok) return judged;
  if (rowOf(history, "applications", cellOf(judged.row, "application_id")) !== null) {
    return refusal("already-lodged", "application_id");
  }
  return sponsorProblem(history, judged.row) ?? writes([newRow(history, "applications", judged.row)]);
}

/** Nobody is their own sponsor, under another id neither. */
export function sponsorProblem(history: StoredHistory, row: HistoryRow): Refusal | null {
  const sponsor = cellOf(row, "sponsor_id");
  if (sponsor === "") return null;
  const applicant = cellOf(row, "applicant_id");
  return relativesOf(history, [applicant], null).isOne(applicant, sponsor)
    ? refusal("self-sponsor", "sponsor_id")
    : null;
}

/** The first decision is the application's own outcome, and a row of decisions with a day of recording of its own. */
export function decide(history: StoredHistory, event: DecidedFirst): PlannedWrites {
  const application = rowOf(history, "applications", idOf(event.application));
  if (application === null) return refusal("unknown-application", "application_id");
  const problem = settledProblem(history, application.row);
  if (problem !== null) return problem;
  const row = { ...application.row, outcome: event.outcome, decided_on: event.decidedOn };
  const judged = judgeEventRow("applications", row, event.recordedOn);
  if (!judged.ok) return judged;
  if (!isDecided(judged.row)) return refusal("unknown-code", "outcome");
  const first = decisionToBe(history, { ...event, kind: "first" }, 0);
  if (!first.ok) return first;
  return writes([{ table: "applications", place: application.place, row: judged.row }, first.write]);
}

/** A later decision is a row of decisions: the application keeps its first outcome as its own. */
export function changeDecision(history: StoredHistory, event: DecisionChanged): PlannedWrites {
  const application = rowOf(history, "applications", idOf(event.application));
  if (application === null) return refusal("unknown-application", "application_id");
  const { row } = application;
  const known = decisionsOn(history, row);
  const outcome = cellOf(row, "outcome");
  if (outcome === "withdrawn") return refusal("already-withdrawn", "outcome");
  if (outcome === "open" && known.length === 0) return refusal("not-decided", "outcome");
  if (!["objection", "appeal", "new"].includes(event.by)) return refusal("unknown-code", "kind");
  const change = decisionToBe(history, { ...event, kind: event.by }, known.length === 0 ? 1 : 0);
  if (!change.ok) return change;
  if (!isDecided(change.write.row)) return refusal("unknown-code", "outcome");
  const day = cellOf(change.write.row, "decided_on");
  if (day < firstDecisionDay(known, row)) return refusal("before-first-decision", "decided_on");
  if (known.length > 0) return writes([change.write]);
  const decision = idOf(event.firstDecision);
  if (decision === "" || decision === idOf(event.decision)) return refusal("first-decision-unnamed", "decision_id");
  const written = { ...event, decision, kind: "first", outcome, decidedOn: cellOf(row, "decided_on") } as const;
  const first = decisionToBe(history, written, 0);
  return first.ok ? writes([first.write, change.write]) : first;
}

/** An application withdrawn by the applicant has that as its own outcome, and no row of decisions. */
export function withdraw(history: StoredHistory, event: Withdrawn): PlannedWrites {
  const application = rowOf(history, "applications", idOf(event.application));
  if (application === null) return refusal("unknown-application", "application_id");
  const problem = settledProblem(history, application.row);
  if (problem !== null) return problem;
  const row = { ...application.row, outcome: "withdrawn", decided_on: event.withdrawnOn };
  const judged = judgeEventRow("applications", row, event.recordedOn);
  return judged.ok ? writes([{ table: "applications", place: application.place, row: judged.row }]) : judged;
}

/** The decisions on an application, in the order in which they count: by day, then by id. */
export function decisionsOn(history: StoredHistory, application: HistoryRow): readonly PlacedRow[] {
  return [...rowsNaming(history, "decisions", cellOf(application, "application_id"))].sort(
    (one, other) =>
      compareText(cellOf(one.row, "decided_on"), cellOf(other.row, "decided_on")) ||
      compareText(cellOf(one.row, "decision_id"), cellOf(other.row, "decision_id")),
  );
}

/** The day of the first decision, else that of the earliest, else the application's own; a kind left out is `first`. */
export function firstDecisionDay(decisions: readonly PlacedRow[], application: HistoryRow): string {
  const firsts = decisions.filter(({ row }) => cellOf(row, "kind") === "first");
  const days = (firsts.length > 0 ? firsts : decisions).map(({ row }) => cellOf(row, "decided_on"));
  return days.sort(compareText)[0] ?? cellOf(application, "decided_on");
}

/** Why an application can no longer be decided or withdrawn, or null. */
function settledProblem(history: StoredHistory, application: HistoryRow): Refusal | null {
  const outcome = cellOf(application, "outcome");
  if (outcome === "withdrawn") return refusal("already-withdrawn", "outcome");
  const isOpen = outcome === "open" && decisionsOn(history, application).length === 0;
  return isOpen ? null : refusal("already-decided", "outcome");
}

/** Whether the outcome is one that the service decides: an applicant withdraws. */
function isDecided(row: HistoryRow): boolean {
  return !["open", "withdrawn"].includes(cellOf(row, "outcome"));
}

type DecisionFacts = Pick<DecidedFirst, "application" | "decision" | "outcome" | "decidedOn" | "recordedOn">;

/** A new row of decisions, `after` as many others of the same event. */
function decisionToBe(
  history: StoredHistory,
  facts: Omit<DecisionFacts, "outcome"> & { readonly kind: string; readonly outcome: string },
  after: number,
): { readonly ok: true; readonly write: RowWrite } | Refusal {
  const judged = judgeEventRow(
    "decisions",
    {
      decision_id: facts.decision,
      application_id: facts.application,
      kind: facts.kind,
      outcome: facts.outcome,
      decided_on: facts.decidedOn,
    },
    facts.recordedOn,
  );
  if (!judged.ok) return judged;
  const isKnown = rowOf(history, "decisions", cellOf(judged.row, "decision_id")) !== null;
  return isKnown
    ? refusal("id-in-use", "decision_id")
    : { ok: true, write: newRow(history, "decisions", judged.row, after) };
}
