import type { Issue, IssueCode } from "./issue.ts";
import { issueNumber, kindOfNumber, laterIssue, rowOfNumber } from "./issue-number.ts";

/** Numbers of issues in the order in which they were found: the first `count` of an array that has room for more. */
export interface IssueSegment {
  numbers: Float64Array;
  count: number;
}

/**
 * Issues while a register is read: a number each, in segments that are never copied once they are full. Empty it takes
 * no room, and ten million issues take eighty megabytes.
 */
export interface FoundIssues {
  readonly segments: IssueSegment[];
}

/** How many issues a segment holds at most. */
const SEGMENT = 65_536;

/** How many the first has room for: most registers have few issues, if any. */
const FIRST = 16;

/** No issues yet. */
export function noIssues(): FoundIssues {
  return { segments: [] };
}

/** Adds one issue: in constant time, over many. */
export function addIssue(
  { segments }: FoundIssues,
  code: IssueCode,
  table: Issue["table"],
  row: number | null,
  column: Issue["column"],
): void {
  let segment = segments[segments.length - 1];
  if (segment === undefined || segment.count === SEGMENT) {
    segment = { numbers: new Float64Array(segment === undefined ? FIRST : SEGMENT), count: 0 };
    segments.push(segment);
  } else if (segment.count === segment.numbers.length) {
    const wider = new Float64Array(Math.min(SEGMENT, 2 * segment.count));
    wider.set(segment.numbers);
    segment.numbers = wider;
  }
  segment.numbers[segment.count] = issueNumber(code, table, row, column);
  segment.count += 1;
}

/** Adds issues that are objects already: the few of a header or a manifest. */
export function addIssues(found: FoundIssues, issues: Iterable<Issue>): void {
  for (const { code, table, row, column } of issues) addIssue(found, code, table, row, column);
}

/** Moves all issues of another collection to the end of this one, without a copy; the other is empty then. */
export function moveIssues(found: FoundIssues, from: FoundIssues): void {
  for (const segment of from.segments) found.segments.push(segment);
  from.segments.length = 0;
}

/** Issues that are all about rows, each so many rows later: the same collection. */
export function laterIssues(found: FoundIssues, rows: number): FoundIssues {
  for (const { numbers, count } of found.segments) {
    for (let place = 0; place < count; place += 1) numbers[place] = laterIssue(numbers[place] as number, rows);
  }
  return found;
}

/** Takes out the issues of one code in one table, about its rows, whose row is one of those asked for. */
export function removeIssues(
  { segments }: FoundIssues,
  code: IssueCode,
  table: Issue["table"],
  isRemoved: (row: number) => boolean,
): void {
  const kind = kindOfNumber(issueNumber(code, table, null, null));
  for (const segment of segments) {
    const { numbers, count } = segment;
    let kept = 0;
    for (let place = 0; place < count; place += 1) {
      const number = numbers[place] as number;
      if (kindOfNumber(number) === kind && isRemoved(rowOfNumber(number))) continue;
      numbers[kept] = number;
      kept += 1;
    }
    segment.count = kept;
  }
}
