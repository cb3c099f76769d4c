import { compareIssues, type Issue, type IssueCode } from "../../cases/facts/issue.ts";

/** What the same rule found in the same column of a table, together. */
export interface IssueKind extends Pick<Issue, "code" | "severity" | "table" | "column"> {
  /** In how many rows; 0 where it is about the table as a whole. */
  readonly rows: number;
  /** The first of these rows, in order; 1 is the first row of data. */
  readonly first: readonly number[];
}

/** How many rows of a kind are named. */
const FIRST = 5;

/**
 * Issues by kind: a rule, a table and a column once, however many rows break it. In the order of tables, codes and
 * columns.
 */
export function issueKinds(issues: readonly Issue[]): readonly IssueKind[] {
  const kinds = new Map<string, { readonly issue: Issue; rows: number; readonly first: number[] }>();
  for (const issue of issues) {
    const key = kindKey(issue.code, issue.table, issue.column);
    const kind = kinds.get(key) ?? { issue: { ...issue, row: null }, rows: 0, first: [] };
    kinds.set(key, kind);
    if (issue.row === null) continue;
    kind.rows += 1;
    if (kind.first.length < FIRST) kind.first.push(issue.row);
  }
  return [...kinds.values()]
    .sort((one, other) => compareIssues(one.issue, other.issue))
    .map(({ issue: { code, severity, table, column }, rows, first }) => ({
      code,
      severity,
      table,
      column,
      rows,
      first,
    }));
}

function kindKey(code: IssueCode, table: Issue["table"], column: Issue["column"]): string {
  return `${code} ${table} ${column}`;
}
