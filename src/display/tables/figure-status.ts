import type { Column, Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { cellText, notCoveredSign } from "./cell-text.ts";
import { figureSpans } from "./figure-span.ts";
import { seriesBreaksIn } from "./series-breaks-in.ts";
import { isUnfinished } from "./unfinished.ts";

/**
 * What is to be known of one figure before it is compared, as a code of SDMX (`CL_OBS_STATUS` 2.2): `B` the series breaks
 * in its period; `L` not covered, so that the register has no data; `M` does not apply, so that there can be none; `Q`
 * withheld; `D` another definition, or a period of which the beginning is not covered; `P` provisional; `A` none of these.
 */
export type FigureStatus = "A" | "B" | "D" | "L" | "M" | "P" | "Q";

/** Every code, in the order in which the first that holds is taken. */
export const figureStatuses: readonly FigureStatus[] = ["B", "L", "M", "Q", "D", "P", "A"];

/**
 * The status of each figure of a table, by row and column. Where several codes hold, the first of them in the hierarchy of
 * the SDMX guideline "Possible Ways of Implementing the Observation Status Concept" 2.0, section 2: a break first, then
 * what is missing, then what qualifies a number. It rests on nothing but what is printed.
 */
export function statusesOf(table: PublishedTable): readonly (readonly FigureStatus[])[] {
  const { about, columns, rows } = table;
  const spans = figureSpans(columns);
  const whole = wholePeriod(columns);
  return rows.map((row, place) => {
    const keyOf = (name: string): string | undefined =>
      row.keys[table.dimensions.findIndex((dimension) => dimension.name === name)];
    const isOther = about.question.of === "definitions" && keyOf("definition") !== about.definitions[0].id;
    const canGrow = canStillGrow(row, table);
    return columns.map((column, at) => {
      if (column.kind === "period" && seriesBreaksIn(about, column, keyOf("class")).length > 0) return "B";
      const missing = whyNoNumber(table, { row: place, column: at });
      if (missing !== null) return missing;
      const { from, until } = spans[at] as (typeof spans)[number];
      const { first, last } = column.kind === "period" ? column : whole;
      const endsEarly = until !== null && until < last;
      if (isOther || (from !== null && from > first && !endsEarly)) return "D";
      return endsEarly || about.status === "draft" || (canGrow && column.kind !== "open") ? "P" : "A";
    });
  });
}

/** The days from the first period shown to the last, covered or not; empty where no column is a period. */
function wholePeriod(columns: readonly Column[]): { readonly first: string; readonly last: string } {
  const periods = columns.filter((column) => column.kind === "period");
  return { first: periods[0]?.first ?? "", last: periods.at(-1)?.last ?? "" };
}

/** Whether an outcome of those filed in its period can grow, because some of them may still be open. */
function canStillGrow({ measure, cells }: Row<PublishedFigure>, { about, columns }: PublishedTable): boolean {
  if (!isUnfinished(measure) || about.question.basis !== "submission") return false;
  const open = cells[columns.findIndex(({ kind }) => kind === "open")] ?? null;
  return open === null || open.atMost !== 0;
}

/** The number that a figure prints, a percentage for a share; null where it prints none. */
export function printedNumber(figure: PublishedFigure | null): number | null {
  return figure === null || figure.kind === "below" || figure.kind === "withheld" ? null : figure.value;
}

/**
 * Why a cell has no number: its column is not covered (`L`) or does not apply (`M`), it would be a share of none (`M`), or it
 * is withheld (`Q`); null where it has one.
 */
export function whyNoNumber(
  { columns, rows }: PublishedTable,
  at: { readonly row: number; readonly column: number },
): "L" | "M" | "Q" | null {
  const figure = rows[at.row]?.cells[at.column] ?? null;
  if (figure === null) return cellText(null, columns[at.column] as Column) === notCoveredSign ? "L" : "M";
  if (printedNumber(figure) !== null) return null;
  // The denominator of a percentage stands in the row above.
  const above = rows[at.row - 1]?.cells[at.column] ?? null;
  return figure.kind === "share" && above !== null && above.atMost === 0 ? "M" : "Q";
}
