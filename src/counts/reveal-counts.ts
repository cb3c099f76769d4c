import type { PeriodLabel } from "../calendar/period.ts";
import type { About, ExactTable, Period } from "./exact-table.ts";
import { isExactTable } from "./exact-table-notice.ts";
import { type Measure, measures, type TableClass, tableClasses } from "./unit.ts";

/** The exact counts of one row by period label, null where the period is not covered, and their `total`. */
export type RevealedSeries = Readonly<Record<PeriodLabel | "total", number | null>>;

/** Exact counts as plain data, for those who may see them. */
export type RevealedCounts = {
  readonly about: About & { readonly periods: readonly Period[] };
} & { readonly [row in `${TableClass}/${Measure}`]?: RevealedSeries };

/**
 * Exact counts as plain data, unprotected: the loud way in. For checks inside the walls, not for publication;
 * `publish` makes what may leave them. Rows come in the order of `tableClasses`, then `measures`.
 *
 * @throws TypeError for anything but an exact table.
 */
export function revealCounts(exact: ExactTable): RevealedCounts {
  if (!isExactTable(exact)) throw new TypeError("Pass an exact table, as countChains makes it.");
  const revealed: Record<string, unknown> = { about: { ...exact.about, periods: exact.periods } };
  for (const tableClass of tableClasses) {
    for (const measure of measures) {
      const series = exact.series.find((row) => row.class === tableClass && row.measure === measure);
      if (series === undefined) continue;
      const cells = exact.periods.map(({ label }, place) => [label, series.cells[place] ?? null] as const);
      revealed[`${tableClass}/${measure}`] = { ...Object.fromEntries(cells), total: series.total };
    }
  }
  return revealed as RevealedCounts;
}
