import { type Refusal, refusal } from "../../arguments/refusal.ts";
import { indexOf, type PackedTable, segmentOf, stateAt } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { keyOfText } from "../facts/text-key.ts";
import { trimmedCell } from "../intake/cell-text.ts";

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
  const texts = columns.map(() => new Array<string>(places.length).fill(""));
  if (places.length === 0) return texts;
  if (table.keepsTexts) {
    for (let index = 0; index < places.length; index += 1) {
      const { texts: kept } = segmentOf(table, places[index] as number);
      for (let at = 0; at < columns.length; at += 1) {
        (texts[at] as string[])[index] = kept[columns[at] as number]?.[indexOf(places[index] as number)] ?? "";
      }
    }
    return texts;
  }
  const key = new Int32Array(2);
  const give = (index: number, cells: readonly unknown[]): void => {
    const place = places[index] as number;
    const { keys } = segmentOf(table, place);
    const row = 2 * indexOf(place);
    for (let at = 0; at < columns.length; at += 1) {
      const lanes = keys[columns[at] as number];
      if (!lanes && columns[at] === ID && stateAt(table, place) === KEPT)
        (texts[at] as string[])[index] = String(trimmedCell(cells[ID]));
      if (!lanes || (lanes[row] === 0 && lanes[row + 1] === 0)) continue;
      const text = String(trimmedCell(cells[columns[at] as number]));
      keyOfText(text, key, 0, table.keyMask);
      if (key[0] !== lanes[row] || key[1] !== lanes[row + 1]) throw changedSource();
      (texts[at] as string[])[index] = text;
    }
  };
  table.source.cellsOf(places, give, columns);
  return texts;
}
