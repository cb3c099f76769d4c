import type { Measure, TableClass } from "../../counts/asked/unit.ts";
import type { About, Period } from "../../counts/old/exact-table.ts";
import type { Policy } from "../policy.ts";

/**
 * One printed figure. `rounded` prints its value; `below` prints `<threshold`. `atLeast` and `atMost` are the true
 * counts that the printed text allows, ends included: what a reader who knows the policy can conclude.
 */
export type PublishedFigure =
  | { readonly kind: "rounded"; readonly value: number; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: "below"; readonly threshold: number; readonly atLeast: number; readonly atMost: number };

/** One row of published figures, a cell a period: null where the period is not covered, which is not zero. */
export interface PublishedSeries {
  readonly class: TableClass;
  readonly measure: Measure;
  readonly cells: readonly (PublishedFigure | null)[];
  /** Made from the exact total, never added up from printed cells. */
  readonly total: PublishedFigure;
  /** How many were open at the reference date, for the footnote. */
  readonly open: PublishedFigure;
}

/** What a published table is a count of, and how it was protected; null for the loud, unprotected kind. */
export interface PublishedAbout extends About {
  readonly policy: Policy | null;
}

/** The only kind of table that can be rendered. */
export interface PublishedTable {
  readonly "~kind": "PublishedTable";
  readonly about: PublishedAbout;
  readonly periods: readonly Period[];
  readonly series: readonly PublishedSeries[];
}
