import type { Definition } from "./definition.ts";

/**
 * The definition of the memo of August 2023, section 3.3: "hoe vaak een ingewilligde nareiziger de afgelopen jaren,
 * zelfstandig asiel heeft aangevraagd en zelf nareis heeft aangevraagd voor een ander gezinslid". The defaults.
 */
export const memo2023: Definition = {
  id: "memo-2023-08",
  firstProcedures: ["nareis"],
  regularAsNareisBefore: null,
  independent: "requested",
  sameDay: { firstToSecond: "after", firstToIndependent: "on-or-after", independentToSecond: "on-or-after" },
  exclude: ["first-sponsor"],
  firstAnchor: "decided",
  lookBackMonths: null,
  firstValid: "ever",
  repeats: "count",
  depthScope: "all",
};

/**
 * The law since 2014 (memo, section 3.1): "nareis op nareis is toegestaan mits het gezinslid een zelfstandige
 * asielvergunning heeft", so the independent permit must have been granted when the second application was filed.
 */
export const lawSince2014: Definition = { ...memo2023, id: "law-since-2014", independent: "granted" };

/**
 * The memo's definition with the regular procedure, in which these cases were handled until the ruling of
 * 31 October 2019 (memo, section 3.1), counted as nareis before that day.
 */
export const regularProcedureIncluded: Definition = {
  ...memo2023,
  id: "regular-procedure-included",
  regularAsNareisBefore: "2019-10-31",
};

/** Every preset, by the id that `--definition` takes. */
export const presets: readonly Definition[] = [memo2023, lawSince2014, regularProcedureIncluded];
