import { type Refusal, refusal } from "../../arguments/refusal.ts";
import { indexOf, type PackedTable, segmentOf, stateAt } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { keyOfBytes, keyOfText } from "../facts/text-key.ts";
import { trimmedCell } from "../intake/cell-text.ts";
import { NO_TEXT, type TextStore, textStore } from "./text-store.ts";

/** The column of the ids of rows, whose keys are let go of once they have been compared: every kept row has an id. */
const ID = 0;

/** What is thrown where a source gives another text than the one that was read. */
export function changedSource(): Refusal {
  return refusal(
    "source-changed",
    "Keep the files of a register as they are for as long as it is used: one of them has changed.",
  );
}

/**
 * The texts of ids of some rows, read again from their source, "" where a row has none.
 *
 * @param places of rows that could be cut into cells, ascending.
 * @param columns places of columns of ids.
 * @throws RangeError when the source has another text than the one that was read.
 */
export function textsAt(
  table: PackedTable,
  places: Int32Array,
  columns: readonly number[],
): readonly (readonly string[])[] {
  const store = textStore(places.length * columns.length);
  const numbers = columns.map(() => new Int32Array(places.length));
  storeTexts(table, places, columns, store, (index, at, text) => {
    (numbers[at] as Int32Array)[index] = text;
  });
  return numbers.map(store.texts);
}

/**
 * Puts the texts of ids of some rows into a store, row by row and column by column.
 *
 * @param take is told the number of each text, save for empty ones: of which row in `places`, of which column in
 * `columns`, and the lanes of its key, 0 and 0 for one that was let go of.
 */
export function storeTexts(
  table: PackedTable,
  places: Int32Array,
  columns: readonly number[],
  store: TextStore,
  take: (index: number, at: number, text: number, one: number, other: number) => void,
): void {
  if (places.length === 0) return;
  if (table.keepsTexts) {
    takeKept(table, places, columns, store, take);
    return;
  }
  const key = new Int32Array(2);
  const give = (index: number, cells: readonly unknown[] | null, bytes: Uint8Array, fields: Int32Array): void => {
    const place = places[index] as number;
    const { keys } = segmentOf(table, place);
    const row = 2 * indexOf(place);
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] as number;
      const lanes = keys[column];
      const one = lanes ? (lanes[row] as number) : 0;
      const other = lanes ? (lanes[row + 1] as number) : 0;
      const hasKey = one !== 0 || other !== 0;
      if (!hasKey && (lanes || column !== ID || stateAt(table, place) !== KEPT)) continue;
      let text: number;
      if (cells === null) {
        const [from, to] = [fields[2 * at] as number, fields[2 * at + 1] as number];
        if (hasKey) keyOfBytes(bytes, from, to, key, 0, table.keyMask);
        text = store.addBytes(bytes, from, to);
      } else {
        const cell = String(trimmedCell(cells[column]));
        if (hasKey) keyOfText(cell, key, 0, table.keyMask);
        text = store.addText(cell);
      }
      if (hasKey && (key[0] !== one || key[1] !== other)) throw changedSource();
      if (text !== NO_TEXT) take(index, at, text, one, other);
    }
  };
  table.source.cellsOf(
    places,
    (index, cells) => give(index, cells, NO_BYTES, NO_FIELDS),
    columns,
    (index, bytes, fields) => give(index, null, bytes, fields),
  );
}

const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array(0);
const NO_FIELDS: Int32Array = /* @__PURE__ */ new Int32Array(0);

function takeKept(
  table: PackedTable,
  places: Int32Array,
  columns: readonly number[],
  store: TextStore,
  take: (index: number, at: number, text: number, one: number, other: number) => void,
): void {
  for (let index = 0; index < places.length; index += 1) {
    const { texts, keys } = segmentOf(table, places[index] as number);
    const row = indexOf(places[index] as number);
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] as number;
      const text = store.addText(texts[column]?.[row] ?? "");
      const lanes = keys[column];
      if (text !== NO_TEXT) take(index, at, text, lanes?.[2 * row] ?? 0, lanes?.[2 * row + 1] ?? 0);
    }
  }
}
