import type { CellChain, ExactTable } from "./cells/exact-table.ts";
import { isExactTable } from "./cells/exact-table-notice.ts";
import { type CellAddress, placeOfCell } from "./cells/place-of-cell.ts";

/**
 * From a cell of an exact table back to the applications that it counts, with their chains and the rows of the table of
 * applications behind them, in the order of application ids. A person, sponsor or dossier that counts once can have
 * several, and so have repeats that are counted as one. For people entitled to see persons' data. Cost: grows with what
 * the table was counted from; of a revision or a comparison, that of making it again.
 *
 * @throws TypeError for a table that was copied or written down, and for anything but an address; RangeError where the
 * address names no cell, several rows, or a dimension that the table does not have.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const exact = countChains(findChains(register, memo2023), { unit: "applications" });
 * const cell = { class: "art8-after-nareis", measure: "granted", column: "2022" } as const;
 * chainsOf(exact, cell)[0]?.chain?.form; // "nareis>art8"
 */
export function chainsOf(exact: ExactTable, cell: CellAddress): readonly CellChain[] {
  if (!isExactTable(exact) || exact.source == null) {
    throw new TypeError("Pass a table as it was counted: a copy or a literal has no chains.");
  }
  const { row, column } = placeOfCell(exact, cell);
  return exact.source.chainsOf(row, column);
}
