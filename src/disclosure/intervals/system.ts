import type { Interval } from "./interval.ts";

/**
 * What holds between hidden counts, by their numbers in the system. `sum`: the whole is what its parts add up to, as the
 * applications of five years. `union`: whoever is in a part is in the whole, and may be in several parts, as a sponsor in
 * five years; the whole lies between the largest part and the sum of all.
 */
export interface Relation {
  readonly kind: "sum" | "union";
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Hidden counts, where each must lie, and what holds between them. */
export interface System {
  readonly counts: readonly Interval[];
  readonly relations: readonly Relation[];
}

/** The counts of a relation, the whole first. */
export function membersOf({ whole, parts }: Relation): readonly number[] {
  return [whole, ...parts];
}

/** By number of the count: the places of the relations that it belongs to. */
export function relationsByCount({ counts, relations }: System): readonly (readonly number[])[] {
  const found = counts.map((): number[] => []);
  relations.forEach((relation, place) => {
    for (const count of membersOf(relation)) (found[count] as number[]).push(place);
  });
  return found;
}
