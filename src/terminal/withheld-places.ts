import { columnKey } from "../counts/cells/exact-table.ts";
import { addressOfCell, type CellAddress } from "../counts/cells/place-of-cell.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import type { PlaceOfFigure } from "./option-values.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The addresses of the counts that stand in places of a table.
 *
 * @throws UsageError where there is no row of that number, no such column, or no count in it.
 */
export function addressesOf(table: PublishedTable, places: readonly PlaceOfFigure[]): readonly CellAddress[] {
  const columns = table.columns.map(columnKey);
  return places.map(({ row, column: key }) => {
    const column = columns.indexOf(key);
    const figure = table.rows[row - 1]?.cells[column] ?? null;
    if (figure === null || figure.kind === "share") throw new UsageError(noCountIn(table.rows.length, columns));
    return addressOfCell(table, { row: row - 1, column });
  });
}

/** The places of all figures that a table withholds, as the option takes them. */
export function withheldPlaces(table: PublishedTable): string {
  const columns = table.columns.map(columnKey);
  return table.rows
    .flatMap(({ cells }, row) =>
      cells.flatMap((figure, at) => (figure?.kind === "withheld" ? [`${row + 1}/${columns[at]}`] : [])),
    )
    .join(",");
}

function noCountIn(rows: number, columns: readonly string[]) {
  return {
    nl: `--withhold noemt rijen van 1 tot en met ${rows} en kolommen uit: ${columns.join(", ")}, waar een aantal staat en geen percentage.`,
    en: `--withhold names rows from 1 to ${rows} and columns out of: ${columns.join(", ")}, with a count and no percentage.`,
  };
}
