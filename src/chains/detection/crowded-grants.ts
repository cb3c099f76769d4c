import { NEVER, NO_DAY } from "../../calendar/day.ts";
import { type AllowedGrants, allowedGrants } from "./allowed-grants.ts";
import { daysInOrder } from "./days-in-order.ts";
import type { ExcludedGrants } from "./excluded-grants.ts";
import type { FirstDossiers } from "./first-dossiers.ts";
import type { Filing, GrantAnswer } from "./grant-answer.ts";
import type { GrantFacts } from "./grant-facts.ts";
import { bestKey, enter, type GrantTournament, grantTournament, leave, NOBODY_BARRED } from "./grant-tournament.ts";
import {
  FIRST_UNDATED,
  FIRST_WITHDRAWN,
  OUTSIDE_LOOK_BACK,
  RETURNS_TO_FIRST_SPONSOR,
  SAME_FIRST_DOSSIER,
  verdictOnLink,
} from "./verdict.ts";

/** The many grants of one sponsor, for a walk through that one's filings in order of submission. */
export interface CrowdedGrants {
  /** Puts the answer for the sponsor's next filing where it is wanted. */
  next(filing: Filing, answer: GrantAnswer): void;
}

/** Grants that can be an answer at the moment, by a key of theirs. */
interface Contest {
  readonly tournament: GrantTournament;
  /** Null where no applicant is barred from first dossiers. */
  readonly allowed: AllowedGrants | null;
}

const KNOWN = 1;
const BRIDGED = 2;
const ENDED = 4;
const UNSEEN = 8;

/**
 * Prepares a sponsor whose grants have the ranks from `first` up to, not including, `last`. Each is taken in and let
 * out once, so that the walk costs n log n in grants and filings.
 *
 * @param filings the days of submission of the sponsor's filings, in order.
 * @param depthOf by place of an application: its depth, filled in as the walk goes on.
 */
export function crowdedGrants(
  facts: GrantFacts,
  first: number,
  last: number,
  filings: Int32Array,
  excluded: ExcludedGrants,
  depthOf: Int32Array,
): CrowdedGrants {
  const size = last - first;
  const { firstSponsor, dossiers } = excluded;
  const sponsor = facts.sponsor.subarray(first, last);
  const anchor = facts.anchor.subarray(first, last);
  const seenUntil = facts.seenUntil.subarray(first, last);
  const endsOn = facts.validUntil.slice(first, last).map((day, place) => Math.min(day, seenUntil[place] as number));
  const state = new Uint8Array(size);
  const inOrderOfStart = daysInOrder(facts.from.subarray(first, last));
  const inOrderOfAnchor = daysInOrder(anchor);
  const inOrderOfEnd = daysInOrder(endsOn);
  const inOrderOfSight = daysInOrder(seenUntil);
  // Asked only where there are dossiers: who bars one sponsor alone asks the tournament.
  const isBarred = (place: number, applicant: number): boolean =>
    (firstSponsor && sponsor[place] === applicant) || (dossiers as FirstDossiers).isIn(first + place, applicant);
  const contest = (): Contest => ({
    tournament: grantTournament(size),
    allowed:
      dossiers === null
        ? null
        : allowedGrants(filings.length, isBarred, (place) => dossiers.codeOf[first + place] as number),
  });
  const [seen, valid] = [grantTournament(size), grantTournament(size)];
  const [named, unnamed, bridged, deepest] = [contest(), contest(), contest(), contest()];
  let latest = -1;
  let dated = -1;
  let turn = -1;

  function has(place: number, mark: number): boolean {
    return ((state[place] as number) & mark) !== 0;
  }

  function mark(place: number, mark: number): void {
    state[place] = (state[place] as number) | mark;
  }

  function take(place: number): void {
    mark(place, KNOWN);
    latest = Math.max(latest, place);
    if (anchor[place] === NEVER) return;
    dated = Math.max(dated, place);
    if (!has(place, UNSEEN)) enter(seen, place, place, sponsor[place] as number);
    if (has(place, ENDED)) return;
    const depth = depthOf[facts.place[first + place] as number] as number;
    enter(valid, place, place, sponsor[place] as number);
    letIn(facts.isNamed[first + place] === 1 ? named : unnamed, place, place);
    letIn(deepest, place, depth * size + place);
    takeBridged(place);
  }

  function takeBridged(place: number): void {
    if (!has(place, KNOWN) || !has(place, BRIDGED) || has(place, ENDED)) return;
    if (anchor[place] !== NEVER && facts.isNamed[first + place] === 1) letIn(bridged, place, place);
  }

  function letIn({ tournament, allowed }: Contest, place: number, key: number): void {
    enter(tournament, place, key, sponsor[place] as number);
    allowed?.enter(place, key, turn, firstNotBefore(filings, endsOn[place] as number));
  }

  function end(place: number): void {
    mark(place, ENDED);
    leave(valid, place);
    for (const { tournament } of [named, unnamed, bridged, deepest]) leave(tournament, place);
  }

  /** The best link in a contest. */
  function linkIn({ tournament, allowed }: Contest, applicant: number): number {
    const key = bestKey(tournament, firstSponsor ? applicant : NOBODY_BARRED);
    if (key < 0 || allowed === null || !isBarred(key % size, applicant)) return key;
    return allowed.best(turn, applicant);
  }

  function advance({ submitted, bridgeDay }: Filing): void {
    turn += 1;
    // What has ended by now is marked first, and so never comes in.
    inOrderOfEnd.upTo(submitted, end);
    inOrderOfSight.upTo(submitted, (place) => {
      mark(place, UNSEEN);
      leave(seen, place);
    });
    inOrderOfStart.upTo(submitted, take);
    inOrderOfAnchor.upTo(bridgeDay, (place) => {
      mark(place, BRIDGED);
      takeBridged(place);
    });
  }

  return {
    next(filing, answer) {
      advance(filing);
      const { applicant, procedure } = filing;
      answer.verdict = -1;
      // What passes a test passes those before it too; then it has a higher verdict, which is put in its place.
      const put = (verdict: number, place: number): void => {
        if (place < 0 || verdict < answer.verdict) return;
        if (verdict === answer.verdict && first + place < answer.first) return;
        answer.verdict = verdict;
        answer.first = first + place;
      };
      put(FIRST_UNDATED, latest);
      put(OUTSIDE_LOOK_BACK, dated);
      put(FIRST_WITHDRAWN, bestKey(seen, NOBODY_BARRED));
      put(RETURNS_TO_FIRST_SPONSOR, bestKey(valid, NOBODY_BARRED));
      put(SAME_FIRST_DOSSIER, bestKey(valid, firstSponsor ? applicant : NOBODY_BARRED));
      put(verdictOnLink(procedure, false, false), linkIn(unnamed, applicant));
      put(verdictOnLink(procedure, true, false), linkIn(named, applicant));
      // The day can go back to none: a permit that was held is withdrawn.
      if (filing.bridgeDay !== NO_DAY) put(verdictOnLink(procedure, true, true), linkIn(bridged, applicant));
      const key = linkIn(deepest, applicant);
      answer.deepest = key < 0 ? -1 : first + (key % size);
    },
  };
}

/** The first place of a list in order whose number is a limit or more. */
function firstNotBefore(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
