/** The whole numbers from `atLeast` to `atMost`, ends included; `atMost` is Infinity where nothing bounds it. */
export interface Interval {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Every count that there can be. */
export const anyCount: Interval = { atLeast: 0, atMost: Number.POSITIVE_INFINITY };

/** What lies in both; empty where `atMost` is below `atLeast`. */
export function inBoth(one: Interval, other: Interval): Interval {
  return { atLeast: Math.max(one.atLeast, other.atLeast), atMost: Math.min(one.atMost, other.atMost) };
}

/** Whether no number lies in it. */
export function isEmpty({ atLeast, atMost }: Interval): boolean {
  return atMost < atLeast;
}

/** A sum of counts. Above 2^53 − 1 it is Infinity: no count is that large, and a sum would not be exact there. */
export function sum(one: number, other: number): number {
  const both = one + other;
  return both > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : both;
}

/** By place: the sum of all numbers but the one at that place. */
export function sumsOfOthers(numbers: readonly number[]): readonly number[] {
  // From both ends, because a sum that is Infinity cannot be taken apart again.
  const before: number[] = [];
  let soFar = 0;
  for (const number of numbers) {
    before.push(soFar);
    soFar = sum(soFar, number);
  }
  soFar = 0;
  const others = new Array<number>(numbers.length);
  for (let place = numbers.length - 1; place >= 0; place -= 1) {
    others[place] = sum(before[place] as number, soFar);
    soFar = sum(soFar, numbers[place] as number);
  }
  return others;
}
