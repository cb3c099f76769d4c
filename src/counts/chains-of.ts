import type { PeriodLabel } from "../calendar/period.ts";
import type { CountedUnit, Measure } from "./asked/unit.ts";
import { type CellChain, columnKey, type ExactTable } from "./cells/exact-table.ts";
import { isExactTable } from "./cells/exact-table-notice.ts";

/** A cell of a table: its column, and of its row as much as tells it apart from the others. */
export interface CellAddress {
  /** A period label, `total`, `open`, or a code. */
  readonly column: PeriodLabel;
  readonly unit?: CountedUnit;
  readonly measure?: Measure;
  /** The key of a dimension of the table, such as `class`. */
  readonly [dimension: string]: string | undefined;
}

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

function placeOfCell(
  { dimensions, columns, rows }: ExactTable,
  cell: CellAddress,
): { readonly row: number; readonly column: number } {
  if (typeof cell !== "object" || cell === null || typeof cell.column !== "string") {
    throw new TypeError(
      'Pass the address of a cell, as in { class: "nareis-op-nareis", measure: "granted", column: "2022" }.',
    );
  }
  const names = [...new Set([...dimensions.map(({ name }) => name), "unit", "measure"])];
  const { column: wanted, ...asked } = cell;
  if (Object.keys(asked).some((name) => !names.includes(name))) {
    throw new RangeError(`Address a cell of this table by column and ${names.join(", ")}.`);
  }
  const column = columns.findIndex((one) => columnKey(one) === wanted);
  if (column < 0) throw new RangeError(`Choose \`column\` from ${columns.map(columnKey).join(", ")}.`);
  const found = rows.flatMap((row, place) => {
    const keyOf = (name: string): string | undefined => {
      const dimension = dimensions.findIndex((one) => one.name === name);
      if (dimension >= 0) return row.keys[dimension];
      return name === "unit" ? row.unit : row.measure;
    };
    return Object.entries(asked).every(([name, key]) => key === undefined || keyOf(name) === key) ? [place] : [];
  });
  const [row] = found;
  if (row === undefined) throw new RangeError(`This table has no such row: choose other keys for ${names.join(", ")}.`);
  if (found.length > 1) throw new RangeError(`Several rows have these keys: give more of ${names.join(", ")}.`);
  return { row, column };
}
