import type { ExactTable } from "../../counts/cells/exact-table.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { type CountsByRow, toBeConsistentWith, toEncloseCounts } from "./enclosing.ts";
import { type ChainsAsked, toHaveChains } from "./to-have-chains.ts";
import { type PrintedTable, toPrintAs } from "./to-print-as.ts";

/**
 * Matchers for the `expect` of vitest, Jest and whatever else has `expect.extend`. What fails is shown as a statistician
 * reads it: both tables side by side, the cell that differs, and the chains behind it. A failure shows exact counts and
 * ids: for made-up registers, or where whoever reads the log may see them.
 *
 * @example
 * const table = publish(exactTable({ unit: "applications", rows: [
 *   { class: "nareis-op-nareis", measure: "granted", cells: { "2022": 17, "2023": 5 } },
 * ] }), tens);
 * matchers.toPrintAs(table, { "nareis-op-nareis/granted": "20 <10 20" }).pass; // true
 */
export const matchers: {
  readonly toPrintAs: typeof toPrintAs;
  readonly toBeConsistentWith: typeof toBeConsistentWith;
  readonly toHaveChains: typeof toHaveChains;
  readonly toEncloseCounts: typeof toEncloseCounts;
} = /* @__PURE__ */ Object.freeze({ toPrintAs, toBeConsistentWith, toHaveChains, toEncloseCounts });

/** The types of the matchers, to be put into those of a test runner: docs/testing-your-counts.md says how. */
export interface CountMatchers<Result = void> {
  /** A published table prints as these lines of text, or as these rows. */
  toPrintAs(expected: PrintedTable): Result;
  /** Each figure of a published table allows the count in its place of an exact one. */
  toBeConsistentWith(exact: ExactTable): Result;
  /** A register, its tables, one that was built, or chains: exactly these, in any order, each with what it is to say. */
  toHaveChains(expected: readonly Partial<PlainChain>[], options?: ChainsAsked): Result;
  /** Each figure of a published table, or one figure, allows these counts. */
  toEncloseCounts(counts: number | CountsByRow): Result;
}
