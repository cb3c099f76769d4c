import { ART8, NAREIS } from "../../cases/facts/codes.ts";
import { type ChainClass, type ChainReason, chainClasses, chainReasons } from "../definition/chain.ts";

/** What stands in columns for nareis op nareis, the one class that asks for an independent application. */
export const NAREIS_OP_NAREIS: number = /* @__PURE__ */ chainClasses.indexOf("nareis-op-nareis");

/**
 * What each earlier grant makes of a second application by itself, the contract's rows from the last to the first. Of
 * those that are no link the reason of the condition that is tested last stands highest. So the verdict on the second
 * application is the highest of any of its grants, and its first is the latest of those that give it.
 */
const verdicts: readonly (ChainClass | ChainReason)[] = [
  "first-undated",
  "outside-look-back",
  "first-withdrawn",
  "returns-to-first-sponsor",
  "same-first-dossier",
  "no-independent-asylum",
  "other-stacking",
  "art8-after-nareis",
  "nareis-op-nareis",
];

/** The day of the grant is not known. */
export const FIRST_UNDATED = 0;
/** It lies before the look-back. */
export const OUTSIDE_LOOK_BACK = 1;
/** Its permits were withdrawn. */
export const FIRST_WITHDRAWN = 2;
/** The applicant was its sponsor. */
export const RETURNS_TO_FIRST_SPONSOR = 3;
/** The applicant is in its dossier. It is the highest verdict without a link. */
export const SAME_FIRST_DOSSIER = 4;
const NO_INDEPENDENT_ASYLUM = 5;
const OTHER_STACKING = 6;
const ART8_AFTER_NAREIS = 7;
const STACKED = 8;

/** By verdict: the place in `chainClasses`, or -1. */
export const classOfVerdict: Int8Array = /* @__PURE__ */ Int8Array.from(verdicts, (verdict) =>
  chainClasses.indexOf(verdict as ChainClass),
);

/** By verdict: the place in `chainReasons`, or -1. */
export const reasonOfVerdict: Int8Array = /* @__PURE__ */ Int8Array.from(verdicts, (verdict) =>
  chainReasons.indexOf(verdict as ChainReason),
);

/**
 * What a link makes of a second application in a procedure.
 *
 * @param isNamed whether it is in a first procedure. @param isBridged whether the requirement is met after it.
 */
export function verdictOnLink(procedure: number, isNamed: boolean, isBridged: boolean): number {
  if (procedure === NAREIS && isNamed) return isBridged ? STACKED : NO_INDEPENDENT_ASYLUM;
  return procedure === ART8 && isNamed ? ART8_AFTER_NAREIS : OTHER_STACKING;
}
