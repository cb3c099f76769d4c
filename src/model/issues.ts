import type { IssueCode } from "../cases/facts/issue.ts";
import { contractTables, type TableName, tableNames } from "./contract-tables.ts";

/** One broken rule of section 2: "it has code, table, row (1 = first row of data), and column", and never a value. */
export interface ModelIssue {
  readonly code: IssueCode;
  readonly severity: "error" | "warning" | "notice";
  readonly table: TableName;
  readonly row: number | null;
  readonly column: string | null;
}

const warnings = "unusable-detail after-extract identity-conflict unknown-application";

/** Every code, in the order of the table of codes. */
export const issueCodes: readonly string[] = [
  "missing-column duplicate-column no-rows not-decodable field-count stray-quote line-break-in-field line-too-long",
  "unknown-column missing-value unusable-id unknown-code invalid-date sentinel-date outcome-without-date",
  "date-without-outcome decided-before-submitted ends-before-start missing-sponsor unexpected-sponsor",
  `before-application conflicting-rows self-sponsor duplicate-row ${warnings}`,
].flatMap((some) => some.split(" "));

/** The issue of a broken rule, where it is broken. */
export function broken(
  is: boolean,
  code: IssueCode,
  { table, row }: Pick<ModelIssue, "table" | "row">,
  column: string | null,
): readonly ModelIssue[] {
  const isWarning = `unknown-column ${warnings}`.split(" ").includes(code);
  const severity = code === "duplicate-row" ? "notice" : isWarning ? "warning" : "error";
  return is ? [{ code, severity, table, row, column }] : [];
}

/** "Sorted by table (in the order of section 2), row, and code (in the order of the table of codes)" (section 5). */
export function sortIssues(issues: readonly ModelIssue[]): readonly ModelIssue[] {
  const placeOf = ({ table, row, code, column }: ModelIssue): number => {
    const columnPlace = contractTables[table].findIndex(({ name }) => name === column);
    return ((tableNames.indexOf(table) * 1e6 + (row ?? 0)) * 100 + issueCodes.indexOf(code)) * 100 + columnPlace;
  };
  return [...issues].sort((one, other) => placeOf(one) - placeOf(other));
}
