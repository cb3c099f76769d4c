import type { PublishedFigure } from "../disclosure/published-table.ts";

/** What stands where a period is not covered. */
export const notCoveredSign: string = "·";

/**
 * A figure as it is printed: its value, `<threshold`, or the sign for a period that is not covered.
 *
 * @example
 * figureText(publishCount(4, tens)); // "<10"
 */
export function figureText(figure: PublishedFigure | null): string {
  if (figure === null) return notCoveredSign;
  return figure.kind === "below" ? `<${figure.threshold}` : String(figure.value);
}
