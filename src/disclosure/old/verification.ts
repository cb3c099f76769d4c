import type { PeriodLabel } from "../../calendar/period.ts";
import type { Measure, TableClass } from "../../counts/asked/unit.ts";
import type { PublishedAbout } from "./published-table.ts";

/** One difference between a published table and the same table counted again. It names a figure, never its value. */
export type VerificationDifference =
  | {
      /**
       * `unknown-definition`: the table has no options and is not by a preset, so it cannot be counted again.
       * `definition-digest`: the digest is not that of the options. `definition-id`: a preset's name on other options.
       * `register-digest`: other rows. `synthetic`, `source` and `coverage`: the manifest says something else.
       * `series-breaks`: breaks by another timeline. `periods`: no table of this register shows these periods.
       * `rows`: a sheet has other rows, such as other groups of a breakdown.
       */
      readonly code:
        | "unknown-definition"
        | "definition-digest"
        | "definition-id"
        | "register-digest"
        | "synthetic"
        | "source"
        | "coverage"
        | "series-breaks"
        | "periods"
        | "rows";
    }
  | {
      /** Another part of the period is covered. */
      readonly code: "period-coverage";
      readonly period: PeriodLabel;
    }
  | {
      readonly code: "figure";
      readonly class: TableClass;
      readonly measure: Measure;
      /** The label of a period, `total`, or `footnote` for the number still open. */
      readonly period: PeriodLabel | "total" | "footnote";
    }
  | {
      /** Another figure in a sheet. Its row is named by its number, 1 for the first: keys can be values of the data. */
      readonly code: "cell";
      readonly row: number;
      /** The key of the column, as counting again has it. */
      readonly column: string;
    };

/** What deserves to be known and is no difference: the table was made by another version of this package. */
export interface VerificationNotice {
  readonly code: "other-version";
}

/** What the table counted again says about itself. */
export interface Recounted {
  readonly definition: { readonly id: string; readonly digest: string };
  readonly register: { readonly digest: string };
  readonly referenceDate: PublishedAbout["referenceDate"];
  readonly version: string;
}

/** Whether a published table is what comes out of a register. */
export type Verification =
  | {
      readonly equal: true;
      readonly recounted: Recounted;
      readonly differences: readonly [];
      readonly notices: readonly VerificationNotice[];
    }
  | {
      readonly equal: false;
      /** Null where there is no definition to count by. */
      readonly recounted: Recounted | null;
      readonly differences: readonly [VerificationDifference, ...VerificationDifference[]];
      readonly notices: readonly VerificationNotice[];
    };
