import type { IssueCode } from "../cases/facts/issue.ts";
import type { ColumnName } from "../cases/facts/table.ts";

/** Rules of the contract on one row, under the codes that reading gives them. */
export type RowRule = Extract<
  IssueCode,
  | "missing-value"
  | "unusable-id"
  | "unknown-code"
  | "invalid-date"
  | "sentinel-date"
  | "outcome-without-date"
  | "date-without-outcome"
  | "decided-before-submitted"
  | "ends-before-start"
  | "missing-sponsor"
  | "unexpected-sponsor"
  | "self-sponsor"
  | "unusable-detail"
  | "unknown-application"
>;

/** Why an event is impossible. */
export type EventProblemCode =
  | RowRule
  | "unknown-event"
  | "missing-reason"
  | "recorded-out-of-order"
  | "recorded-before-it-happened"
  | "already-lodged"
  | "id-in-use"
  | "already-decided"
  | "already-withdrawn"
  | "not-decided"
  | "first-decision-unnamed"
  | "before-submission"
  | "before-first-decision"
  | "not-granted"
  | "unknown-permit"
  | "permit-already-withdrawn"
  | "one-id"
  | "already-one-person"
  | "judged-different"
  | "unknown-row"
  | "not-correctable"
  | "nothing-changed";

/** Why an event is impossible, and the column of the contract where it shows. It has no field for text of the data. */
export interface EventProblem {
  readonly code: EventProblemCode;
  readonly column: ColumnName | null;
}

/** A problem as a value, to be given back. */
export interface Refusal {
  readonly ok: false;
  readonly problem: EventProblem;
}

/** Refuses an event. */
export function refusal(code: EventProblemCode, column: ColumnName | null = null): Refusal {
  return { ok: false, problem: { code, column } };
}
