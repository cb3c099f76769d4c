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
        const other = (byCount[count] as readonly number[]).find((found) => found !== place);
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

/** So many networks of a system are looked for: the first hold most of its sums, and each costs a flow. */
const MOST_NETWORKS = 6;

/**
 * The relations of a system in a few networks, each as large as it can be: by the places of its relations. Relations that
 * are no sums are in none.
 */
export function networksIn(system: System): readonly (readonly number[])[] {
  const left = new Set(system.relations.flatMap(({ kind }, place) => (kind === "sum" ? [place] : [])));
  const found: (readonly number[])[] = [];
  for (const first of left) {
    if (found.length === MOST_NETWORKS) break;
    const taken = growingNetwork(system);
    taken.take(first);
    for (const place of system.relations.keys()) if (place !== first) taken.take(place);
    for (const place of taken.places) left.delete(place);
    found.push([...taken.places].sort((one, other) => one - other));
  }
  return found;
}

/** A network that takes relations in as long as it stays one. Which side each has is known as far as they are joined. */
function growingNetwork({ relations }: System): { readonly places: number[]; take(place: number): void } {
  const places: number[] = [];
  const takenWith = new Map<number, number[]>();
  /** Whom a relation is joined to, and whether it is turned against that one; nobody where it leads itself. */
  const joined = new Map<number, { readonly leader: number; readonly isTurned: boolean }>();
  const leaderOf = (place: number): { readonly leader: number; readonly isTurned: boolean } => {
    let isTurned = false;
    let at = place;
    for (let next = joined.get(at); next !== undefined; next = joined.get(at)) {
      isTurned = isTurned !== next.isTurned;
      at = next.leader;
    }
    return { leader: at, isTurned };
  };
  /** Whether two relations with one count between them must have other sides: its whole in both, or a part in both. */
  const mustTurn = (one: number, other: number, count: number): boolean =>
    goesInto(relations[one] as Relation, count, "in") === goesInto(relations[other] as Relation, count, "in");
  return {
    places,
    take(place) {
      const { kind, whole, parts } = relations[place] as Relation;
      const members = [whole, ...parts];
      if (kind !== "sum" || members.some((count) => (takenWith.get(count)?.length ?? 0) > 1)) return;
      const changed: number[] = [];
      for (const count of members) {
        const [other] = takenWith.get(count) ?? [];
        if (other === undefined) continue;
        const [mine, theirs] = [leaderOf(place), leaderOf(other)];
        const turns = mustTurn(place, other, count);
        if (mine.leader === theirs.leader && (mine.isTurned !== theirs.isTurned) !== turns) {
          for (const leader of changed) joined.delete(leader);
          return;
        }
        if (mine.leader !== theirs.leader) {
          changed.push(mine.leader);
          joined.set(mine.leader, { leader: theirs.leader, isTurned: (mine.isTurned !== theirs.isTurned) !== turns });
        }
      }
      places.push(place);
      for (const count of members) takenWith.set(count, [...(takenWith.get(count) ?? []), place]);
    },
  };
}
