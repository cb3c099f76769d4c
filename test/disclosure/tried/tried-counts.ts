import type { Interval } from "../../../src/disclosure/intervals/interval.ts";

/** So many are tried of what nothing bounds. */
export const MOST = 9;

/** The cells of a table in which one thing counts, by their numbers. */
export type CountedIn = readonly number[];

/** What persons count in, by what each of their applications counts in: of any applications, each cell once. */
export function personsOf(applications: readonly CountedIn[]): readonly CountedIn[] {
  let persons: readonly CountedIn[] = [[]];
  for (const cells of distinct(applications)) {
    persons = distinct([...persons, ...persons.map((one) => [...new Set([...one, ...cells])])]);
  }
  return persons;
}

/**
 * By cell: the smallest and the largest count of all ways in which things of these kinds, each any number of times, can
 * have been printed so; null where there is no such way.
 */
export function triedBounds(
  kinds: readonly CountedIn[],
  printed: readonly Interval[],
): readonly (readonly [number, number])[] | null {
  const told = distinct(kinds).filter((cells) => cells.length > 0);
  // What no further kind counts in is compared with what is printed at once.
  const done = told.map((_, at) => printed.flatMap((_cell, cell) => (lastOf(told, cell) === at ? [cell] : [])));
  const never = printed.flatMap((_, cell) => (lastOf(told, cell) < 0 ? [cell] : []));
  const counts = printed.map(() => 0);
  const found: [number, number][] = printed.map(() => [Number.POSITIVE_INFINITY, -1]);
  const isEnough = (cell: number): boolean => (counts[cell] as number) >= (printed[cell] as Interval).atLeast;
  const isTooMuch = (cell: number): boolean => (counts[cell] as number) > (printed[cell] as Interval).atMost;
  const visit = (at: number): void => {
    const cells = told[at];
    if (cells === undefined) {
      counts.forEach((count, cell) => {
        const bounds = found[cell] as [number, number];
        bounds[0] = Math.min(bounds[0], count);
        bounds[1] = Math.max(bounds[1], count);
      });
      return;
    }
    let times = 0;
    for (; times <= MOST && !cells.some(isTooMuch); times += 1) {
      if ((done[at] as readonly number[]).every(isEnough)) visit(at + 1);
      for (const cell of cells) counts[cell] = (counts[cell] as number) + 1;
    }
    for (const cell of cells) counts[cell] = (counts[cell] as number) - times;
  };
  if (never.every((cell) => (printed[cell] as Interval).atLeast === 0)) visit(0);
  return (found[0]?.[1] ?? -1) < 0 ? null : found;
}

function lastOf(kinds: readonly CountedIn[], cell: number): number {
  return kinds.reduce((last, cells, at) => (cells.includes(cell) ? at : last), -1);
}

function distinct(kinds: readonly CountedIn[]): readonly CountedIn[] {
  const sorted = kinds.map((cells) => [...cells].sort((one, other) => one - other));
  const byName = new Map(sorted.map((cells) => [cells.join(), cells]));
  // Those of the same cells one after another, so that most cells are soon compared.
  return [...byName.values()].sort((one, other) => (one[0] ?? -1) - (other[0] ?? -1));
}
