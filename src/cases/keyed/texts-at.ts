import type { PackedTable } from "../facts/packed-table.ts";
import { storeTexts } from "./store-texts.ts";
import { textStore, textsOf } from "./text-store.ts";

/**
 * The texts of ids of some rows, read again from their source, "" where a row has none.
 *
 * @param places of rows that could be cut into cells, ascending.
 * @param columns places of columns of ids.
 * @throws RangeError when the source has another text than the one that was read.
 */
export function textsAt<const Columns extends readonly number[]>(
  table: PackedTable,
  places: Int32Array,
  columns: Columns,
): { readonly [At in keyof Columns]: readonly string[] } {
  const store = textStore(places.length * columns.length);
  const numbers = columns.map(() => new Int32Array(places.length));
  storeTexts(table, places, columns, { store, numbers, persons: columns.map(() => null) });
  const texts: readonly (readonly string[])[] = numbers.map((column) => textsOf(store, column));
  return texts as { readonly [At in keyof Columns]: readonly string[] };
}
