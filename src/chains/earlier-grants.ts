import type { DetectionColumns } from "../cases/application.ts";
import { type BestTwo, bestTwo, offer } from "./best-two.ts";
import { orderByDay, type SponsorHistory } from "./sponsor-history.ts";

/**
 * The earlier grants of every sponsor slot on the day to which it was advanced. A grant goes by its place in
 * `history.grants.members`, which is also its rank: the latest has the highest.
 */
export interface EarlierGrants {
  /** Takes in the grants that are earlier than a day, and those that an independent application now stands behind. */
  advance(slot: number, submitted: number, bridgeDay: number): void;
  /** The latest earlier grant of each slot, or -1. */
  readonly latest: Int32Array;
  /** All of them, by rank. */
  readonly all: BestTwo;
  /** Those in a first procedure of the definition. */
  readonly named: BestTwo;
  /** Those in no first procedure. */
  readonly unnamed: BestTwo;
  /** Those in a first procedure for which the requirement is met. */
  readonly bridged: BestTwo;
  /** All of them, by depth and then rank: `depth * members + rank`. */
  readonly deepest: BestTwo;
}

const KNOWN = 1;
const BRIDGED = 2;

/**
 * Prepares the grants of all sponsors for one walk through the second applications in order of submission. Each grant
 * is taken in once, so the walk is linear however many grants one sponsor has.
 *
 * @param isNamed by place in `procedures`, whether the definition calls it a first procedure.
 * @param depthOf by place of an application: its depth, filled in as the walk goes on.
 */
export function earlierGrants(
  columns: DetectionColumns,
  procedure: Uint8Array,
  history: SponsorHistory,
  isNamed: readonly boolean[],
  depthOf: Int32Array,
): EarlierGrants {
  const { first, members } = history.grants;
  const earlierFrom = Int32Array.from(members, (place) =>
    // A decision on objection can carry a day before its own application; a link still goes back in submission.
    Math.max(columns.decided[place] as number, columns.submitted[place] as number),
  );
  const inOrder = orderByDay(history.grants, earlierFrom);
  const nextKnown = first.slice();
  const nextBridged = first.slice();
  const state = new Uint8Array(members.length);
  const { slotCount } = history;
  const grants = {
    latest: new Int32Array(slotCount).fill(-1),
    all: bestTwo(slotCount),
    named: bestTwo(slotCount),
    unnamed: bestTwo(slotCount),
    bridged: bestTwo(slotCount),
    deepest: bestTwo(slotCount),
  };

  function take(slot: number, rank: number): void {
    const place = members[rank] as number;
    const sponsor = columns.sponsor[place] as number;
    if (rank > (grants.latest[slot] as number)) grants.latest[slot] = rank;
    offer(grants.all, slot, rank, sponsor);
    offer(isNamed[procedure[place] as number] ? grants.named : grants.unnamed, slot, rank, sponsor);
    offer(grants.deepest, slot, (depthOf[place] as number) * members.length + rank, sponsor);
  }

  function mark(slot: number, rank: number, mark: number): void {
    state[rank] = (state[rank] as number) | mark;
    const place = members[rank] as number;
    if (state[rank] !== (KNOWN | BRIDGED) || !isNamed[procedure[place] as number]) return;
    offer(grants.bridged, slot, rank, columns.sponsor[place] as number);
  }

  return {
    ...grants,
    advance(slot, submitted, bridgeDay) {
      const end = first[slot + 1] as number;
      for (let next = nextKnown[slot] as number; next < end; next += 1) {
        const rank = inOrder[next] as number;
        if ((earlierFrom[rank] as number) >= submitted) break;
        take(slot, rank);
        mark(slot, rank, KNOWN);
        nextKnown[slot] = next + 1;
      }
      for (let rank = nextBridged[slot] as number; rank < end; rank += 1) {
        if ((columns.decided[members[rank] as number] as number) > bridgeDay) break;
        mark(slot, rank, BRIDGED);
        nextBridged[slot] = rank + 1;
      }
    },
  };
}
