import type { DefinitionFacts, RegisterFacts } from "../counts/cells/exact-table.ts";

/**
 * One difference between a published table and the same table counted again. It names a figure and never says it.
 *
 * - `definition-digest`, `definition-id`: the digest is not that of the definition in the question, or the name is not.
 * - `register-digest`: other rows. `synthetic`, `source`: the manifest says something else. `coverage`: other days are
 *   covered, or it is known as of another day. `set-aside`: other numbers of rows were set aside.
 * - `series-breaks`, `columns`, `dimensions`: others than the question gives.
 * - `rows`: other rows, such as other groups of a breakdown, or others in order.
 * - `cell`: another figure. Its row is named by its number, 1 for the first, because keys can be values of the data.
 */
export type VerificationDifference =
  | {
      readonly code:
        | "definition-digest"
        | "definition-id"
        | "register-digest"
        | "synthetic"
        | "source"
        | "coverage"
        | "set-aside"
        | "series-breaks"
        | "columns"
        | "dimensions"
        | "rows";
    }
  | {
      readonly code: "cell";
      readonly row: number;
      /** The label of a period, `total`, `open`, or the code of the column. */
      readonly column: string;
    };

/** Whether a published table is what comes out of a register. */
export type Verification = {
  /** By what the table was counted again. */
  readonly recounted: {
    readonly definitions: readonly DefinitionFacts[];
    readonly registers: readonly Pick<RegisterFacts<unknown>, "digest" | "referenceDate">[];
    readonly version: string;
  };
  /**
   * What deserves to be known and is no difference: the table was made by another version of this package; or this
   * package counted one of the two and an engine the other, so that the digests of their rows cannot be compared.
   */
  readonly notices: readonly { readonly code: "other-version" | "digest-not-compared" }[];
} & (
  | { readonly equal: true; readonly differences: readonly [] }
  | {
      readonly equal: false;
      readonly differences: readonly [VerificationDifference, ...VerificationDifference[]];
    }
);
