import type { Day } from "../../calendar/day.ts";
import type { StoredTable, TextColumn } from "../facts/register-rows.ts";
import { type ColumnName, placeOf, type TableName } from "../facts/table.ts";

/** A column of places of codes. */
export function codesOf(stored: StoredTable, table: TableName, name: ColumnName): Uint8Array {
  return stored.numbers[placeOf(table, name)] as Uint8Array;
}

/** A column of person codes or days. */
export function numbersOf(stored: StoredTable, table: TableName, name: ColumnName): Int32Array {
  return stored.numbers[placeOf(table, name)] as Int32Array;
}

/** A column of text. */
export function textColumn(stored: StoredTable, table: TableName, name: ColumnName): TextColumn {
  return stored.texts[placeOf(table, name)] as TextColumn;
}

/** All texts of a column. */
export function textsOf(stored: StoredTable, table: TableName, name: ColumnName): readonly string[] {
  return textColumn(stored, table, name).all();
}

/** Whether a day in a column is empty or not after the reference date; `NO_DAY` is smaller than every day. */
export function dayKnown(column: Int32Array, place: number, day: Day): boolean {
  return (column[place] as number) <= day;
}

/** The same places of several columns: the columns themselves where these are all of their places. */
export function pickedFrom(table: StoredTable, places: Int32Array): (column: Int32Array) => Int32Array {
  return places.length === table.count ? (column) => column : (column) => pickNumbers(column, places);
}

/** The numbers that stand at some places of a column. */
export function pickNumbers(column: ArrayLike<number>, places: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let index = 0; index < picked.length; index += 1) picked[index] = column[places[index] as number] as number;
  return picked;
}

/** The same of a column of codes, which fit in a byte. */
export function pickCodes(column: ArrayLike<number>, places: Int32Array): Uint8Array {
  const picked = new Uint8Array(places.length);
  for (let index = 0; index < picked.length; index += 1) picked[index] = column[places[index] as number] as number;
  return picked;
}

/** The texts that stand at some places of a column, ascending: the column itself where these are all. */
export function pickTexts<Text extends string>(column: readonly Text[], places: Int32Array): readonly Text[] {
  if (places.length === column.length) return column;
  const texts = new Array<Text>(places.length);
  for (let place = 0; place < places.length; place += 1) texts[place] = column[places[place] as number] as Text;
  return texts;
}
