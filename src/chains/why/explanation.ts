import type { Chain } from "../definition/chain.ts";
import type { OptionPath, OptionValue } from "../definition/option-values.ts";
import type { LegalLabel } from "../law/legal-labels.ts";
import type { Criterion, Difference } from "./difference.ts";
import type { Evidence } from "./evidence.ts";

/**
 * Why an application is or is not stacked: it has an earlier grant, and then `chain` says the rest; or the first of
 * these holds: the register does not know it at the reference date; it is not a family application; its sponsor has
 * no row of its own, so that a first link cannot be seen; its sponsor has rows, but no earlier grant.
 */
export type Explanation = {
  /**
   * The row that holds of the contract's table of classes (section 3): 1 to 3 are stacked, 4 and 5 are not; null where the
   * application has no earlier grant.
   */
  readonly rule: 1 | 2 | 3 | 4 | 5 | null;
  /** The first criterion that fails; null for an application that is stacked. */
  readonly criterion: Criterion | null;
  /** The application that was asked about last; none where the register does not know it. */
  readonly evidence: readonly Evidence[];
  /**
   * The independent permits that the sponsor held on the day of filing, in the order of `permitsOf`, where the definition
   * asks for them and there is an earlier grant; else none.
   */
  readonly held: Evidence["permits"];
  /** The options of the definition, or rules inside `sameDay`, that the finding hangs on. */
  readonly options: readonly { readonly option: OptionPath; readonly value: OptionValue }[];
  /** The rule and procedure in force when each application of the evidence and the path was filed, in that order. */
  readonly legal: readonly LegalLabel[];
  /** What would have to be registered otherwise; null for an application that is stacked. */
  readonly wouldHaveToDiffer: Difference | null;
} & (
  | { readonly finding: "chain"; readonly chain: Chain }
  | {
      readonly finding:
        | "unknown-application"
        | "not-a-family-application"
        | "sponsor-without-own-row"
        | "no-earlier-grant";
      readonly chain: null;
    }
);
