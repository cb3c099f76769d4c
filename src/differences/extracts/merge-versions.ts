import { once } from "../../cases/facts/lazily.ts";
import { KEPT, type StoredTable, type TextColumn } from "../../cases/facts/register-rows.ts";
import { type Column, type TableName, tableColumns } from "../../cases/facts/table.ts";

/** Rows that two tables have in common, by their places in both. */
export interface RowPairs {
  /** Places in the earlier table, or -1 for a row that only the later one has. */
  readonly earlier: Int32Array;
  readonly later: Int32Array;
}

/** Whether the row of a pair takes its cell from the earlier table; asked of pairs that both tables have only. */
export type TakesEarlier = (pair: number) => boolean;

/**
 * A table of pairs of rows, each cell from one of the two: from the later table, unless its column says otherwise.
 * All rows are kept; which application they name is to be found again.
 */
export function mergeVersions(
  name: TableName,
  tables: { readonly earlier: StoredTable; readonly later: StoredTable },
  pairs: RowPairs,
  takesEarlier: (column: Column) => TakesEarlier | null,
): StoredTable {
  const { earlier, later } = tables;
  const columns = tableColumns[name];

  function cells<Value>(column: Column, one: ArrayLike<Value>, other: ArrayLike<Value>): (pair: number) => Value {
    const takes = takesEarlier(column);
    return (pair) => {
      const before = pairs.earlier[pair] as number;
      return (takes !== null && before >= 0 && takes(pair) ? one[before] : other[pairs.later[pair] as number]) as Value;
    };
  }

  const count = pairs.later.length;
  return {
    count,
    texts: columns.map((column, place) => {
      const one = earlier.texts[place];
      if (!one) return null;
      const cellOf = cells(column, one.all(), (later.texts[place] as TextColumn).all());
      return { at: cellOf, all: once(() => Array.from({ length: count }, (_, pair) => cellOf(pair))) };
    }),
    numbers: columns.map((column, place) => {
      const one = earlier.numbers[place];
      if (!one) return null;
      const cellOf = cells<number>(column, one, later.numbers[place] as typeof one);
      const merged = column.content === "code" ? new Uint8Array(count) : new Int32Array(count);
      for (let pair = 0; pair < count; pair += 1) merged[pair] = cellOf(pair);
      return merged;
    }),
    row: pairs.later.map((place) => later.row[place] as number),
    state: new Int8Array(count).fill(KEPT),
    application: new Int32Array(0),
  };
}
