import { detached } from "../facts/detached-text.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { DAY_BASE, FAR_DAY, openColumn, openTexts, type Segment } from "../facts/segment.ts";
import { keyOfText } from "../facts/text-key.ts";
import { keepsPairRules, pairRules } from "./pair-rules.ts";
import { furtherHeaders } from "./person-columns.ts";
import { DAY, ID, isPlainId, type SoundColumn, soundCode, soundColumns, soundDay, soundId } from "./sound-cells.ts";
import type { RecordKeys } from "./table-header.ts";
import type { TableWriter } from "./table-writer.ts";
import type { Storage } from "./write-values.ts";

/**
 * Writes a record that is surely sound, and says whether it did. It only recognises: whatever is doubtful about a record
 * is for the judge, so that the rules stand there and this can only be too cautious.
 */
export type SoundRecords = (record: object, at: number) => boolean;

/** More keys than that are not remembered, and records with them are judged. */
const MOST_KEYS = 64;

/** Recognises sound records of a table; null where every record has to be judged. */
export function soundRecords(writer: TableWriter, options: ReadOptions, keys: RecordKeys): SoundRecords | null {
  if (furtherHeaders(writer.name, options).length > 0) return null;
  const columns = soundColumns(writer.name, options);
  const rules = pairRules(writer.name);
  const { extractedOn, storage } = writer;
  // A day that does not fit in two bytes is for the judge too.
  const latest = Math.min(FAR_DAY - 1, extractedOn === null ? FAR_DAY : extractedOn - DAY_BASE);
  const values = new Int32Array(columns.length);
  let required = 0;
  columns.forEach(({ column }, place) => {
    if (column.required) required |= 1 << place;
  });
  // Keys in the order in which records mostly have them, so that hardly any has to be looked for.
  const order: string[] = [];
  const places: number[] = [];
  let bare: object | null = Object.prototype;

  /** Where a key stands in the order, or -1 where no judged record had it yet. */
  function find(key: string): number {
    const known = order.indexOf(key);
    const place = keys.placeOf(key);
    if (known >= 0 || place === undefined || order.length === MOST_KEYS) return known;
    places.push(place);
    return order.push(key) - 1;
  }

  return (record, at) => {
    const prototype: object | null = Object.getPrototypeOf(record);
    if (prototype !== bare) {
      if (!isBare(prototype)) return false;
      bare = prototype;
    }
    const segment = writer.room(at);
    const index = segment.count;
    for (let place = 0; place < values.length; place += 1) values[place] = 0;
    let met = 0;
    let next = 0;
    // Keys and cells come without a list of them being made. Inherited ones are none: see above.
    for (const key in record) {
      const known = order[next] === key ? next : find(key);
      if (known < 0) return false;
      next = known + 1;
      const place = places[known] as number;
      if (place < 0) continue;
      const cell = (record as Readonly<Record<string, unknown>>)[key];
      // An empty cell is one that is not there.
      if (typeof cell === "string" ? cell.length === 0 : cell === undefined || cell === null) continue;
      met |= 1 << place;
      const column = columns[place] as SoundColumn;
      let value = 1;
      if (column.kind === ID) {
        if (isPlainId(column, cell)) {
          writeId(segment, column, index, cell, storage);
        } else {
          const id = soundId(column, cell);
          if (id === null) return false;
          if (id === "") value = 0;
          else writeId(segment, column, index, detached(id), storage);
        }
      } else if (column.kind === DAY) {
        value = soundDay(column, cell);
        if (value < 0 || value > latest) return false;
        if (value > 0) writeDay(segment, column, index, value);
      } else {
        value = soundCode(column, cell);
        if (value < 0) return false;
        if (value > 0) writeCode(segment, column, index, value);
      }
      values[place] = value;
    }
    if ((met & required) !== required || !keepsPairRules(rules, values)) return false;
    if (segment.at !== null && at >= 0) segment.at[index] = at - segment.base;
    segment.count = index + 1;
    return true;
  };
}

function writeCode(segment: Segment, { place, column }: SoundColumn, index: number, code: number): void {
  if (!segment.codes[place]) openColumn(segment, place, column);
  (segment.codes[place] as Uint8Array)[index] = code;
}

function writeDay(segment: Segment, { place, column }: SoundColumn, index: number, day: number): void {
  if (!segment.days[place]) openColumn(segment, place, column);
  (segment.days[place] as Uint16Array)[index] = day;
}

function writeId(
  segment: Segment,
  { place, column }: SoundColumn,
  index: number,
  id: string,
  { keepsTexts, keyMask }: Storage,
): void {
  if (!segment.keys[place]) openColumn(segment, place, column);
  keyOfText(id, segment.keys[place] as Int32Array, 2 * index, keyMask);
  if (!keepsTexts) return;
  if (!segment.texts[place]) openTexts(segment, place);
  (segment.texts[place] as string[])[index] = id;
}

/** Whether records with a prototype have no keys but their own. */
function isBare(prototype: object | null): boolean {
  for (const _ in prototype) return false;
  return true;
}
