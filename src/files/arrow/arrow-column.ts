import { cellsOf } from "../../cases/sources/cells-of-values.ts";
import type { ColumnBlock, ColumnReader, ColumnValues } from "../../cases/sources/column-values.ts";
import type { ArrowBatch, ArrowColumn } from "./arrow-table.ts";
import { type BatchMemory, batchMemory } from "./batch-memory.ts";
import { type BatchRows, batchValues, DICTIONARY, NULL } from "./batch-values.ts";
import { emptyRows, isEmptyRow } from "./empty-rows.ts";

/** As many rows as are given at once: what is found out about them is still in the cache when it is used. */
const ROWS_AT_ONCE = 8192;

/**
 * Reads an Arrow column some rows at a time, in place where that can be. Places in a dictionary stay places, so that an
 * entry is looked at once.
 *
 * @throws RangeError where buffers are shorter than the batch.
 */
export function arrowColumn(column: ArrowColumn): ColumnReader {
  const batches = column.data as readonly ArrowBatch[];
  const entriesOf = dictionaries();
  const memory = batchMemory();
  let next = 0;
  let first = 0;
  return () => {
    while (next < batches.length && first >= (batches[next] as ArrowBatch).length) {
      next += 1;
      first = 0;
    }
    const batch = batches[next];
    if (batch === undefined) return null;
    const count = Math.min(ROWS_AT_ONCE, batch.length - first);
    first += count;
    return blockOf({ batch, first: first - count, count }, entriesOf, memory);
  };
}

interface Entries {
  readonly values: ColumnValues;
  readonly count: number;
  /** Which entries stand for nothing; null where none does. */
  readonly places: Int32Array | null;
}

type EntriesOf = (dictionary: ArrowColumn) => Entries;

function blockOf(rows: BatchRows, entriesOf: EntriesOf, memory: BatchMemory): ColumnBlock {
  const { batch, count } = rows;
  const { typeId } = batch.type;
  if (typeId === NULL) return { rows: count, places: memory.places(count).fill(-1), values: UNREADABLE };
  const places = placesOf(rows, memory);
  if (typeId !== DICTIONARY) return { rows: count, places, values: batchValues(rows, places, memory) };
  const entries = entriesOf(batch.dictionary as ArrowColumn);
  return { rows: count, places: entryPlaces(rows, places, entries, memory), values: entries.values };
}

/** The place of the value of each row, -1 where it is empty; null where no row of the batch is. */
function placesOf({ batch, first, count }: BatchRows, memory: BatchMemory): Int32Array | null {
  const empty = emptyRows(batch);
  if (empty === null) return null;
  const places = memory.places(count);
  for (let row = 0; row < count; row += 1) places[row] = isEmptyRow(empty, first + row) ? -1 : row;
  return places;
}

/** @param rows which of them are empty; written over. */
function entryPlaces(
  { batch, first, count }: BatchRows,
  rows: Int32Array | null,
  entries: Entries,
  memory: BatchMemory,
): Int32Array {
  const found = batch.values as ArrayLike<number | bigint>;
  const places = rows ?? memory.places(count);
  for (let row = 0; row < count; row += 1) {
    if (rows !== null && (rows[row] as number) < 0) continue;
    const place = Number(found[first + row]);
    if (!(place >= 0 && place < entries.count)) throw new RangeError("no such entry");
    places[row] = entries.places === null ? place : (entries.places[place] as number);
  }
  return places;
}

const UNREADABLE: ColumnValues = { kind: "unreadable" };

/** The entries of dictionaries, each made once: batches share them. */
function dictionaries(): EntriesOf {
  const known = new Map<ArrowColumn, Entries>();
  return (dictionary) => {
    const found = known.get(dictionary) ?? entriesIn(dictionary);
    known.set(dictionary, found);
    return found;
  };
}

function entriesIn(dictionary: ArrowColumn): Entries {
  const blocks = (dictionary.data as readonly ArrowBatch[]).map((batch) =>
    blockOf({ batch, first: 0, count: batch.length }, dictionaries(), batchMemory()),
  );
  const [only] = blocks;
  if (blocks.length === 1 && only !== undefined) {
    return { values: only.values, count: only.rows, places: only.places };
  }
  const cells: unknown[] = [];
  for (const { rows, places, values } of blocks) {
    const cellOf = cellsOf(values, "iso");
    for (let row = 0; row < rows; row += 1) {
      const place = places === null ? row : (places[row] as number);
      cells.push(place < 0 ? "" : cellOf(place));
    }
  }
  return { values: { kind: "cell", cells }, count: cells.length, places: null };
}
