import type { SheetColumn } from "../../counts/old/exact-sheet.ts";
import type { PublishedFigure } from "../../disclosure/old/published-table.ts";

/** What stands where a period is not covered. */
export const notCoveredSign: string = "·";

/** What stands in a cell of a sheet that does not apply, which is neither zero nor not covered. */
export const notApplicableSign: string = "–";

/**
 * A figure as it is printed: its value, `<threshold`, or the sign for a period that is not covered.
 *
 * @throws TypeError for anything but a published figure or null.
 * @example
 * figureText(publishCount(4, tens)); // "<10"
 */
export function figureText(figure: PublishedFigure | null): string {
  if (figure === null) return notCoveredSign;
  // Asked of what came in, which need not be what its type says.
  const kind: unknown = (figure as PublishedFigure | undefined)?.kind;
  if (kind !== "rounded" && kind !== "below") {
    throw new TypeError("Pass a published figure, as publishCount(count, policy) makes one, or null.");
  }
  return figure.kind === "below" ? `<${figure.threshold}` : String(figure.value);
}

/** A cell of a sheet as it is printed: its figure, or the sign for what is not covered or does not apply. */
export function sheetCellText(figure: PublishedFigure | null, column: SheetColumn): string {
  if (figure !== null || column.coverage?.kind === "none") return figureText(figure);
  return notApplicableSign;
}
