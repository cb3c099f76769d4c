import type { About, Column, Dimension, Row } from "../counts/cells/exact-table.ts";
import type { Policy } from "./policy.ts";

/**
 * One printed figure. `rounded` prints its value; `below` prints `<threshold`; `share` prints a percentage made from two
 * printed figures. `atLeast` and `atMost` are the true counts (or percentages) that the printed text allows, ends
 * included: what a reader who knows the policy can conclude.
 */
export type PublishedFigure =
  | { readonly kind: "rounded"; readonly value: number; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: "below"; readonly threshold: number; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: "share"; readonly value: number | null; readonly atLeast: number; readonly atMost: number };

/** The only kind of table that can be rendered, whatever its question. */
export interface PublishedTable {
  readonly "~kind": "PublishedTable";
  /** What it is a count of, and how it was protected; `policy` is null for the loud, unprotected kind. */
  readonly about: About<PublishedFigure> & { readonly policy: Policy | null };
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row<PublishedFigure>[];
}
