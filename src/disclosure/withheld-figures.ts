import { addressOfCell, type CellAddress, type CellPlace } from "../counts/cells/place-of-cell.ts";
import type { PublishedFigure, PublishedTable } from "./published-table.ts";

/** A figure that is not printed whatever its count. */
const WITHHELD: PublishedFigure = { kind: "withheld", atLeast: 0, atMost: null };

type Figures = Pick<PublishedTable, "dimensions" | "columns" | "rows">;

/** The rows of a table without the figures at some places. Where none is printed none is withheld. */
export function rowsWithout(rows: Figures["rows"], places: readonly CellPlace[]): Figures["rows"] {
  const names = new Set(places.map(({ row, column }) => `${row} ${column}`));
  return rows.map((row, place) => ({
    ...row,
    cells: row.cells.map((figure, at) => (figure !== null && names.has(`${place} ${at}`) ? WITHHELD : figure)),
  }));
}

/** The addresses of all figures that a table withholds, each in full. */
export function withheldIn(table: Figures): readonly CellAddress[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) => (figure?.kind === "withheld" ? [addressOfCell(table, { row, column })] : [])),
  );
}
