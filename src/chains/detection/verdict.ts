import { ART8, NAREIS } from "../../cases/facts/codes.ts";
import { chainClasses, chainReasons } from "../definition/chain.ts";
import type { GrantAnswers } from "./grant-answers.ts";

/** What stands in columns for nareis op nareis, the one class that asks for an independent application. */
export const NAREIS_OP_NAREIS: number = /* @__PURE__ */ chainClasses.indexOf("nareis-op-nareis");
const ART8_AFTER_NAREIS = /* @__PURE__ */ chainClasses.indexOf("art8-after-nareis");
const OTHER_STACKING = /* @__PURE__ */ chainClasses.indexOf("other-stacking");
const NO_INDEPENDENT_ASYLUM = /* @__PURE__ */ chainReasons.indexOf("no-independent-asylum");
const FIRST_UNDATED = /* @__PURE__ */ chainReasons.indexOf("first-undated");
const OUTSIDE_LOOK_BACK = /* @__PURE__ */ chainReasons.indexOf("outside-look-back");
const FIRST_WITHDRAWN = /* @__PURE__ */ chainReasons.indexOf("first-withdrawn");
const RETURNS_TO_FIRST_SPONSOR = /* @__PURE__ */ chainReasons.indexOf("returns-to-first-sponsor");
const SAME_FIRST_DOSSIER = /* @__PURE__ */ chainReasons.indexOf("same-first-dossier");

/** What one second application turned out to be: the first row of the contract's table that holds. */
export interface Verdict {
  /** The row, 1 to 5. */
  readonly row: number;
  /** Place in `chainClasses`, or -1. */
  readonly class: number;
  /** Place in `chainReasons`, or -1. */
  readonly reason: number;
  /** Which of the answers is the first. */
  readonly first: keyof GrantAnswers;
}

const rowOne: Verdict = { row: 1, class: NAREIS_OP_NAREIS, reason: -1, first: "bridged" };
const rowTwo: Verdict = { row: 2, class: ART8_AFTER_NAREIS, reason: -1, first: "named" };
const unnamedFirst: Verdict = { row: 3, class: OTHER_STACKING, reason: -1, first: "unnamed" };
const otherLink: Verdict = { row: 3, class: OTHER_STACKING, reason: -1, first: "link" };
const rowFour: Verdict = { row: 4, class: -1, reason: NO_INDEPENDENT_ASYLUM, first: "link" };
const inFirstDossier: Verdict = { row: 5, class: -1, reason: SAME_FIRST_DOSSIER, first: "another" };
const ofFirstSponsor: Verdict = { row: 5, class: -1, reason: RETURNS_TO_FIRST_SPONSOR, first: "valid" };
const withdrawn: Verdict = { row: 5, class: -1, reason: FIRST_WITHDRAWN, first: "seen" };
const tooLongAgo: Verdict = { row: 5, class: -1, reason: OUTSIDE_LOOK_BACK, first: "dated" };
const undated: Verdict = { row: 5, class: -1, reason: FIRST_UNDATED, first: "latest" };

/** The verdict on a second application whose sponsor has an earlier grant, from what its grants come to. */
export function verdictOn(procedure: number, answers: GrantAnswers): Verdict {
  if (answers.link < 0) return whyNoLink(answers);
  if (procedure === NAREIS) {
    if (answers.bridged >= 0) return rowOne;
    return answers.unnamed >= 0 ? unnamedFirst : rowFour;
  }
  return procedure === ART8 && answers.named >= 0 ? rowTwo : otherLink;
}

/**
 * Why none of the earlier grants is a link: of the conditions that failed the one that is tested last, and the latest
 * grant that failed it. As there is no link, a grant that got as far as a condition failed there.
 */
function whyNoLink({ another, valid, seen, dated }: GrantAnswers): Verdict {
  if (another >= 0) return inFirstDossier;
  if (valid >= 0) return ofFirstSponsor;
  if (seen >= 0) return withdrawn;
  return dated >= 0 ? tooLongAgo : undated;
}

/** The answer that a verdict goes by: asked by name, because an object that is asked by a text is slow to answer. */
export function firstOf({ first }: Verdict, answers: GrantAnswers): number {
  if (first === "link") return answers.link;
  if (first === "bridged") return answers.bridged;
  if (first === "named") return answers.named;
  if (first === "unnamed") return answers.unnamed;
  return answers[first];
}
