import type { ExactTable } from "../counts/exact-table.ts";
import { isExactTable } from "../counts/exact-table-notice.ts";
import { checkPolicy } from "./check-policy.ts";
import type { Policy } from "./policy.ts";
import { protectCount, unprotectedFigure } from "./protect-count.ts";
import type { PublishedFigure, PublishedTable } from "./published-table.ts";

/**
 * An exact table made fit to be printed: every cell, total and number open is rounded and protected by itself, totals
 * from the exact totals and never added up from printed cells. The only way to a table that can be rendered, beside
 * the loud `publishUnprotected`. It is a draft until `finalize`.
 *
 * @throws TypeError for anything but an exact table, RangeError for a policy that cannot be.
 */
export function publish(exact: ExactTable, policy: Policy): PublishedTable {
  const checked = checkPolicy(policy);
  return publishedWith(exact, checked, (count) => protectCount(count, checked));
}

/**
 * An exact table made printable **without any protection**: every figure is the exact count. For use inside the walls
 * only; whatever prints it begins with a line that says so.
 *
 * @throws TypeError for anything but an exact table.
 */
export function publishUnprotected(exact: ExactTable): PublishedTable {
  return publishedWith(exact, null, unprotectedFigure);
}

function publishedWith(
  exact: ExactTable,
  policy: Policy | null,
  figure: (count: number) => PublishedFigure,
): PublishedTable {
  if (!isExactTable(exact)) throw new TypeError("Pass an exact table, as countChains makes it.");
  return {
    "~kind": "PublishedTable",
    about: { ...exact.about, status: "draft", policy },
    periods: exact.periods,
    series: exact.series.map((series) => ({
      class: series.class,
      measure: series.measure,
      cells: series.cells.map((cell) => (cell === null ? null : figure(cell))),
      total: figure(series.total),
      open: figure(series.open),
    })),
  };
}
