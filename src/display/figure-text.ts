import type { PublishedFigure } from "../disclosure/published-table.ts";
import { figureInSigns, notCoveredSign } from "./tables/cell-text.ts";

/**
 * A figure as it is printed: its value, `<threshold`, its percentage, `x` where it is withheld, or the sign for a period that is not covered.
 *
 * @throws TypeError for anything but a published figure or null.
 * @example
 * figureText(publishCount(4, tens)); // "<10"
 */
export function figureText(figure: PublishedFigure | null): string {
  if (figure === null) return notCoveredSign;
  // Asked of what came in, which need not be what its type says.
  const kind: unknown = (figure as PublishedFigure | undefined)?.kind;
  if (kind !== "rounded" && kind !== "below" && kind !== "share" && kind !== "withheld") {
    throw new TypeError("Pass a published figure, as publishCount(count, policy) makes one, or null.");
  }
  return figureInSigns(figure);
}
