import { parseDay } from "../calendar/day.ts";
import { isSentinel } from "../cases/facts/sentinel-date.ts";
import { changeDecision, decide, lodge, withdraw } from "./application-events.ts";
import { correctRow } from "./correct-row.ts";
import { type Refusal, refusal } from "./event-problem.ts";
import { mergeIdentities, splitIdentities } from "./identity-events.ts";
import { grantPermit, raiseSignal, takeFollowUp, withdrawPermit } from "./permit-events.ts";
import type { RegisterEvent } from "./register-event.ts";
import type { StoredHistory } from "./register-history.ts";
import type { PlannedWrites } from "./row-write.ts";

/** What an event writes into a history, or why it is impossible. Nothing is written here. */
export function planEvent(history: StoredHistory, event: RegisterEvent): PlannedWrites {
  return recordingProblem(history, event) ?? planByKind(history, event);
}

function planByKind(history: StoredHistory, event: RegisterEvent): PlannedWrites {
  switch (event.kind) {
    case "lodged":
      return lodge(history, event);
    case "decided":
      return decide(history, event);
    case "decision-changed":
      return changeDecision(history, event);
    case "withdrawn":
      return withdraw(history, event);
    case "permit-granted":
      return grantPermit(history, event);
    case "permit-withdrawn":
      return withdrawPermit(history, event);
    case "identity-merged":
      return mergeIdentities(history, event);
    case "identity-split":
      return splitIdentities(history, event);
    case "signal-raised":
      return raiseSignal(history, event);
    case "follow-up-taken":
      return takeFollowUp(history, event);
    case "row-corrected":
      return correctRow(history, event);
    default:
      return refusal("unknown-event");
  }
}

/** Every event has a reason and a day of recording, and days of recording do not run back. */
function recordingProblem(history: StoredHistory, event: RegisterEvent): Refusal | null {
  if (typeof event !== "object" || event === null) return refusal("unknown-event");
  const { reason, recordedOn } = event as { readonly reason: unknown; readonly recordedOn: unknown };
  if (typeof reason !== "string" || reason.trim() === "") return refusal("missing-reason");
  const day = typeof recordedOn === "string" ? parseDay(recordedOn) : null;
  if (day === null) return refusal("invalid-date", "recorded_on");
  if (isSentinel(day)) return refusal("sentinel-date", "recorded_on");
  const isBack = history.recordedOn !== null && event.recordedOn < history.recordedOn;
  return isBack ? refusal("recorded-out-of-order", "recorded_on") : null;
}
