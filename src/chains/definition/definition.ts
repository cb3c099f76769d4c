import type { IsoDate } from "../../calendar/day.ts";

/** The requirement on the sponsor's own asylum application between the first grant and the second application. */
export type IndependentRequirement = "requested" | "granted" | "granted-later" | "none";

/** Whether a comparison of two days is strict. */
export type SameDayRule = "after" | "on-or-after";

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
  /** `regular-family` submitted before this day counts as `nareis`; null for never. */
  readonly regularAsNareisBefore: IsoDate | null;
  /** "zelfstandig asiel heeft aangevraagd". */
  readonly independent: IndependentRequirement;
  readonly sameDay: {
    readonly firstToSecond: SameDayRule;
    readonly firstToIndependent: SameDayRule;
    readonly independentToSecond: SameDayRule;
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
