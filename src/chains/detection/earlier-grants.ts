import { NEVER } from "../../calendar/day.ts";
import type { DetectionColumns } from "../../cases/facts/application.ts";
import { daysInOrder } from "./days-in-order.ts";
import type { GrantSpans } from "./grant-spans.ts";
import { enter, type GrantTournament, grantTournament } from "./grant-tournament.ts";
import type { SponsorHistory } from "./sponsor-history.ts";

/**
 * The earlier grants of every sponsor slot on the day to which it was advanced. A grant goes by its place in
 * `history.grants.members`, which is also its rank: the latest has the highest. The tournaments have the grants that
 * are dated, within the look-back and valid; who is excluded is asked of them.
 */
export interface EarlierGrants {
  /** Takes in what is earlier than a day, lets out what has ended by then, and marks what has an application behind it. */
  advance(slot: number, submitted: number, bridgeDay: number): void;
  /** The latest earlier grant of each slot, or -1. */
  readonly latest: Int32Array;
  /** The latest whose day is known, or -1. */
  readonly latestDated: Int32Array;
  /** Those within the look-back, valid or not, by rank. */
  readonly seen: GrantTournament;
  /** Those valid too, by rank. */
  readonly all: GrantTournament;
  /** Of these, those in a first procedure of the definition. */
  readonly named: GrantTournament;
  /** Those in no first procedure. */
  readonly unnamed: GrantTournament;
  /** Those in a first procedure for which the requirement is met. */
  readonly bridged: GrantTournament;
  /** All of them, by depth and then rank: `depth * members + rank`. */
  readonly deepest: GrantTournament;
}

const KNOWN = 1;
const BRIDGED = 2;
const ENDED = 4;
const UNSEEN = 8;

/**
 * Prepares the grants of all sponsors for one walk through the second applications in order of submission. Each grant
 * is taken in and let out once, so the walk costs n log n however many grants one sponsor has.
 *
 * @param isNamed by place in `procedures`, whether the definition calls it a first procedure.
 * @param depthOf by place of an application: its depth, filled in as the walk goes on.
 */
export function earlierGrants(
  columns: DetectionColumns,
  procedure: Uint8Array,
  history: SponsorHistory,
  spans: GrantSpans,
  isNamed: readonly boolean[],
  depthOf: Int32Array,
): EarlierGrants {
  const { slotCount, grants: groups } = history;
  const { members } = groups;
  const endsOn = spans.seenUntil.map((day, rank) => Math.min(day, spans.validUntil[rank] as number));
  const state = new Uint8Array(members.length);
  const inOrderOfStart = daysInOrder(groups, spans.from);
  const inOrderOfAnchor = daysInOrder(groups, spans.anchor);
  const inOrderOfEnd = daysInOrder(groups, endsOn);
  const inOrderOfSight = daysInOrder(groups, spans.seenUntil);
  const grants = {
    latest: new Int32Array(slotCount).fill(-1),
    latestDated: new Int32Array(slotCount).fill(-1),
    seen: grantTournament(groups),
    all: grantTournament(groups),
    named: grantTournament(groups),
    unnamed: grantTournament(groups),
    bridged: grantTournament(groups),
    deepest: grantTournament(groups),
  };

  function has(rank: number, mark: number): boolean {
    return ((state[rank] as number) & mark) !== 0;
  }

  function take(slot: number, rank: number): void {
    mark(rank, KNOWN);
    if (rank > (grants.latest[slot] as number)) grants.latest[slot] = rank;
    if (spans.anchor[rank] === NEVER) return;
    if (rank > (grants.latestDated[slot] as number)) grants.latestDated[slot] = rank;
    const place = members[rank] as number;
    const sponsor = columns.sponsor[place] as number;
    if (!has(rank, UNSEEN)) enter(grants.seen, slot, rank, rank, sponsor);
    if (has(rank, ENDED)) return;
    const ofProcedure = isNamed[procedure[place] as number] === true ? grants.named : grants.unnamed;
    enter(grants.all, slot, rank, rank, sponsor);
    enter(ofProcedure, slot, rank, rank, sponsor);
    enter(grants.deepest, slot, rank, (depthOf[place] as number) * members.length + rank, sponsor);
    enterBridged(slot, rank);
  }

  function enterBridged(slot: number, rank: number): void {
    const place = members[rank] as number;
    if (!has(rank, KNOWN) || !has(rank, BRIDGED) || has(rank, ENDED)) return;
    if (spans.anchor[rank] === NEVER || isNamed[procedure[place] as number] !== true) return;
    enter(grants.bridged, slot, rank, rank, columns.sponsor[place] as number);
  }

  function end(slot: number, rank: number): void {
    mark(rank, ENDED);
    if (!has(rank, KNOWN)) return;
    for (const tournament of [grants.all, grants.named, grants.unnamed, grants.bridged, grants.deepest]) {
      enter(tournament, slot, rank, -1, -1);
    }
  }

  function mark(rank: number, mark: number): void {
    state[rank] = (state[rank] as number) | mark;
  }

  return {
    ...grants,
    advance(slot, submitted, bridgeDay) {
      inOrderOfStart.upTo(slot, submitted, (rank) => take(slot, rank));
      inOrderOfAnchor.upTo(slot, bridgeDay, (rank) => {
        mark(rank, BRIDGED);
        enterBridged(slot, rank);
      });
      inOrderOfEnd.upTo(slot, submitted, (rank) => end(slot, rank));
      inOrderOfSight.upTo(slot, submitted, (rank) => {
        mark(rank, UNSEEN);
        if (has(rank, KNOWN)) enter(grants.seen, slot, rank, -1, -1);
      });
    },
  };
}
