import type { PublishedSheetRow } from "./published-sheet.ts";
import type { PublishedFigure } from "./published-table.ts";

/**
 * The rows of shares with, behind each numerator and denominator, the share in whole percents. It is made of the two
 * published figures and of nothing else, so that it tells no more than they do.
 */
export function withPercents(rows: readonly PublishedSheetRow[]): readonly PublishedSheetRow[] {
  return rows.flatMap((row, place) => {
    const before = rows[place - 1];
    if (row.keys.at(-1) !== "denominator" || before === undefined) return [row];
    const cells = row.cells.map((figure, column) => percentOf(before.cells[column] ?? null, figure));
    return [row, { ...row, keys: [...row.keys.slice(0, -1), "percent"], cells }];
  });
}

/**
 * A share in whole percents. `atLeast` and `atMost` enclose every share that the two figures allow, rounded outwards;
 * where the numerator is small, it is below a whole number of percents. Null where the denominator is small or nothing.
 */
export function percentOf(
  numerator: PublishedFigure | null,
  denominator: PublishedFigure | null,
): PublishedFigure | null {
  if (numerator === null || denominator?.kind !== "rounded") return null;
  if (denominator.value === 0 || denominator.atLeast === 0) return null;
  const atMost = Math.min(100, Math.ceil((100 * numerator.atMost) / denominator.atLeast));
  const atLeast = Math.min(100, Math.floor((100 * numerator.atLeast) / denominator.atMost));
  if (numerator.kind === "rounded") {
    const value = Math.min(100, Math.round((100 * numerator.value) / denominator.value));
    return { kind: "rounded", value, atLeast, atMost };
  }
  const threshold = Math.floor((100 * numerator.atMost) / denominator.atLeast) + 1;
  return threshold > 100 ? null : { kind: "below", threshold, atLeast, atMost };
}
