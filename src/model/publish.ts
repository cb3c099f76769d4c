import type { Policy } from "../disclosure/policy.ts";
import type { ModelCounts } from "./count-chains.ts";

/**
 * "Round to base b (10) with the tie rule (`half-up`, `half-even`, `half-down`), in integers" (section 4, Protection).
 * @example
 * [25, 24, 26].map((count) => roundCount(count, 10, "half-even")); // [20, 20, 30]
 */
export function roundCount(count: number, base: number, ties: Policy["ties"]): number {
  const rest = count % base;
  const down = count - rest;
  if (rest < base - rest) return down;
  const isDown = ties === "half-down" || (ties === "half-even" && (down / base) % 2 === 0);
  return rest === base - rest && isDown ? down : down + base;
}

/**
 * One count as it is printed: "`<t` (`<10`) for small counts, where `basis` says whether the test n < t is on the true count
 * … or on the rounded one, and `zero` says whether 0 prints as `<10` too (default, the safe one) or as `0`" (section 4).
 * @example
 * [0, 9, 127].map((count) => figureOf(count, tens)); // ["<10", "<10", "130"]
 */
export function figureOf(count: number, { base, ties, threshold, thresholdOn, zero }: Policy): string {
  const rounded = roundCount(count, base, ties);
  if (count === 0 && zero === "shown") return "0";
  const tested = thresholdOn === "true-count" ? count : rounded;
  return tested < threshold ? `<${threshold}` : String(rounded);
}

/** "A total is rounded from the exact total, never added up from rounded cells" (section 4, Protection). */
export function modelPublished({ periods, rows }: ModelCounts, policy: Policy): ModelCounts<string> {
  const figure = (count: number): string => figureOf(count, policy);
  return {
    periods,
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? null : figure(cell))),
      total: figure(row.total),
      open: figure(row.open),
    })),
  };
}
