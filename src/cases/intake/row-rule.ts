import type { IssueCode } from "../facts/issue.ts";
import type { Column, ColumnName } from "../facts/table.ts";

/** What a row breaks: one rule of the contract, and the column where it shows. */
export interface BrokenRule {
  readonly code: IssueCode;
  readonly column: ColumnName;
  /** Whether it sets the row aside. */
  readonly aside: boolean;
}

/** What breaks a rule on the cells of a column. A bad detail is emptied and costs the row nothing. */
export function brokenIn(column: Column, code: IssueCode): BrokenRule {
  return { code: column.detail ? "unusable-detail" : code, column: column.name, aside: !column.detail };
}
