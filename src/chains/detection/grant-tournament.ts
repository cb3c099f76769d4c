import type { Groups } from "../../cases/facts/groups.ts";

/**
 * For every sponsor slot, a knock-out tournament of the grants that can be an answer at the moment. Every node holds
 * the best key below it and the best one of another first sponsor than that one's: whoever asks for "the best grant
 * whose first sponsor is not this applicant" reads the answer at the root, because at most one first sponsor is left
 * out. A grant comes in and goes out in logarithmic time.
 */
export interface GrantTournament {
  /** The slots and their grants; a grant goes by its place in `members`, its rank. */
  readonly groups: Groups;
  /** By node: the best key, or -1 for none. The nodes of a slot start at twice its first rank; its root is node 1. */
  readonly best: Float64Array;
  readonly bestSponsor: Int32Array;
  readonly other: Float64Array;
}

/** Whether a grant may be the answer, by its rank. */
export type Allowed = (rank: number) => boolean;

/** Nobody has come in yet. */
export function grantTournament(groups: Groups): GrantTournament {
  const nodes = 2 * groups.members.length;
  return {
    groups,
    best: new Float64Array(nodes).fill(-1),
    bestSponsor: new Int32Array(nodes).fill(-1),
    other: new Float64Array(nodes).fill(-1),
  };
}

/** Lets a grant in with its key, higher is better, or out with -1. No two grants of a slot have the same key. */
export function enter(tournament: GrantTournament, slot: number, rank: number, key: number, sponsor: number): void {
  const { best, bestSponsor, other } = tournament;
  const { start, size } = stretchOf(tournament.groups, slot);
  let node = size + rank - start;
  best[2 * start + node] = key;
  bestSponsor[2 * start + node] = key < 0 ? -1 : sponsor;
  for (node >>>= 1; node > 0; node >>>= 1) {
    const left = 2 * start + 2 * node;
    const [winner, loser] = (best[left] as number) >= (best[left + 1] as number) ? [left, left + 1] : [left + 1, left];
    const parent = 2 * start + node;
    const second = bestSponsor[loser] === bestSponsor[winner] ? other[loser] : best[loser];
    best[parent] = best[winner] as number;
    bestSponsor[parent] = bestSponsor[winner] as number;
    other[parent] = Math.max(other[winner] as number, second as number);
  }
}

/** The best key of a slot whose first sponsor is not this one, or -1; `NOBODY_BARRED` bars nobody. */
export function bestKey(tournament: GrantTournament, slot: number, barredSponsor: number): number {
  return keyAt(tournament, 2 * (tournament.groups.first[slot] as number) + 1, barredSponsor);
}

/** What stands for no first sponsor to leave out. */
export const NOBODY_BARRED = -2;

/**
 * The best key of a slot among grants that are allowed and whose first sponsor is not this one, or -1. The time grows
 * with the better grants that are not allowed.
 */
export function bestAllowedKey(
  tournament: GrantTournament,
  slot: number,
  barredSponsor: number,
  allowed: Allowed,
): number {
  const { start, size } = stretchOf(tournament.groups, slot);
  const search = (node: number, found: number): number => {
    const key = keyAt(tournament, 2 * start + node, barredSponsor);
    if (key <= found) return found;
    if (node >= size) return allowed(start + node - size) ? key : found;
    const left = 2 * node;
    const leftFirst =
      keyAt(tournament, 2 * start + left, barredSponsor) >= keyAt(tournament, 2 * start + left + 1, barredSponsor);
    const [sooner, later] = leftFirst ? [left, left + 1] : [left + 1, left];
    return search(later, search(sooner, found));
  };
  return search(1, -1);
}

function keyAt({ best, bestSponsor, other }: GrantTournament, place: number, barredSponsor: number): number {
  return (bestSponsor[place] === barredSponsor ? other[place] : best[place]) as number;
}

function stretchOf({ first }: Groups, slot: number): { readonly start: number; readonly size: number } {
  const start = first[slot] as number;
  return { start, size: (first[slot + 1] as number) - start };
}
