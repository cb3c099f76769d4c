import type { Locale } from "../../arguments/locale.ts";
import type { Column, Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { separatedThousands } from "../../display/characters/separated-thousands.ts";
import { figureInSigns, withheldSign } from "../../display/tables/cell-text.ts";
import type { DrawnFigure } from "./picture.ts";

/** A figure as it is drawn, or null where there is none. */
export function drawnFigure(figure: PublishedFigure | null | undefined, locale: Locale, sign = ""): DrawnFigure | null {
  if (figure === null || figure === undefined || (figure.kind === "share" && figure.value === null)) return null;
  // Of any count there is no bar: the sign stands on the axis.
  if (figure.kind === "withheld") return { text: withheldSign, value: null, atLeast: 0, atMost: 0 };
  const { atLeast, atMost } = figure;
  // Before `<10` a sign would read as arithmetic: there the side on which the bar stands says it.
  const text = `${figure.kind === "below" ? "" : sign}${separatedThousands(figureInSigns(figure), locale)}`;
  return { text, value: figure.kind === "below" ? null : figure.value, atLeast, atMost };
}

/** The figure of a row over all periods: its total, or its only column. */
export function figureInAll(row: Row<PublishedFigure>, table: PublishedTable): PublishedFigure | null {
  const place = table.columns.findIndex(({ kind }) => kind === "total");
  return row.cells[place < 0 ? 0 : place] ?? null;
}

/** The place of a column by its code. */
export function placeOfCode(columns: readonly Column[], key: string): number {
  return columns.findIndex((column) => column.kind === "code" && column.key === key);
}
