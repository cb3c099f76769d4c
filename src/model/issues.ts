import { contractTables, type TableName, tableNames } from "./contract-tables.ts";

/** The table of codes of section 2, in its order. */
export const issueCodes: readonly IssueCode[] = [
  "missing-column",
  "duplicate-column",
  "no-rows",
  "not-decodable",
  "field-count",
  "stray-quote",
  "line-break-in-field",
  "line-too-long",
  "unknown-column",
  "missing-value",
  "unusable-id",
  "unknown-code",
  "invalid-date",
  "sentinel-date",
  "outcome-without-date",
  "date-without-outcome",
  "decided-before-submitted",
  "ends-before-start",
  "missing-sponsor",
  "unexpected-sponsor",
  "before-application",
  "conflicting-rows",
  "self-sponsor",
  "duplicate-row",
  "unusable-detail",
  "after-extract",
  "identity-conflict",
  "unknown-application",
];

/** The codes of lines, which only files have. */
export const codesOfLines: readonly IssueCode[] = [
  "not-decodable",
  "field-count",
  "stray-quote",
  "line-break-in-field",
  "line-too-long",
];

/** A code of the table of codes. */
export type IssueCode =
  | "missing-column"
  | "duplicate-column"
  | "no-rows"
  | "not-decodable"
  | "field-count"
  | "stray-quote"
  | "line-break-in-field"
  | "line-too-long"
  | "unknown-column"
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
  | "before-application"
  | "conflicting-rows"
  | "self-sponsor"
  | "duplicate-row"
  | "unusable-detail"
  | "after-extract"
  | "identity-conflict"
  | "unknown-application";

/** One broken rule. */
export interface ModelIssue {
  readonly code: IssueCode;
  readonly severity: "error" | "warning" | "notice";
  readonly table: TableName;
  readonly row: number | null;
  readonly column: string | null;
}

const warnings: readonly IssueCode[] = [
  "unknown-column",
  "unusable-detail",
  "after-extract",
  "identity-conflict",
  "unknown-application",
];

/** An issue with its severity. */
export function issue(code: IssueCode, table: TableName, row: number | null, column: string | null): ModelIssue {
  const severity = code === "duplicate-row" ? "notice" : warnings.includes(code) ? "warning" : "error";
  return { code, severity, table, row, column };
}

/** By table, row, code and column, each in the order of section 2; what is about a whole table first. */
export function sortIssues(issues: readonly ModelIssue[]): readonly ModelIssue[] {
  const place = (one: ModelIssue): readonly number[] => [
    tableNames.indexOf(one.table),
    one.row ?? 0,
    issueCodes.indexOf(one.code),
    contractTables[one.table].findIndex((column) => column.name === one.column),
  ];
  return [...issues].sort((one, other) => {
    const left = place(one);
    const right = place(other);
    return left.map((number, index) => number - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
