import type { Issue } from "../../cases/facts/issue.ts";
import type { IssueList } from "../../cases/facts/issue-list.ts";
import { issueOfNumber, kindOfNumber, rowOfNumber } from "../../cases/facts/issue-number.ts";

/** What the same rule found in the same column of a table, together. */
export interface IssueKind extends Pick<Issue, "code" | "severity" | "table" | "column"> {
  /** In how many rows; 0 where it is about the table as a whole. */
  readonly rows: number;
  /** The first of these rows, in order; 1 is the first row of data. */
  readonly first: readonly number[];
}

interface Counted {
  rows: number;
  last: number;
  readonly first: number[];
}

/** How many rows of a kind are named. */
const FIRST = 5;

/**
 * Issues by kind: a rule, a table and a column once, however many rows break it. In the order of tables, codes and
 * columns. No issue is made an object, so that those of ten million rows are counted in a second.
 */
export function issueKinds(issues: IssueList): readonly IssueKind[] {
  const kinds = new Map<number, Counted>();
  let key = -1;
  let kind: Counted = { rows: 0, last: 0, first: [] };
  for (const number of issues.numbers()) {
    const ofNumber = kindOfNumber(number);
    // Issues of one kind often stand together.
    if (ofNumber !== key) {
      key = ofNumber;
      kind = kinds.get(key) ?? { rows: 0, last: 0, first: [] };
      kinds.set(key, kind);
    }
    const row = rowOfNumber(number);
    // A row can break a rule twice in columns that the contract has no names for.
    if (row === kind.last) continue;
    kind.last = row;
    kind.rows += 1;
    if (kind.first.length < FIRST) kind.first.push(row);
  }
  return [...kinds]
    .sort(([one], [other]) => one - other)
    .map(([key, { rows, first }]) => {
      const { code, severity, table, column } = issueOfNumber(key);
      return { code, severity, table, column, rows, first };
    });
}
