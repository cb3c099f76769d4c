import { frozenCopy } from "../../arguments/frozen.ts";
import type { ExactSheet } from "../../counts/old/exact-sheet.ts";
import type { ExactTable } from "../../counts/old/exact-table.ts";
import { isExactSheet, isExactTable } from "../../counts/old/exact-table-notice.ts";
import { checkPolicy } from "../check-policy.ts";
import type { Policy } from "../policy.ts";
import { protectCount, unprotectedFigure } from "../protect-count.ts";
import { withPercents } from "./published-share.ts";
import type { PublishedSheet } from "./published-sheet.ts";
import type { PublishedFigure, PublishedTable } from "./published-table.ts";

/** What publishing an exact table or sheet gives. */
export type PublishedOf<Exact extends ExactTable | ExactSheet> = Exact extends ExactSheet
  ? PublishedSheet
  : PublishedTable;

/**
 * An exact table or sheet made fit to be printed: every cell, total and number open is rounded and protected by
 * itself, totals from the exact totals and never added up from printed cells. The only way to a table or sheet that
 * can be rendered, beside the loud `publishUnprotected`. It is a draft until `finalize`, and frozen.
 *
 * @throws TypeError for anything but an exact table or sheet, RangeError for a policy that cannot be or has an option
 * that does not exist.
 */
export function publish<Exact extends ExactTable | ExactSheet>(exact: Exact, policy: Policy): PublishedOf<Exact> {
  const checked = checkPolicy(policy);
  return publishedWith(exact, checked, (count) => protectCount(count, checked));
}

/**
 * An exact table or sheet made printable **without any protection**: every figure is the exact count. For use inside
 * the walls only; whatever prints it begins with a line that says so.
 *
 * @throws TypeError for anything but an exact table or sheet.
 */
export function publishUnprotected<Exact extends ExactTable | ExactSheet>(exact: Exact): PublishedOf<Exact> {
  return publishedWith(exact, null, unprotectedFigure);
}

type FigureOf = (count: number) => PublishedFigure;

function publishedWith<Exact extends ExactTable | ExactSheet>(
  exact: Exact,
  policy: Policy | null,
  figure: FigureOf,
): PublishedOf<Exact> {
  if (isExactTable(exact)) return frozenCopy(publishedTable(exact, policy, figure)) as PublishedOf<Exact>;
  if (isExactSheet(exact)) return frozenCopy(publishedSheet(exact, policy, figure)) as PublishedOf<Exact>;
  throw new TypeError("Pass an exact table or sheet, as countChains makes one.");
}

function publishedTable(exact: ExactTable, policy: Policy | null, figure: FigureOf): PublishedTable {
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

function publishedSheet(exact: ExactSheet, policy: Policy | null, figure: FigureOf): PublishedSheet {
  const rows = exact.rows.map(({ keys, unit, measure, cells }) => ({
    keys,
    unit,
    measure,
    cells: cells.map((cell) => (cell === null ? null : figure(cell))),
  }));
  return {
    "~kind": "PublishedSheet",
    subject: exact.subject,
    about: { ...exact.about, status: "draft", policy },
    dimensions: exact.dimensions,
    columns: exact.columns,
    rows: exact.subject === "shares" ? withPercents(rows) : rows,
  };
}
