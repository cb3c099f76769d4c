import { type Relation, relationsByCount, type System } from "./system.ts";

/** A hidden count as what flows from one place to another. */
export interface Arc {
  readonly from: number;
  readonly to: number;
}

/** A system as a network: a node for each relation, one more for the outside, and by number an arc for each count. */
export interface Network {
  readonly nodes: number;
  readonly arcs: readonly Arc[];
}

/**
 * A system as a network in which as much flows into each node as out of it; null where it is none. It is one where no
 * count belongs to more than two sums and every sum can be given a side so that each count comes out of one and goes into
 * the other: rows with totals, trees, and two dimensions with their margins.
 */
export function networkOf(system: System): Network | null {
  const { relations } = system;
  const byCount = relationsByCount(system);
  if (relations.some(({ kind }) => kind !== "sum") || byCount.some((places) => places.length > 2)) return null;
  const sides = sidesOf(system, byCount);
  if (sides === null) return null;
  const outside = relations.length;
  const arcs = byCount.map((places, count): Arc => {
    const into = places.find((place) => goesInto(relations[place] as Relation, count, sides[place] as Side));
    const outOf = places.find((place) => !goesInto(relations[place] as Relation, count, sides[place] as Side));
    return { from: outOf ?? outside, to: into ?? outside };
  });
  return { nodes: outside + 1, arcs };
}

/** On which side of a node its whole is: what flows in, or what flows out. */
type Side = "in" | "out";

function goesInto({ whole }: Relation, count: number, side: Side): boolean {
  return (whole === count) === (side === "in");
}

/** By relation: the side of its whole; null where there is no way to give them all one. */
function sidesOf({ relations }: System, byCount: readonly (readonly number[])[]): readonly Side[] | null {
  const sides = new Array<Side | undefined>(relations.length).fill(undefined);
  for (const first of relations.keys()) {
    if (sides[first] !== undefined) continue;
    sides[first] = "in";
    const reached = [first];
    for (const place of reached) {
      const { whole, parts } = relations[place] as Relation;
      for (const count of [whole, ...parts]) {
        const other = byCount[count]?.find((found) => found !== place);
        if (other === undefined) continue;
        const comesIn = goesInto(relations[place] as Relation, count, sides[place] as Side);
        const side: Side = goesInto(relations[other] as Relation, count, "in") === comesIn ? "out" : "in";
        if (sides[other] === undefined) {
          sides[other] = side;
          reached.push(other);
        } else if (sides[other] !== side) return null;
      }
    }
  }
  return sides as readonly Side[];
}
