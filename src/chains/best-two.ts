/**
 * For every sponsor slot the best grant so far and the best one of another first sponsor than that one's. Whoever asks
 * "the best grant whose first sponsor is not this applicant" gets the answer from these two, in constant time: at most
 * one first sponsor is excluded, and the second is there for just that case.
 */
export interface BestTwo {
  /** Ranks; -1 for none. A higher rank is better. */
  readonly best: Float64Array;
  readonly bestSponsor: Int32Array;
  readonly other: Float64Array;
}

/** Nothing seen yet, for a number of slots. */
export function bestTwo(slotCount: number): BestTwo {
  return {
    best: new Float64Array(slotCount).fill(-1),
    bestSponsor: new Int32Array(slotCount).fill(-1),
    other: new Float64Array(slotCount).fill(-1),
  };
}

/** Takes in a grant of a slot by its rank and its first sponsor. */
export function offer(seen: BestTwo, slot: number, rank: number, sponsor: number): void {
  const best = seen.best[slot] as number;
  if (rank > best) {
    if (seen.bestSponsor[slot] !== sponsor) seen.other[slot] = best;
    seen.best[slot] = rank;
    seen.bestSponsor[slot] = sponsor;
  } else if (seen.bestSponsor[slot] !== sponsor && rank > (seen.other[slot] as number)) {
    seen.other[slot] = rank;
  }
}

/** The best rank of a slot whose first sponsor is not this applicant, or -1. */
export function bestFor(seen: BestTwo, slot: number, applicant: number): number {
  return (seen.bestSponsor[slot] === applicant ? seen.other[slot] : seen.best[slot]) as number;
}
