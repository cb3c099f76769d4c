import type { FoundIssues, IssueSegment } from "./found-issues.ts";
import { type Issue, severityOf } from "./issue.ts";
import { codeOfNumber, issueOfNumber } from "./issue-number.ts";

/**
 * All issues of a register in the contract's order: by table, row, code and column. They are kept as numbers, so that
 * those of ten million rows can be counted and printed where there is no room for as many objects.
 */
export interface IssueList {
  readonly length: number;
  readonly hasErrors: boolean;
  /** The numbers of the issues, in order; `issueOfNumber` says what each stands for. */
  numbers(): IterableIterator<number>;
  /** The issues one after the other, made as they are asked for. */
  issues(): IterableIterator<Issue>;
}

/**
 * Puts issues in order. What was found belongs to the list then, and nothing is to be added to it.
 *
 * Cost: as sorting the numbers, segment by segment, and no second copy of them.
 */
export function issueList(found: FoundIssues): IssueList {
  const segments = found.segments.filter(({ count }) => count > 0);
  for (const { numbers, count } of segments) numbers.subarray(0, count).sort();
  const runs = ascendingRuns(segments);
  const numbers = (): IterableIterator<number> => merged(runs);
  return Object.freeze({
    length: segments.reduce((sum, { count }) => sum + count, 0),
    hasErrors: segments.some(hasError),
    numbers,
    *issues() {
      for (const number of numbers()) yield issueOfNumber(number);
    },
  });
}

/** Every issue as an object, none of which can be changed: for callers, who get an array. */
export function allIssues(list: IssueList): readonly Issue[] {
  const issues: Issue[] = [];
  for (const issue of list.issues()) issues.push(Object.freeze(issue));
  return Object.freeze(issues);
}

function hasError({ numbers, count }: IssueSegment): boolean {
  for (let place = 0; place < count; place += 1) {
    if (severityOf(codeOfNumber(numbers[place] as number)) === "error") return true;
  }
  return false;
}

/**
 * Sorted segments, one behind the other where no number of the later is below one of the earlier. Rows are judged in
 * their order, and rules over all rows come after them: so there are a handful of runs, however many segments.
 */
function ascendingRuns(segments: readonly IssueSegment[]): readonly (readonly IssueSegment[])[] {
  const runs: IssueSegment[][] = [];
  for (const segment of segments) {
    const first = segment.numbers[0] as number;
    const run = runs.find((candidate) => highest(candidate[candidate.length - 1] as IssueSegment) <= first);
    if (run === undefined) runs.push([segment]);
    else run.push(segment);
  }
  return runs;
}

function highest({ numbers, count }: IssueSegment): number {
  return numbers[count - 1] as number;
}

function* merged(runs: readonly (readonly IssueSegment[])[]): IterableIterator<number> {
  // No run is empty.
  const open = runs.map(numbersOf).map((rest) => ({ head: rest.next().value as number, rest }));
  while (open.length > 0) {
    // Of the run that is lowest goes as much as stands before all others, so that a single run is only walked through.
    let lowest = 0;
    let bound = Number.POSITIVE_INFINITY;
    for (let place = 1; place < open.length; place += 1) {
      const head = open[place]?.head as number;
      const least = open[lowest]?.head as number;
      bound = Math.min(bound, Math.max(head, least));
      if (head < least) lowest = place;
    }
    const run = open[lowest] as (typeof open)[number];
    let isDone = false;
    while (!isDone && run.head <= bound) {
      yield run.head;
      const next = run.rest.next();
      isDone = next.done === true;
      run.head = next.value as number;
    }
    if (isDone) open.splice(lowest, 1);
  }
}

function* numbersOf(run: readonly IssueSegment[]): IterableIterator<number> {
  for (const { numbers, count } of run) yield* numbers.subarray(0, count);
}
