import { listsBy } from "../../cases/facts/groups.ts";

/** A stretch of days of one person: from its first day up to, not including, its end. */
export interface DaySpan {
  /** Code of the person. */
  readonly person: number;
  readonly from: number;
  readonly end: number;
}

/** Answers whether a day lies in one of a person's stretches. */
export type CoversDay = (person: number, day: number) => boolean;

/**
 * Prepares stretches of days for such questions. Cost: n log n to prepare, logarithmic in a person's stretches to ask,
 * so that somebody with very many permits costs no more than their number.
 */
export function coversDay(spans: readonly DaySpan[]): CoversDay {
  const ordered = new Map([...listsBy(spans, ({ person }) => person)].map(([person, own]) => [person, inOrder(own)]));
  return (person, day) => {
    const own = ordered.get(person);
    if (own === undefined) return false;
    return (own.latestEnd[howManyAtMost(own.from, day) - 1] ?? Number.NEGATIVE_INFINITY) > day;
  };
}

interface OrderedSpans {
  readonly from: readonly number[];
  /** By place: the latest end of the stretches that begin no later. */
  readonly latestEnd: readonly number[];
}

function inOrder(spans: readonly DaySpan[]): OrderedSpans {
  const sorted = [...spans].sort((one, other) => one.from - other.from);
  let latest = Number.NEGATIVE_INFINITY;
  const latestEnd = sorted.map(({ end }) => {
    latest = Math.max(latest, end);
    return latest;
  });
  return { from: sorted.map(({ from }) => from), latestEnd };
}

/** How many numbers of an ascending list are at most a limit, by bisection. */
export function howManyAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
