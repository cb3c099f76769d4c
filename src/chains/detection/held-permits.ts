import type { DetectionColumns } from "../../cases/facts/application.ts";
import { INDEPENDENT } from "../../cases/facts/codes.ts";
import { groupBy, sortGroups } from "../../cases/facts/groups.ts";
import { heldUntil } from "../../cases/facts/held-until.ts";
import type { PermitColumns } from "../../cases/facts/permit.ts";
import type { Definition } from "../definition/definition.ts";
import { daysInOrder } from "./days-in-order.ts";
import { bestKey, enter, grantTournament, NOBODY_BARRED } from "./grant-tournament.ts";
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
 * Prepares the sponsors' independent permits for a walk in order of submission. Each is taken in and let out once, so
 * that a sponsor with very many costs no more than their number, n log n.
 */
export function heldPermits(
  columns: DetectionColumns,
  history: SponsorHistory,
  permits: PermitColumns,
  definition: Pick<Definition, "sameDay">,
): HeldPermits {
  const slotOfPermit = Int32Array.from({ length: permits.count }, (_, place) => {
    const slot = history.slotOf[permits.holder[place] as number] as number;
    return slot < 0 || heldSpan(permits, place, definition) === null ? -1 : slot;
  });
  const groups = groupBy(permits.count, history.slotCount, (place) => slotOfPermit[place] as number);
  // The best has the highest rank, and so comes last.
  sortGroups(groups, (one, other) => compareNamed(columns, permits.application, other, one));
  const spans = Array.from(groups.members, (place) => heldSpan(permits, place, definition) as HeldSpan);
  const inOrderOfStart = daysInOrder(
    groups,
    Int32Array.from(spans, ({ from }) => from),
  );
  const inOrderOfEnd = daysInOrder(
    groups,
    Int32Array.from(spans, ({ until }) => until),
  );
  const held = grantTournament(groups);
  const bestHeld = (slot: number, submitted: number): number => {
    if (groups.first[slot] === groups.first[slot + 1]) return -1;
    inOrderOfStart.upTo(slot, submitted, (rank) => enter(held, slot, rank, rank, 0));
    inOrderOfEnd.upTo(slot, submitted, (rank) => enter(held, slot, rank, -1, -1));
    return bestKey(held, slot, NOBODY_BARRED);
  };
  return {
    isHeld: (slot, submitted) => bestHeld(slot, submitted) >= 0,
    earliest(slot, submitted) {
      const rank = bestHeld(slot, submitted);
      return rank < 0 ? -1 : (permits.application[groups.members[rank] as number] as number);
    },
  };
}

/** Compares permits by the filing of the applications that they name; those that name none come last. */
function compareNamed(columns: DetectionColumns, application: Int32Array, one: number, other: number): number {
  const first = application[one] as number;
  const second = application[other] as number;
  if (first < 0 || second < 0) return second - first;
  return compareFiling(columns, first, second);
}
