import type { PeriodLabel } from "../../calendar/period.ts";
import type { CountedUnit, Measure } from "../asked/unit.ts";
import { columnKey, type ExactTable, type Row } from "./exact-table.ts";

/** A cell of a table: its column, and of its row as much as tells it apart from the others. */
export interface CellAddress {
  /** A period label, `total`, `open`, or a code. */
  readonly column: PeriodLabel;
  readonly unit?: CountedUnit;
  readonly measure?: Measure;
  /** The key of a dimension of the table, such as `class`. */
  readonly [dimension: string]: string | undefined;
}

/** A table with addresses, exact or published. */
type Addressed = Pick<ExactTable, "dimensions" | "columns"> & { readonly rows: readonly Row<unknown>[] };

/** The place of a cell in its table. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * The place of the one cell that an address names.
 *
 * @throws TypeError for anything but an address; RangeError where it names no cell, several rows, or a dimension that the
 * table does not have.
 */
export function placeOfCell(table: Addressed, cell: CellAddress): CellPlace {
  checkAddress(cell);
  const { dimensions, columns } = table;
  const names = [...new Set([...dimensions.map(({ name }) => name), "unit", "measure"])];
  const { column, ...asked } = cell;
  if (Object.keys(asked).some((name) => !names.includes(name))) {
    throw new RangeError(`Address a cell of this table by column and ${names.join(", ")}.`);
  }
  if (!columns.some((one) => columnKey(one) === column)) {
    throw new RangeError(`Choose \`column\` from ${columns.map(columnKey).join(", ")}.`);
  }
  const [place, ...others] = placesOfCell(table, cell);
  if (place === undefined) {
    throw new RangeError(`This table has no such row: choose other keys for ${names.join(", ")}.`);
  }
  if (others.length > 0) throw new RangeError(`Several rows have these keys: give more of ${names.join(", ")}.`);
  return place;
}

/**
 * The places of all cells that an address fits, none where it names what the table does not have.
 *
 * @throws TypeError for anything but an address.
 */
export function placesOfCell({ dimensions, columns, rows }: Addressed, cell: CellAddress): readonly CellPlace[] {
  checkAddress(cell);
  const { column: wanted, ...asked } = cell;
  const column = columns.findIndex((one) => columnKey(one) === wanted);
  if (column < 0) return [];
  return rows.flatMap((row, place) => {
    const keyOf = (name: string): string | undefined => {
      const dimension = dimensions.findIndex((one) => one.name === name);
      if (dimension >= 0) return row.keys[dimension];
      return name === "unit" ? row.unit : name === "measure" ? row.measure : undefined;
    };
    const fits = Object.entries(asked).every(([name, key]) => key === undefined || keyOf(name) === key);
    return fits ? [{ row: place, column }] : [];
  });
}

/** The address of a cell in full, so that it names no other. */
export function addressOfCell({ dimensions, columns, rows }: Addressed, place: CellPlace): CellAddress {
  const { keys, unit, measure } = rows[place.row] as Row<unknown>;
  return {
    unit,
    measure,
    ...Object.fromEntries(dimensions.map(({ name }, at) => [name, keys[at]])),
    column: columnKey(columns[place.column] as Addressed["columns"][number]),
  };
}

function checkAddress(cell: CellAddress): void {
  if (typeof (cell as CellAddress | null)?.column !== "string") {
    throw new TypeError(
      'Pass the address of a cell, as in { class: "nareis-op-nareis", measure: "granted", column: "2022" }.',
    );
  }
}
