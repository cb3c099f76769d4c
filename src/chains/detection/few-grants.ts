import { NEVER } from "../../calendar/day.ts";
import type { ExcludedGrants } from "./excluded-grants.ts";
import type { Filing, GrantAnswer } from "./grant-answer.ts";
import type { GrantFacts } from "./grant-facts.ts";
import {
  FIRST_UNDATED,
  FIRST_WITHDRAWN,
  OUTSIDE_LOOK_BACK,
  RETURNS_TO_FIRST_SPONSOR,
  SAME_FIRST_DOSSIER,
  verdictOnLink,
} from "./verdict.ts";

/** Up to how many of one sponsor it is faster to look through all of them than to keep an order. */
export const MOST_LOOKED_THROUGH = 24;

/**
 * Looks through the grants of one sponsor, of the ranks from `first` up to, not including, `last`, for one second
 * application. Cost: their number, with next to nothing to prepare: the better way for nearly everybody.
 *
 * @param depthOf by place of an application: its depth.
 * @param answer where the answer is put.
 */
export function lookThrough(
  facts: GrantFacts,
  first: number,
  last: number,
  filing: Filing,
  excluded: ExcludedGrants,
  depthOf: Int32Array,
  answer: GrantAnswer,
): void {
  let largest = -1;
  let highest = -1;
  answer.deepest = -1;
  for (let rank = last - 1; rank >= first; rank -= 1) {
    if ((facts.from[rank] as number) > filing.submitted) continue;
    const verdict = verdictOf(facts, rank, filing, excluded);
    if (verdict > highest) {
      highest = verdict;
      answer.first = rank;
    }
    if (verdict <= SAME_FIRST_DOSSIER) continue;
    const depth = depthOf[facts.place[rank] as number] as number;
    if (depth > largest) {
      largest = depth;
      answer.deepest = rank;
    }
  }
  answer.verdict = highest;
}

/** What an earlier grant makes of the second application: the first condition that fails, or what kind of link it is. */
function verdictOf(
  facts: GrantFacts,
  rank: number,
  filing: Filing,
  { firstSponsor, dossiers }: ExcludedGrants,
): number {
  const { applicant, submitted } = filing;
  const anchor = facts.anchor[rank] as number;
  if (anchor === NEVER) return FIRST_UNDATED;
  if ((facts.seenUntil[rank] as number) <= submitted) return OUTSIDE_LOOK_BACK;
  if ((facts.validUntil[rank] as number) <= submitted) return FIRST_WITHDRAWN;
  if (firstSponsor && facts.sponsor[rank] === applicant) return RETURNS_TO_FIRST_SPONSOR;
  if (dossiers?.isIn(rank, applicant) === true) return SAME_FIRST_DOSSIER;
  return verdictOnLink(filing.procedure, facts.isNamed[rank] === 1, anchor <= filing.bridgeDay);
}
