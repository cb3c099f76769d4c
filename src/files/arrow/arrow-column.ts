import { cellsOf } from "../../cases/sources/cells-of-values.ts";
import type { ColumnBlock, ColumnReader, ColumnValues } from "../../cases/sources/column-values.ts";
import type { ArrowBatch, ArrowColumn } from "./arrow-table.ts";
import { batchValues, DICTIONARY, NULL } from "./batch-values.ts";
import { type EmptyRows, emptyRows, isEmptyRow } from "./empty-rows.ts";

/**
 * Reads an Arrow column batch by batch, in place. Places in a dictionary stay places, so that an entry is looked at once.
 *
 * @throws RangeError where buffers are shorter than the batch.
 */
export function arrowColumn(column: ArrowColumn): ColumnReader {
  const batches = column.data as readonly ArrowBatch[];
  const entriesOf = dictionaries();
  let next = 0;
  return () => {
    while (next < batches.length && (batches[next] as ArrowBatch).length === 0) next += 1;
    const batch = batches[next];
    next += 1;
    return batch === undefined ? null : blockOf(batch, entriesOf);
  };
}

interface Entries {
  readonly values: ColumnValues;
  readonly count: number;
  /** Which entries stand for nothing; null where none does. */
  readonly places: Int32Array | null;
}

function blockOf(batch: ArrowBatch, entriesOf: (dictionary: ArrowColumn) => Entries): ColumnBlock {
  const { length, type } = batch;
  if (type.typeId === NULL) return { rows: length, places: new Int32Array(length).fill(-1), values: UNREADABLE };
  const empty = emptyRows(batch);
  const places = empty === null ? null : placesOf(empty, length);
  if (type.typeId !== DICTIONARY) return { rows: length, places, values: batchValues(batch, empty) };
  const entries = entriesOf(batch.dictionary as ArrowColumn);
  return { rows: length, places: entryPlaces(batch, places, entries), values: entries.values };
}

function placesOf(empty: EmptyRows, length: number): Int32Array {
  const places = new Int32Array(length);
  for (let row = 0; row < length; row += 1) places[row] = isEmptyRow(empty, row) ? -1 : row;
  return places;
}

function entryPlaces({ length, values }: ArrowBatch, rows: Int32Array | null, entries: Entries): Int32Array {
  const found = values as ArrayLike<number | bigint>;
  const places = new Int32Array(length);
  for (let row = 0; row < length; row += 1) {
    if (rows !== null && (rows[row] as number) < 0) {
      places[row] = -1;
      continue;
    }
    const place = Number(found[row]);
    if (!(place >= 0 && place < entries.count)) throw new RangeError("no such entry");
    places[row] = entries.places === null ? place : (entries.places[place] as number);
  }
  return places;
}

const UNREADABLE: ColumnValues = { kind: "unreadable" };

/** The entries of dictionaries, each made once: batches share them. */
function dictionaries(): (dictionary: ArrowColumn) => Entries {
  const known = new Map<ArrowColumn, Entries>();
  return (dictionary) => {
    const found = known.get(dictionary) ?? entriesIn(dictionary);
    known.set(dictionary, found);
    return found;
  };
}

function entriesIn(dictionary: ArrowColumn): Entries {
  const blocks = (dictionary.data as readonly ArrowBatch[]).map((batch) => blockOf(batch, dictionaries()));
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
