import type { Day } from "../calendar/day.ts";
import type { StoredTable } from "./register-rows.ts";
import { type ColumnName, placeOf, type TableName } from "./table.ts";

/** A column of person codes, places of codes or days. */
export function numbersOf(stored: StoredTable, table: TableName, name: ColumnName): Int32Array {
  return stored.numbers[placeOf(table, name)] as Int32Array;
}

/** A column of text. */
export function textsOf(stored: StoredTable, table: TableName, name: ColumnName): readonly string[] {
  return stored.texts[placeOf(table, name)] as readonly string[];
}

/** Whether a day in a column is empty or not after the reference date; `NO_DAY` is smaller than every day. */
export function dayKnown(column: Int32Array, place: number, day: Day): boolean {
  return (column[place] as number) <= day;
}
