import type { Subject } from "../counts/asked/question.ts";
import type { About, Column, Dimension, Row } from "../counts/cells/exact-table.ts";
import type { Policy } from "./policy.ts";

/** One count as a policy prints it. */
export type PublishedCount =
  | { readonly kind: "rounded"; readonly value: number; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: "below"; readonly threshold: number; readonly atLeast: number; readonly atMost: number };

/**
 * One printed figure. `rounded` prints its value; `below` prints `<threshold`; `share` prints a percentage made from two
 * printed figures, or nothing (`value` null) where these allow none; `withheld` prints `x`, whatever the count, so that
 * others keep what they hide. `atLeast` and `atMost` are the true counts (or percentages) that the printed text allows,
 * ends included, `atMost` null where nothing bounds them: what a reader who knows the policy can conclude.
 */
export type PublishedFigure =
  | PublishedCount
  | { readonly kind: "share"; readonly value: number | null; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: "withheld"; readonly atLeast: 0; readonly atMost: null };

/** The only kind of table that can be rendered, whatever its question. */
export interface PublishedTable<Of extends Subject = Subject> {
  readonly "~kind": "PublishedTable";
  readonly about: About<PublishedCount, Of> & {
    /** How it was protected; null for the loud, unprotected kind. */
    readonly policy: Policy | null;
  };
  /** From wide to narrow. */
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row<PublishedFigure>[];
}

/** Whether a value is a published table, whichever copy of this package made it. */
export function isPublishedTable(value: unknown): value is PublishedTable {
  return typeof value === "object" && value !== null && (value as { "~kind"?: unknown })["~kind"] === "PublishedTable";
}
