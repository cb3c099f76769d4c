import type { IsoDate } from "../../calendar/day.ts";

/**
 * A definition of stacking (definitie van stapeling) as plain data: every choice has a name, so that a figure can say
 * what was counted. Section 3 of the contract says what each option means; `optionMeaning` says it in one line, in
 * Dutch and English. `definitionFrom` makes one from JSON, `lintDefinition` finds what contradicts itself or does
 * nothing, and `findChains` accepts every option in all its values and refuses anything else.
 */
export interface Definition {
  /** Name by which a figure refers to it. */
  readonly id: string;
  /** Procedures whose grant can be the first link of the two named classes. */
  readonly firstProcedures: readonly ["nareis"] | readonly ["nareis", "art8"];
  /** What `regularProcedures` names counts as `nareis` when submitted before this day; null for never. */
  readonly regularAsNareisBefore: IsoDate | null;
  /** The procedures in which nareis op nareis was handled before that day. */
  readonly regularProcedures: readonly ["regular-family"] | readonly ["regular-family", "art8"];
  /**
   * "zelfstandig asiel heeft aangevraagd": `requested`, `granted` and `granted-later` ask for an own asylum application of
   * the sponsor between the first grant and the second application, `held` for an independent permit on the day of the
   * second, as the law has asked since 2014, and `none` for nothing.
   */
  readonly independent: "requested" | "granted" | "granted-later" | "held" | "none";
  /** Whether each comparison of two days is strict. */
  readonly sameDay: {
    readonly [Rule in "firstToSecond" | "firstToIndependent" | "independentToSecond"]: "after" | "on-or-after";
  };
  /** "een ander gezinslid": who of the first link does not count as another family member. */
  readonly exclude: readonly ("first-sponsor" | "first-dossier")[];
  /** The day that stands for the first grant in comparisons. */
  readonly firstAnchor: "decided" | "entered" | "permit";
  /** How many months before the second application the first grant may lie; null for no limit. */
  readonly lookBackMonths: number | null;
  /** Whether a first permit that was withdrawn still counts. */
  readonly firstValid: "ever" | "at-second" | "at-reference";
  /** In counting only: whether repeated applications count once. */
  readonly repeats: "count" | "collapse";
  /** In counting only: whether longer chains count. */
  readonly depthScope: "all" | "single";
}
