import type { FamilyProcedure, Relationship } from "../cases/facts/application.ts";
import type { ChainClass } from "../chains/definition/chain.ts";
import type { Weighted } from "./random.ts";
import type { Range } from "./targets.ts";

/** Who somebody was in the first family, and whom that person asks for as a sponsor (memo, sections 3.1 and 3.4). */
export interface Profile extends Weighted {
  readonly relationship: Relationship;
  /** Age when the first family was applied for. */
  readonly age: Range;
  /** Whom the newcomer asks for, from the first to the last; the last one repeats. */
  readonly asksFor: readonly Relationship[];
  /** Days from the first grant to the second application. */
  readonly gap: Range;
}

/** Profiles by the procedure of the second application. */
export const profiles: Readonly<Record<FamilyProcedure, readonly Profile[]>> = {
  nareis: [
    // "Een jongvolwassen kind dat als nareiziger is overgekomen en ... nareis aanvraagt voor een eigen gezin."
    { relationship: "young-adult-child", age: [18, 24], asksFor: ["spouse", "child"], gap: [250, 1900], weight: 50 },
    { relationship: "child", age: [15, 17], asksFor: ["spouse", "child"], gap: [900, 2200], weight: 20 },
    { relationship: "spouse", age: [19, 45], asksFor: ["child"], gap: [250, 1800], weight: 18 },
    { relationship: "spouse", age: [22, 48], asksFor: ["spouse", "child"], gap: [500, 2200], weight: 12 },
  ],
  art8: [
    // "Minderjarige nareizigers ... een 8 EVRM aanvraag voor de andere ouder", then a step-family, a second family.
    { relationship: "child", age: [8, 16], asksFor: ["parent", "sibling"], gap: [240, 1500], weight: 45 },
    { relationship: "child", age: [9, 16], asksFor: ["parent", "step-family"], gap: [240, 1700], weight: 20 },
    { relationship: "spouse", age: [22, 45], asksFor: ["spouse", "child"], gap: [400, 2200], weight: 18 },
    { relationship: "young-adult-child", age: [18, 24], asksFor: ["partner", "child"], gap: [240, 1900], weight: 12 },
    { relationship: "sibling", age: [10, 16], asksFor: ["parent", "sibling"], gap: [240, 1200], weight: 5 },
  ],
  "regular-family": [
    { relationship: "young-adult-child", age: [18, 24], asksFor: ["spouse", "child"], gap: [300, 2000], weight: 6 },
    { relationship: "spouse", age: [21, 48], asksFor: ["spouse", "child"], gap: [500, 2200], weight: 2 },
    { relationship: "child", age: [10, 16], asksFor: ["parent"], gap: [300, 1800], weight: 2 },
  ],
};

/** The class of a second application that is linked to the first, own asylum having been asked in between. */
export function classOf(first: FamilyProcedure, second: FamilyProcedure): ChainClass {
  if (first !== "nareis" || second === "regular-family") return "other-stacking";
  return second === "nareis" ? "nareis-op-nareis" : "art8-after-nareis";
}

/** The procedures of a first and a second application. */
export interface Form extends Weighted {
  readonly first: FamilyProcedure;
  readonly second: FamilyProcedure;
}

/** Forms of other stacking in 2019, when stacked cases were handled in the regular procedure still. */
export const otherFormsOf2019: readonly Form[] = [
  { first: "nareis", second: "regular-family", weight: 60 },
  { first: "art8", second: "nareis", weight: 6 },
  { first: "regular-family", second: "nareis", weight: 6 },
  { first: "art8", second: "art8", weight: 12 },
  { first: "regular-family", second: "art8", weight: 6 },
  { first: "art8", second: "regular-family", weight: 6 },
  { first: "regular-family", second: "regular-family", weight: 4 },
];

/** Forms of other stacking in later years. */
export const otherForms: readonly Form[] = [
  { first: "nareis", second: "regular-family", weight: 22 },
  { first: "art8", second: "nareis", weight: 18 },
  { first: "regular-family", second: "nareis", weight: 8 },
  { first: "art8", second: "art8", weight: 26 },
  { first: "regular-family", second: "art8", weight: 12 },
  { first: "art8", second: "regular-family", weight: 7 },
  { first: "regular-family", second: "regular-family", weight: 7 },
];
