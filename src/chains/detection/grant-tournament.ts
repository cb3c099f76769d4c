/**
 * A knock-out tournament of the grants of one sponsor that can be an answer at the moment. Every node holds the best
 * key below it and the best one of another first sponsor than that one's: whoever asks for "the best grant whose first
 * sponsor is not this applicant" reads the answer at the root, because at most one first sponsor is left out. A grant
 * comes in and goes out in logarithmic time.
 */
export interface GrantTournament {
  /** How many grants can come in; at least one. */
  readonly size: number;
  /** By node: the best key, or -1 for none. The root is node 1, the grant at a place is node `size + place`. */
  readonly best: Float64Array;
  /** The first sponsor of the best; of none it is anybody. */
  readonly bestSponsor: Int32Array;
  readonly other: Float64Array;
}

/** Nobody has come in yet. */
export function grantTournament(size: number): GrantTournament {
  return {
    size,
    best: new Float64Array(2 * size).fill(-1),
    bestSponsor: new Int32Array(2 * size),
    other: new Float64Array(2 * size).fill(-1),
  };
}

/** Lets the grant at a place in with its key, higher is better. No two grants have the same key. */
export function enter(tournament: GrantTournament, place: number, key: number, sponsor: number): void {
  tournament.bestSponsor[tournament.size + place] = sponsor;
  play(tournament, place, key);
}

/** Lets the grant at a place out, or keeps it out. */
export function leave(tournament: GrantTournament, place: number): void {
  play(tournament, place, -1);
}

/** Plays again what the grant at a place has a part in. */
function play({ size, best, bestSponsor, other }: GrantTournament, place: number, key: number): void {
  best[size + place] = key;
  for (let node = (size + place) >>> 1; node > 0; node >>>= 1) {
    const left = 2 * node;
    const [winner, loser] = (best[left] as number) >= (best[left + 1] as number) ? [left, left + 1] : [left + 1, left];
    const second = bestSponsor[loser] === bestSponsor[winner] ? other[loser] : best[loser];
    best[node] = best[winner] as number;
    bestSponsor[node] = bestSponsor[winner] as number;
    other[node] = Math.max(other[winner] as number, second as number);
  }
}

/** The best key whose first sponsor is not this one, or -1; `NOBODY_BARRED` bars nobody. */
export function bestKey({ best, bestSponsor, other }: GrantTournament, barredSponsor: number): number {
  return (bestSponsor[1] === barredSponsor ? other[1] : best[1]) as number;
}

/** What stands for no first sponsor to leave out. */
export const NOBODY_BARRED = -2;
