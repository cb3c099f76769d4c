import type { Column } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure } from "../../disclosure/published-table.ts";

/** What stands where a period is not covered. */
export const notCoveredSign: string = "·";

/** What stands in a cell that does not apply, which is neither zero nor not covered. */
export const notApplicableSign: string = "–";

/** What stands in place of a figure that is withheld. */
export const withheldSign: string = "x";

/** A figure as it is printed, in every language. */
export function figureInSigns(figure: PublishedFigure): string {
  if (figure.kind === "below") return `<${figure.threshold}`;
  if (figure.kind === "withheld") return withheldSign;
  if (figure.kind === "rounded") return String(figure.value);
  return figure.value === null ? notApplicableSign : `${figure.value}%`;
}

/** A cell as it is printed: its figure, or the sign for what is not covered or does not apply. */
export function cellText(figure: PublishedFigure | null, column: Column): string {
  if (figure !== null) return figureInSigns(figure);
  return column.kind === "period" && column.coverage.kind === "none" ? notCoveredSign : notApplicableSign;
}
