import type { PeriodLabel } from "../../calendar/period.ts";
import { type Measure, measures, type TableClass, tableClasses, type Unit } from "../asked/unit.ts";
import type { ExactSheet, SheetAbout, SheetColumn, SheetSubject } from "./exact-sheet.ts";
import type { About, ExactTable, Period } from "./exact-table.ts";
import { isExactSheet, isExactTable } from "./exact-table-notice.ts";

/** The exact counts of one row by period label, null where the period is not covered, and their `total`. */
export type RevealedSeries = Readonly<Record<PeriodLabel | "total", number | null>>;

/** Exact counts as plain data, for those who may see them. */
export type RevealedCounts = {
  readonly about: About & { readonly periods: readonly Period[] };
} & { readonly [row in `${TableClass}/${Measure}`]?: RevealedSeries };

/** One row of a sheet in exact counts: its keys by dimension, and its counts by column. */
export interface RevealedSheetRow {
  readonly keys: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly measure: Measure;
  /** By the key of the column; null where it is not covered or does not apply. */
  readonly counts: Readonly<Record<string, number | null>>;
}

/** The exact counts of a sheet as plain data, for those who may see them. */
export interface RevealedSheet {
  readonly about: SheetAbout & { readonly subject: SheetSubject; readonly columns: readonly SheetColumn[] };
  readonly rows: readonly RevealedSheetRow[];
}

/** What revealing an exact table or sheet gives. */
export type RevealedOf<Exact extends ExactTable | ExactSheet> = Exact extends ExactSheet
  ? RevealedSheet
  : RevealedCounts;

/**
 * Exact counts as plain data, unprotected: the loud way in. For checks inside the walls, not for publication;
 * `publish` makes what may leave them. Rows of a table come in the order of `tableClasses`, then `measures`; those of
 * a sheet in its own order.
 *
 * @throws TypeError for anything but an exact table or sheet.
 */
export function revealCounts<Exact extends ExactTable | ExactSheet>(exact: Exact): RevealedOf<Exact> {
  if (isExactTable(exact)) return revealedTable(exact) as RevealedOf<Exact>;
  if (isExactSheet(exact)) return revealedSheet(exact) as RevealedOf<Exact>;
  throw new TypeError("Pass an exact table or sheet, as countChains makes one.");
}

function revealedTable(exact: ExactTable): RevealedCounts {
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

function revealedSheet({ subject, about, dimensions, columns, rows }: ExactSheet): RevealedSheet {
  return {
    about: { ...about, subject, columns },
    rows: rows.map(({ keys, unit, measure, cells }) => ({
      keys: Object.fromEntries(dimensions.map((dimension, place) => [dimension, keys[place] as string])),
      unit,
      measure,
      counts: Object.fromEntries(columns.map(({ key }, place) => [key, cells[place] ?? null])),
    })),
  };
}
