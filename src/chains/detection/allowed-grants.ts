/** Whether a grant, by its place, can be no answer for an applicant, whenever that one asks. */
export type IsBarred = (place: number, applicant: number) => boolean;

/**
 * The grants of one sponsor that can be an answer at each of the sponsor's filings, for applicants from whom many of
 * them are barred. Filings go by their turn, 0 for the first.
 */
export interface AllowedGrants {
  /** Lets a grant in with its key, higher is better, from one turn up to, not including, another. */
  enter(place: number, key: number, from: number, to: number): void;
  /** The best key at a turn among the grants that are not barred from an applicant, or -1. Turns never go back. */
  best(turn: number, applicant: number): number;
}

interface Entry {
  readonly place: number;
  readonly key: number;
}

/** A stretch in which everything has come in, with the best keys that were found there, by applicant. */
interface Settled {
  readonly entries: readonly Entry[];
  readonly bestFor: Map<number, number>;
}

/**
 * Prepares the turns of a sponsor. The turns of each grant are cut into stretches, those of a binary tree, and every
 * stretch keeps the grants that can be an answer all through it. So what is barred from an applicant is passed over
 * once in each stretch, not once at each filing: with one applicant in all n first dossiers it costs n log n. Many
 * applicants that share many dossiers cost at most n times the square root of n.
 *
 * @param groupOf what is barred together with a grant, by its place; -1 where that is only itself.
 */
export function allowedGrants(turns: number, isBarred: IsBarred, groupOf: (place: number) => number): AllowedGrants {
  const stretches = new Map<number, Entry[]>();
  const settled = new Map<number, Settled>();

  /** Once a turn in a stretch is asked about, everything that lasts all through the stretch has come in. */
  function settle(stretch: number): Settled {
    const known = settled.get(stretch);
    if (known !== undefined) return known;
    const groups = new Set<number>();
    const entries = (stretches.get(stretch) ?? [])
      .sort((one, other) => other.key - one.key)
      .filter(({ place }) => {
        const group = groupOf(place);
        if (group < 0) return true;
        if (groups.has(group)) return false;
        groups.add(group);
        return true;
      });
    const found = { entries, bestFor: new Map<number, number>() };
    settled.set(stretch, found);
    return found;
  }

  function bestIn({ entries, bestFor }: Settled, applicant: number): number {
    const known = bestFor.get(applicant);
    if (known !== undefined) return known;
    const best = entries.find(({ place }) => !isBarred(place, applicant))?.key ?? -1;
    bestFor.set(applicant, best);
    return best;
  }

  return {
    enter(place, key, from, to) {
      const entry = { place, key };
      const add = (stretch: number): void => {
        const entries = stretches.get(stretch);
        if (entries === undefined) stretches.set(stretch, [entry]);
        else entries.push(entry);
      };
      let [left, right] = [from + turns, to + turns];
      while (left < right) {
        if (left % 2 === 1) add(left++);
        if (right % 2 === 1) add(--right);
        left /= 2;
        right /= 2;
      }
    },
    best(turn, applicant) {
      let best = -1;
      for (let stretch = turn + turns; stretch > 0; stretch >>>= 1) {
        const found = settle(stretch);
        const [first] = found.entries;
        if (first !== undefined && first.key > best) best = Math.max(best, bestIn(found, applicant));
      }
      return best;
    },
  };
}
