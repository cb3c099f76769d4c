import { decisionsOn } from "./application-events.ts";
import { cellOf, idOf, rowOf } from "./current-rows.ts";
import { type Refusal, refusal } from "./event-problem.ts";
import { judgeEventRow } from "./judge-event-row.ts";
import type { FollowUpTaken, PermitGranted, PermitWithdrawn, SignalRaised } from "./register-event.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";
import { newRow, type PlannedWrites, writes } from "./row-write.ts";

/** A permit is a new row; one that names an application needs it to be granted. */
export function grantPermit(history: StoredHistory, event: PermitGranted): PlannedWrites {
  const judged = judgeEventRow(
    "permits",
    {
      permit_id: event.permit,
      holder_id: event.holder,
      kind: event.permitKind,
      valid_from: event.validFrom,
      valid_until: event.validUntil,
      application_id: event.application,
      status: event.status,
    },
    event.recordedOn,
  );
  if (!judged.ok) return judged;
  if (rowOf(history, "permits", cellOf(judged.row, "permit_id")) !== null) return refusal("id-in-use", "permit_id");
  const problem = causeProblem(history, judged.row, "valid_from") ?? grantProblem(history, judged.row);
  return problem ?? writes([newRow(history, "permits", judged.row)]);
}

/** A permit that was withdrawn says so in its own row. */
export function withdrawPermit(history: StoredHistory, event: PermitWithdrawn): PlannedWrites {
  const permit = rowOf(history, "permits", idOf(event.permit));
  if (permit === null) return refusal("unknown-permit", "permit_id");
  if (cellOf(permit.row, "withdrawn_on") !== "") return refusal("permit-already-withdrawn", "withdrawn_on");
  const judged = judgeEventRow("permits", { ...permit.row, withdrawn_on: event.withdrawnOn }, event.recordedOn);
  if (!judged.ok) return judged;
  if (cellOf(judged.row, "withdrawn_on") === "") return refusal("missing-value", "withdrawn_on");
  return writes([{ table: "permits", place: permit.place, row: judged.row }]);
}

/** A signal is a new row. */
export function raiseSignal(history: StoredHistory, event: SignalRaised): PlannedWrites {
  const judged = judgeEventRow(
    "signals",
    { signal_id: event.signal, application_id: event.application, raised_on: event.raisedOn },
    event.recordedOn,
  );
  if (!judged.ok) return judged;
  if (rowOf(history, "signals", cellOf(judged.row, "signal_id")) !== null) return refusal("id-in-use", "signal_id");
  return causeProblem(history, judged.row, "raised_on") ?? writes([newRow(history, "signals", judged.row)]);
}

/**
 * What followed is a new row; a permit that it names must be in the table of permits. Its application need not be
 * granted: what follows on a permit is often that the decision behind it was changed, and reading keeps such a row.
 */
export function takeFollowUp(history: StoredHistory, event: FollowUpTaken): PlannedWrites {
  const judged = judgeEventRow(
    "follow_up",
    {
      follow_up_id: event.followUp,
      kind: event.followUpKind,
      application_id: event.application,
      permit_id: event.permit,
      on: event.on,
    },
    event.recordedOn,
  );
  if (!judged.ok) return judged;
  const { row } = judged;
  if (rowOf(history, "follow_up", cellOf(row, "follow_up_id")) !== null) return refusal("id-in-use", "follow_up_id");
  const problem = causeProblem(history, row, "on") ?? permitProblem(history, row);
  return problem ?? writes([newRow(history, "follow_up", row)]);
}

/** Why a row that names an application cannot be there on its day, or null: the application came first. */
export function causeProblem(
  history: StoredHistory,
  row: HistoryRow,
  day: "valid_from" | "raised_on" | "on" | "decided_on",
): Refusal | null {
  const id = cellOf(row, "application_id");
  if (id === "") return null;
  const application = rowOf(history, "applications", id);
  if (application === null) return refusal("unknown-application", "application_id");
  return cellOf(row, day) < cellOf(application.row, "submitted_on") ? refusal("before-submission", day) : null;
}

/** Why a permit cannot name its application, or null: no permit follows from what is not granted. */
export function grantProblem(history: StoredHistory, row: HistoryRow): Refusal | null {
  const application = rowOf(history, "applications", cellOf(row, "application_id"));
  if (application === null || outcomeNow(history, application.row) === "granted") return null;
  return refusal("not-granted", "application_id");
}

/** Why a row cannot name its permit, or null. */
export function permitProblem(history: StoredHistory, row: HistoryRow): Refusal | null {
  const permit = cellOf(row, "permit_id");
  return permit !== "" && rowOf(history, "permits", permit) === null ? refusal("unknown-permit", "permit_id") : null;
}

/** The outcome of an application by everything that is known now. */
function outcomeNow(history: StoredHistory, application: HistoryRow): string {
  const decisions = decisionsOn(history, application);
  const last = decisions[decisions.length - 1];
  return cellOf(last === undefined ? application : last.row, "outcome");
}
