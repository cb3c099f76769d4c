export type { FollowUpKind } from "../cases/facts/follow-up.ts";
export { applyEvent, applyEvents, type EventResult, type EventsResult } from "./apply-event.ts";
export { type AuditEntry, type HistoryPatch, type ReplayOptions, replay, undo } from "./audit-trail.ts";
export { type ChainChanges, type ChainChangesOptions, chainChanges } from "./chain-changes.ts";
export type { EventProblem, EventProblemCode, RowRule } from "./event-problem.ts";
export { eventProblemInWords } from "./event-problem-in-words.ts";
export { historyOf } from "./history-of.ts";
export type {
  DecidedFirst,
  DecidedOutcome,
  DecisionChanged,
  FollowUpTaken,
  IdentityMerged,
  IdentitySplit,
  Lodged,
  PermitGranted,
  PermitWithdrawn,
  Recorded,
  RegisterEvent,
  RowAddress,
  RowCorrected,
  SignalRaised,
  Withdrawn,
} from "./register-event.ts";
export { emptyHistory, type HistoryRow, type RegisterHistory } from "./register-history.ts";
export { type HistoryTables, type ReadHistoryOptions, readHistory, type TablesOptions, tablesOf } from "./tables-of.ts";
