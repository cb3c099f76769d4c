import { NEVER, NO_DAY } from "../../calendar/day.ts";
import { type AllowedGrants, allowedGrants } from "./allowed-grants.ts";
import { daysInOrder } from "./days-in-order.ts";
import type { ExcludedGrants } from "./excluded-grants.ts";
import type { Filing, GrantAnswers } from "./grant-answers.ts";
import type { GrantFacts } from "./grant-facts.ts";
import { bestKey, enter, type GrantTournament, grantTournament, NOBODY_BARRED } from "./grant-tournament.ts";

/** The many grants of one sponsor, for a walk through that one's filings in order of submission. */
export interface CrowdedGrants {
  /** Puts the answers for the sponsor's next filing where they are wanted. */
  next(filing: Filing, answers: GrantAnswers): void;
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
  const isBarred = (place: number, applicant: number): boolean =>
    (firstSponsor && sponsor[place] === applicant) || dossiers?.isIn(first + place, applicant) === true;
  const contest = (): Contest => ({
    tournament: grantTournament(size),
    allowed:
      dossiers === null
        ? null
        : allowedGrants(filings.length, isBarred, (place) => dossiers.codeOf[first + place] as number),
  });
  const seen = grantTournament(size);
  const [valid, named, unnamed, bridged, deepest] = [contest(), contest(), contest(), contest(), contest()];
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
    letIn(valid, place, place);
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
    if (!has(place, KNOWN)) return;
    for (const { tournament } of [valid, named, unnamed, bridged, deepest]) enter(tournament, place, -1, -1);
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
      if (has(place, KNOWN)) enter(seen, place, -1, -1);
    });
    inOrderOfStart.upTo(submitted, take);
    inOrderOfAnchor.upTo(bridgeDay, (place) => {
      mark(place, BRIDGED);
      takeBridged(place);
    });
  }

  return {
    next(filing, answers) {
      advance(filing);
      const { applicant } = filing;
      const rank = (key: number): number => (key < 0 ? -1 : first + (key % size));
      answers.latest = rank(latest);
      answers.dated = rank(dated);
      answers.seen = rank(bestKey(seen, NOBODY_BARRED));
      answers.valid = rank(bestKey(valid.tournament, NOBODY_BARRED));
      answers.another = rank(bestKey(valid.tournament, firstSponsor ? applicant : NOBODY_BARRED));
      answers.link = rank(linkIn(valid, applicant));
      answers.named = rank(linkIn(named, applicant));
      answers.unnamed = rank(linkIn(unnamed, applicant));
      // The day can go back to none: a permit that was held is withdrawn.
      answers.bridged = filing.bridgeDay === NO_DAY ? -1 : rank(linkIn(bridged, applicant));
      answers.deepest = rank(linkIn(deepest, applicant));
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
