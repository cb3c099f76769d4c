import type { Column, Row } from "../counts/cells/exact-table.ts";
import type { PublishedFigure } from "./published-table.ts";

/** The last key of a row of percentages. */
export const PERCENT: string = "percent";

/**
 * The rows of shares with, behind each numerator and denominator, the share in whole percents. It is made of the two
 * published figures and of nothing else, so that it tells no more than they do. How many are open has no share.
 */
export function withPercents(
  rows: readonly Row<PublishedFigure>[],
  columns: readonly Column[],
): readonly Row<PublishedFigure>[] {
  return rows.flatMap((row, place) => {
    const before = rows[place - 1];
    if (row.keys.at(-1) !== "denominator" || before === undefined) return [row];
    const cells = row.cells.map((figure, at) =>
      columns[at]?.kind === "open" ? null : percentOf(before.cells[at] ?? null, figure),
    );
    return [row, { ...row, keys: [...row.keys.slice(0, -1), PERCENT], cells }];
  });
}

/** What can be said of a share where nothing can. */
const UNKNOWN_SHARE: PublishedFigure = { kind: "share", value: null, atLeast: 0, atMost: 100 };

/**
 * A share in whole percents. `atLeast` and `atMost` enclose every share that the two figures allow, rounded outwards. No
 * value where the numerator is small, and then the bounds still say something; nor where the denominator is small or
 * nothing; nor where one of them is withheld, and then nothing can be said. Null where a period is not covered.
 */
export function percentOf(
  numerator: PublishedFigure | null,
  denominator: PublishedFigure | null,
): PublishedFigure | null {
  if (numerator === null || denominator === null) return null;
  if (denominator.kind !== "rounded" || denominator.value === 0 || numerator.kind === "withheld") return UNKNOWN_SHARE;
  const atMost = Math.min(100, Math.ceil((100 * numerator.atMost) / denominator.atLeast));
  const atLeast = Math.min(100, Math.floor((100 * numerator.atLeast) / denominator.atMost));
  if (numerator.kind !== "rounded") return { kind: "share", value: null, atLeast, atMost };
  // Two rounded counts can give more than there can be, or less where a count above the threshold rounds to nothing.
  const value = Math.min(atMost, Math.max(atLeast, Math.round((100 * numerator.value) / denominator.value)));
  return { kind: "share", value, atLeast, atMost };
}
