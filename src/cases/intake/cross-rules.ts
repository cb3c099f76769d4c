import { NO_DAY } from "../../calendar/day.ts";
import { IS_FAMILY, OPEN } from "../facts/codes.ts";
import type { IssueCode } from "../facts/issue.ts";
import { type ColumnName, placeOf, type TableName } from "../facts/table.ts";

/** One rule of the contract that a row breaks, and the column where it shows. */
export interface BrokenRule {
  readonly code: IssueCode;
  readonly column: ColumnName;
}

/** A rule on two columns of one row. It is asked only when both cells are usable. */
export interface CrossRule {
  readonly one: number;
  readonly other: number;
  /** The later of the two columns, where the issue is reported. */
  readonly column: ColumnName;
  readonly test: (one: string | number, other: string | number) => IssueCode | null;
}

function rule(table: TableName, one: ColumnName, other: ColumnName, test: CrossRule["test"]): CrossRule {
  return { one: placeOf(table, one), other: placeOf(table, other), column: other, test };
}

/** A decision date is there exactly when there is an outcome. */
function outcomeAndDate(outcome: string | number, decided: string | number): IssueCode | null {
  if ((outcome === OPEN) === (decided === NO_DAY)) return null;
  return outcome === OPEN ? "date-without-outcome" : "outcome-without-date";
}

/** Family procedures have a sponsor, the others have none. */
function procedureAndSponsor(procedure: string | number, sponsor: string | number): IssueCode | null {
  if (IS_FAMILY[procedure as number] === (sponsor !== "")) return null;
  return sponsor === "" ? "missing-sponsor" : "unexpected-sponsor";
}

/** A later day is empty or not before the earlier one, which is empty or not. */
function inOrder(code: IssueCode): CrossRule["test"] {
  return (earlier, later) => (later !== NO_DAY && later < earlier ? code : null);
}

/** The rules on two columns that the contract gives a table. */
export function crossRules(table: TableName): readonly CrossRule[] {
  if (table === "applications") {
    return [
      rule(table, "outcome", "decided_on", outcomeAndDate),
      rule(table, "submitted_on", "decided_on", inOrder("decided-before-submitted")),
      rule(table, "procedure", "sponsor_id", procedureAndSponsor),
    ];
  }
  if (table === "permits") {
    return [
      rule(table, "valid_from", "valid_until", inOrder("ends-before-start")),
      rule(table, "valid_from", "withdrawn_on", inOrder("ends-before-start")),
    ];
  }
  return [];
}
