import { eachStretch, indexOf, type PackedTable, segmentOf, stateAt } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { keyOfBytes, keyOfText } from "../facts/text-key.ts";
import { trimmedCell } from "../intake/cell-text.ts";
import { changedSource } from "./changed-source.ts";
import { codeOfBytes, codeOfText, type StoredPersons } from "./stored-persons.ts";
import { addBytes, addText, type TextStore } from "./text-store.ts";

/** The column of the ids of rows, whose keys are let go of once they have been compared: every kept row has an id. */
const ID = 0;

/** Where texts of rows are put: each column has a number a row, of a person or of a text in the store. */
export interface StoredIds {
  readonly store: TextStore;
  readonly numbers: readonly Int32Array[];
  /** By column: who numbers its persons, or null where its numbers are those of texts. */
  readonly persons: readonly (StoredPersons | null)[];
}

/** Rows whose texts are read again. */
interface Reading {
  readonly table: PackedTable;
  readonly places: Int32Array;
  readonly columns: readonly number[];
  readonly into: StoredIds;
  /** Room for the keys of some rows, used again and again. */
  keys: Int32Array;
}

/** Puts the texts of ids of some rows into a store, row by row and column by column; empty ones change no number. */
export function storeTexts(table: PackedTable, places: Int32Array, columns: readonly number[], into: StoredIds): void {
  if (places.length === 0) return;
  const reading = { table, places, columns, into, keys: new Int32Array(2 * columns.length) };
  if (table.keepsTexts) {
    takeKept(reading);
    return;
  }
  table.source.cellsOf(
    places,
    (index, cells) => takeCells(reading, index, cells),
    columns,
    (first, count, bytes, fields) => takeFields(reading, first, count, bytes, fields),
  );
}

const key = /* @__PURE__ */ new Int32Array(2);

function takeFields(reading: Reading, first: number, count: number, bytes: Uint8Array, fields: Int32Array): void {
  const { table, columns, into } = reading;
  const { keyMask } = table;
  const { store } = into;
  const keys = keysAt(reading, first, count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  lookAheadForPersons(into, keys, count * columns.length);
  let at = 0;
  for (let index = first; index < first + count; index += 1) {
    for (let column = 0; column < columns.length; column += 1, at += 2) {
      const one = keys[at] as number;
      const other = keys[at + 1] as number;
      const from = fields[at] as number;
      const to = fields[at + 1] as number;
      if (one !== 0 || other !== 0) {
        keyOfBytes(view, from, to, key, 0, keyMask);
        if (key[0] !== one || key[1] !== other) throw changedSource();
      } else if (!hasForgottenKey(reading, index, column)) continue;
      const persons = into.persons[column] as StoredPersons | null;
      (into.numbers[column] as Int32Array)[index] =
        persons === null ? addBytes(store, bytes, from, to) : codeOfBytes(persons, bytes, from, to, one, other);
    }
  }
}

/** Looks ahead for the persons of some rows. */
function lookAheadForPersons({ persons }: StoredIds, keys: Int32Array, count: number): void {
  for (const some of persons) {
    if (some === null) continue;
    // Those of all columns are in the same table.
    some.codes.lookAhead(keys, count);
    return;
  }
}

function takeCells(reading: Reading, index: number, cells: readonly unknown[]): void {
  const { table, columns } = reading;
  const keys = keysAt(reading, index, 1);
  for (let column = 0; column < columns.length; column += 1) {
    const one = keys[2 * column] as number;
    const other = keys[2 * column + 1] as number;
    const hasKey = one !== 0 || other !== 0;
    if (!hasKey && !hasForgottenKey(reading, index, column)) continue;
    const text = String(trimmedCell(cells[columns[column] as number]));
    if (hasKey) {
      keyOfText(text, key, 0, table.keyMask);
      if (key[0] !== one || key[1] !== other) throw changedSource();
    }
    takeText(reading, index, column, text, one, other);
  }
}

function takeKept(reading: Reading): void {
  const { table, places, columns } = reading;
  for (let index = 0; index < places.length; index += 1) {
    const { texts } = segmentOf(table, places[index] as number);
    const row = indexOf(places[index] as number);
    const keys = keysAt(reading, index, 1);
    for (let column = 0; column < columns.length; column += 1) {
      const text = texts[columns[column] as number]?.[row] ?? "";
      takeText(reading, index, column, text, keys[2 * column] as number, keys[2 * column + 1] as number);
    }
  }
}

function takeText({ into }: Reading, index: number, column: number, text: string, one: number, other: number): void {
  if (text === "") return;
  const persons = into.persons[column] as StoredPersons | null;
  (into.numbers[column] as Int32Array)[index] =
    persons === null ? addText(into.store, text) : codeOfText(persons, text, one, other);
}

/**
 * The keys of some rows, row by row and column by column, 0 and 0 where there is none. Rows stand far apart: nothing else
 * is done while they are looked up, so that several are waited for at once.
 */
function keysAt(reading: Reading, first: number, count: number): Int32Array {
  const { table, places, columns } = reading;
  const length = 2 * columns.length * count;
  if (length > reading.keys.length) reading.keys = new Int32Array(length);
  else reading.keys.fill(0, 0, length);
  const found = reading.keys;
  eachStretch(table, places, first, first + count, ({ keys }, from, to) => {
    for (let column = 0; column < columns.length; column += 1) {
      const lanes = keys[columns[column] as number];
      if (lanes)
        takeKeys(lanes, places, from, to, found, 2 * (columns.length * (from - first) + column), 2 * columns.length);
    }
  });
  return found;
}

function takeKeys(
  lanes: Int32Array,
  places: Int32Array,
  from: number,
  to: number,
  into: Int32Array,
  start: number,
  step: number,
): void {
  for (let index = from, at = start; index < to; index += 1, at += step) {
    const row = 2 * indexOf(places[index] as number);
    into[at] = lanes[row] as number;
    into[at + 1] = lanes[row + 1] as number;
  }
}

/** Whether a row has an id of which the key was let go of. */
function hasForgottenKey({ table, places, columns }: Reading, index: number, column: number): boolean {
  const place = places[index] as number;
  return columns[column] === ID && !segmentOf(table, place).keys[ID] && stateAt(table, place) === KEPT;
}
