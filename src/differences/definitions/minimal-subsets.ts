/** A set of some of `width` choices, as bits: bit i stands for the choice at place i. */
export type OptionSet = number;

/** The most sets that are looked for, for each chain. */
export const MOST_SETS = 3;

/**
 * Every set of some but not all choices, the smaller first; sets of one size in the order of their places. Up to thirteen
 * choices, so at most 8190 sets.
 */
export function properSubsets(width: number): readonly OptionSet[] {
  const sets: OptionSet[] = [];
  const extend = (set: OptionSet, from: number, missing: number): void => {
    if (missing === 0) sets.push(set);
    else for (let place = from; place < width; place += 1) extend(set | (1 << place), place + 1, missing - 1);
  };
  for (let size = 1; size < width; size += 1) extend(0, 0, size);
  return sets;
}

/** Whether it is still open whether a set is one of those asked for: not too many found, and none of them inside it. */
export function isOpen(found: readonly OptionSet[], set: OptionSet): boolean {
  return found.length < MOST_SETS && !found.some((inner) => (inner & set) === inner);
}

/** The places in a set, in order. */
export function placesIn(set: OptionSet): readonly number[] {
  const places: number[] = [];
  for (let place = 0; 1 << place <= set; place += 1) if ((set & (1 << place)) !== 0) places.push(place);
  return places;
}
