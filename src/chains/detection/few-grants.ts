import { NEVER } from "../../calendar/day.ts";
import type { ExcludedGrants } from "./excluded-grants.ts";
import type { Filing, GrantAnswers } from "./grant-answers.ts";
import type { GrantFacts } from "./grant-facts.ts";

/** Up to how many of one sponsor it is faster to look through all of them than to keep an order. */
export const MOST_LOOKED_THROUGH = 24;

/**
 * Looks through the grants of one sponsor, of the ranks from `first` up to, not including, `last`, for one second
 * application. Cost: their number, with next to nothing to prepare: the better way for nearly everybody.
 *
 * @param depthOf by place of an application: its depth.
 * @param answers where the answers are put.
 */
export function lookThrough(
  facts: GrantFacts,
  first: number,
  last: number,
  filing: Filing,
  excluded: ExcludedGrants,
  depthOf: Int32Array,
  answers: GrantAnswers,
): void {
  const { applicant, submitted, bridgeDay } = filing;
  const { firstSponsor, dossiers } = excluded;
  let largest = -1;
  clear(answers);
  for (let rank = last - 1; rank >= first; rank -= 1) {
    if ((facts.from[rank] as number) > submitted) continue;
    if (answers.latest < 0) answers.latest = rank;
    const anchor = facts.anchor[rank] as number;
    if (anchor === NEVER) continue;
    if (answers.dated < 0) answers.dated = rank;
    if ((facts.seenUntil[rank] as number) <= submitted) continue;
    if (answers.seen < 0) answers.seen = rank;
    if ((facts.validUntil[rank] as number) <= submitted) continue;
    if (answers.valid < 0) answers.valid = rank;
    if (firstSponsor && facts.sponsor[rank] === applicant) continue;
    if (answers.another < 0) answers.another = rank;
    if (dossiers?.isIn(rank, applicant) === true) continue;
    if (answers.link < 0) answers.link = rank;
    if (facts.isNamed[rank] === 0) {
      if (answers.unnamed < 0) answers.unnamed = rank;
    } else {
      if (answers.named < 0) answers.named = rank;
      if (answers.bridged < 0 && anchor <= bridgeDay) answers.bridged = rank;
    }
    const depth = depthOf[facts.place[rank] as number] as number;
    if (depth > largest) {
      largest = depth;
      answers.deepest = rank;
    }
  }
}

function clear(answers: GrantAnswers): void {
  answers.latest = -1;
  answers.dated = -1;
  answers.seen = -1;
  answers.valid = -1;
  answers.another = -1;
  answers.link = -1;
  answers.named = -1;
  answers.unnamed = -1;
  answers.bridged = -1;
  answers.deepest = -1;
}
