import type { DetectionColumns } from "../../cases/facts/application.ts";
import { INDEPENDENT } from "../../cases/facts/codes.ts";
import { type Groups, groupBy, sortGroups } from "../../cases/facts/groups.ts";
import { heldUntil } from "../../cases/facts/held-until.ts";
import type { PermitColumns } from "../../cases/facts/permit.ts";
import type { Definition } from "../definition/definition.ts";
import { daysInOrder } from "./days-in-order.ts";
import { MOST_LOOKED_THROUGH } from "./few-grants.ts";
import { bestKey, enter, grantTournament, leave, NOBODY_BARRED } from "./grant-tournament.ts";
import { compareFiling } from "./order-of-filing.ts";
import type { SponsorHistory } from "./sponsor-history.ts";

/** When the independent permit at a place counts as held for a second application, as days of its submission. */
export interface HeldSpan {
  readonly from: number;
  /** The first day on which it no longer does. */
  readonly until: number;
}

/** The span of a permit by its place; null for one that is not independent, or held on no such day. */
export function heldSpan(
  permits: PermitColumns,
  place: number,
  { sameDay }: Pick<Definition, "sameDay">,
): HeldSpan | null {
  if (permits.kind[place] !== INDEPENDENT) return null;
  const from = (permits.validFrom[place] as number) + (sameDay.independentToSecond === "after" ? 1 : 0);
  const until = heldUntil(permits, place);
  return from < until ? { from, until } : null;
}

/**
 * The independent permits that the sponsors hold when a second application is submitted, wherever they came from and
 * whatever the first grant: what the law asks for since 2014. Days that are asked for never go back within a slot.
 */
export interface HeldPermits {
  /** Whether the sponsor of a slot holds one. */
  isHeld(slot: number, submitted: number): boolean;
  /** Of the known applications that those held name or follow from, the earliest, as a place; -1 where there is none. */
  earliest(slot: number, submitted: number): number;
}

/**
 * Prepares the sponsors' independent permits for a walk in order of submission. The few of nearly everybody are looked
 * through; many are taken in and let out once, so that a sponsor with very many costs no more than their number, n log n.
 *
 * @param mostLookedThrough how many permits of one sponsor are looked through.
 */
export function heldPermits(
  columns: DetectionColumns,
  history: SponsorHistory,
  permits: PermitColumns,
  definition: Pick<Definition, "sameDay">,
  mostLookedThrough: number = MOST_LOOKED_THROUGH,
): HeldPermits {
  const { groups, from, until } = spansOfSponsors(columns, history, permits, definition);
  const many = new Map<number, (submitted: number) => number>();
  const bestHeld = (slot: number, submitted: number): number => {
    const first = groups.first[slot] as number;
    const last = groups.first[slot + 1] as number;
    if (last - first <= mostLookedThrough) {
      let rank = last - 1;
      while (rank >= first && !((from[rank] as number) <= submitted && submitted < (until[rank] as number))) rank -= 1;
      return rank < first ? -1 : rank;
    }
    const best = many.get(slot) ?? bestOfMany(from.subarray(first, last), until.subarray(first, last));
    many.set(slot, best);
    const place = best(submitted);
    return place < 0 ? -1 : first + place;
  };
  return {
    isHeld: (slot, submitted) => bestHeld(slot, submitted) >= 0,
    earliest(slot, submitted) {
      const rank = bestHeld(slot, submitted);
      return rank < 0 ? -1 : (permits.application[groups.members[rank] as number] as number);
    },
  };
}

/** The permits of each slot, the best last, and by their rank in this order their spans. */
function spansOfSponsors(
  columns: DetectionColumns,
  history: SponsorHistory,
  permits: PermitColumns,
  definition: Pick<Definition, "sameDay">,
): { readonly groups: Groups; readonly from: Int32Array; readonly until: Int32Array } {
  const slotOfPermit = new Int32Array(permits.count).fill(-1);
  for (let place = 0; place < permits.count; place += 1) {
    const slot = history.slotOf[permits.holder[place] as number] as number;
    if (slot >= 0 && heldSpan(permits, place, definition) !== null) slotOfPermit[place] = slot;
  }
  const groups = groupBy(slotOfPermit, history.slotCount);
  sortGroups(groups, (one, other) => compareNamed(columns, permits.application, other, one));
  const from = new Int32Array(groups.members.length);
  const until = new Int32Array(groups.members.length);
  groups.members.forEach((place, rank) => {
    const span = heldSpan(permits, place, definition) as HeldSpan;
    from[rank] = span.from;
    until[rank] = span.until;
  });
  return { groups, from, until };
}

/** The best permit held on one day after another, by its place; -1 where none is. */
function bestOfMany(from: Int32Array, until: Int32Array): (submitted: number) => number {
  const inOrderOfStart = daysInOrder(from);
  const inOrderOfEnd = daysInOrder(until);
  const held = grantTournament(from.length);
  return (submitted) => {
    inOrderOfStart.upTo(submitted, (place) => enter(held, place, place, 0));
    inOrderOfEnd.upTo(submitted, (place) => leave(held, place));
    return bestKey(held, NOBODY_BARRED);
  };
}

/** Compares permits by the filing of the applications that they name; those that name none come last. */
function compareNamed(columns: DetectionColumns, application: Int32Array, one: number, other: number): number {
  const first = application[one] as number;
  const second = application[other] as number;
  if (first < 0 || second < 0) return second - first;
  return compareFiling(columns, first, second);
}
