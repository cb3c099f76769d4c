import { type Day, NO_DAY } from "../../calendar/day.ts";
import { detached } from "../facts/detached-text.ts";
import { DAY_BASE, FAR_DAY, type FarDays, farDayKey, openColumn, openTexts, type Segment } from "../facts/segment.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { keyOfText } from "../facts/text-key.ts";
import type { JudgedRow } from "./judge-row.ts";

/** How rows become columns, beside what the caller chose. */
export interface Storage {
  /** Which bits of keys count: all of them, save in tests of what happens when keys are equal. */
  readonly keyMask: number;
  /** Whether texts of ids are kept, because the source cannot give them for as long as the register lives. */
  readonly keepsTexts: boolean;
}

/**
 * Writes the values of judged rows into the columns of their table; those of a segment are opened as they are needed.
 *
 * @param farDays takes the days that do not fit.
 */
export function valueWriter(
  table: TableName,
  { keyMask, keepsTexts }: Storage,
  farDays: FarDays,
): (segment: Segment, index: number, values: JudgedRow["values"]) => void {
  const columns = tableColumns[table];

  function write(segment: Segment, index: number, place: number, value: string | number | null): void {
    const column = columns[place] as Column;
    if (isEmpty(column, value)) return;
    openColumn(segment, place, column);
    if (column.content === "code") {
      (segment.codes[place] as Uint8Array)[index] = value as number;
    } else if (column.content === "day") {
      const offset = (value as number) - DAY_BASE;
      const fits = offset > 0 && offset < FAR_DAY;
      (segment.days[place] as Uint16Array)[index] = fits ? offset : FAR_DAY;
      if (!fits) farDays.set(farDayKey(segment.first + index, place), value as Day);
    } else {
      keyOfText(value as string, segment.keys[place] as Int32Array, 2 * index, keyMask);
      if (keepsTexts) openTexts(segment, place)[index] = detached(value as string);
    }
  }

  return (segment, index, values) => {
    for (let place = 0; place < columns.length; place += 1) {
      write(segment, index, place, values[place] as string | number | null);
    }
  };
}

function isEmpty({ content }: Column, value: string | number | null): boolean {
  if (content === "code") return value === null || value === 0;
  return value === null || value === (content === "day" ? NO_DAY : "");
}

/** Empties a row in every column. Memory that nobody wrote to costs nothing, so nothing is written that is there. */
export function clearRow({ codes, days, keys, texts }: Segment, index: number): void {
  for (let place = 0; place < codes.length; place += 1) {
    const [ofCodes, ofDays, ofKeys, ofTexts] = [codes[place], days[place], keys[place], texts[place]];
    if (ofCodes) clear(ofCodes, index);
    if (ofDays) clear(ofDays, index);
    if (ofKeys) clear(ofKeys, 2 * index);
    if (ofKeys) clear(ofKeys, 2 * index + 1);
    if (ofTexts) ofTexts[index] = "";
  }
}

function clear(column: Uint8Array | Uint16Array | Int32Array, index: number): void {
  if (column[index] !== 0) column[index] = 0;
}
