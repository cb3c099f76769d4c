import type { TableClass } from "../asked/unit.ts";
import type { CountedChains } from "../cells/counted-chains.ts";

/** What counted chains are broken down into. */
export interface Grouping {
  /** The keys of the groups, in the order in which they are shown. */
  readonly keys: readonly string[];
  /** By index of a counted chain: the place of its group in the keys. */
  readonly groupOf: Int32Array;
  /** Whether a class can have a group at all. */
  readonly isPossible: (tableClass: TableClass, group: number) => boolean;
}

/** Groups of a closed list, which are all shown: whoever is in none of them is a zero, and not a hole. */
export function closedGroups<Key extends string>(
  { count }: CountedChains,
  keys: readonly Key[],
  keyOf: (index: number) => Key,
): Grouping {
  return {
    keys,
    groupOf: Int32Array.from({ length: count }, (_, index) => keys.indexOf(keyOf(index))),
    isPossible: () => true,
  };
}
