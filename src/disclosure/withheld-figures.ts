import { addressOfCell, type CellAddress, placesOfCell } from "../counts/cells/place-of-cell.ts";
import { PERCENT, withPercents } from "./published-share.ts";
import type { PublishedFigure, PublishedTable } from "./published-table.ts";

/** A figure that is not printed whatever its count. */
const WITHHELD: PublishedFigure = { kind: "withheld", atLeast: 0, atMost: null };

/** What a table has, as far as its figures are withheld and its shares are made of them. */
type Figures = Pick<PublishedTable, "dimensions" | "columns" | "rows">;

/**
 * The rows of a published table without the figures that some addresses fit, and with the shares that the others allow.
 * What an address names that is not there changes nothing.
 */
export function rowsWithheld(
  { dimensions, columns, rows }: Figures,
  addresses: readonly CellAddress[],
  hasShares: boolean,
): Figures["rows"] {
  const counted = hasShares ? rows.filter(({ keys }) => keys.at(-1) !== PERCENT) : rows;
  const places = addresses.flatMap((address) => placesOfCell({ dimensions, columns, rows: counted }, address));
  const names = new Set(places.map(({ row, column }) => `${row} ${column}`));
  const printed = counted.map((row, place) => ({
    ...row,
    cells: row.cells.map((figure, at) => (figure !== null && names.has(`${place} ${at}`) ? WITHHELD : figure)),
  }));
  return hasShares ? withPercents(printed, columns) : printed;
}

/** The addresses of all figures that a table withholds, each in full. */
export function withheldIn(table: Figures): readonly CellAddress[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) => (figure?.kind === "withheld" ? [addressOfCell(table, { row, column })] : [])),
  );
}
