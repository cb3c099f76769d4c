import { nearDayOf } from "../../calendar/near-day.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { DAY_BASE, FAR_DAY } from "../facts/segment.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { type ColumnReader, columnReader } from "./column-reader.ts";
import { standsForNobody } from "./stands-for-nobody.ts";

/** What a cell is told to be that is not surely sound. */
export const DOUBTFUL = -1;

/** In `SoundColumn.kind`: an id. */
export const ID = 1;
/** In `SoundColumn.kind`: a day. */
export const DAY = 2;
/** In `SoundColumn.kind`: a code. */
export const CODE = 3;

/** A column, as its cells are recognised. */
export interface SoundColumn {
  readonly place: number;
  /** `ID`, `DAY` or `CODE`. */
  readonly kind: number;
  readonly column: Column;
  /** Whether cells of plain text can be known without the reader of the column. */
  readonly isPlain: boolean;
  readonly reader: ColumnReader;
  /** Words of codes that were read before, by `slotOf`, and the codes that they stand for. */
  readonly words: string[];
  readonly codes: Uint8Array;
}

const SLOTS = 256;
/** Longer words are read each time: nobody knows how long they are. */
const LONGEST_WORD = 64;

/** The columns of a table, as their cells are recognised. */
export function soundColumns(table: TableName, options: ReadOptions): readonly SoundColumn[] {
  const hasEmptyWords = (options.empty ?? []).length > 0;
  return tableColumns[table].map((column, place) => ({
    place,
    kind: column.content === "code" ? CODE : column.content === "day" ? DAY : ID,
    column,
    isPlain: !hasEmptyWords && (column.content !== "day" || options.dates !== "dutch"),
    reader: columnReader(table, column, options),
    words: new Array<string>(SLOTS).fill(""),
    codes: new Uint8Array(SLOTS),
  }));
}

/** Whether a cell is an id as it stands: text that needs no trimming, and stands for somebody. */
export function isPlainId({ isPlain }: SoundColumn, cell: unknown): cell is string {
  if (!isPlain || typeof cell !== "string" || cell.length === 0) return false;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127 && !standsForNobody(cell);
}

/** The id in a cell, "" for none; null where it is doubtful. */
export function soundId({ reader }: SoundColumn, cell: unknown): string | null {
  const id = soundValue(reader, cell);
  return typeof id === "string" ? id : null;
}

/** The place of the code in a cell, 0 for none, or `DOUBTFUL`. */
export function soundCode({ reader, words, codes }: SoundColumn, cell: unknown): number {
  if (typeof cell !== "string" || cell.length === 0 || cell.length > LONGEST_WORD) return readCode(reader, cell);
  const slot = slotOf(cell);
  if (words[slot] === cell) return codes[slot] as number;
  const code = readCode(reader, cell);
  if (code !== DOUBTFUL && words[slot] === "") {
    words[slot] = cell;
    codes[slot] = code;
  }
  return code;
}

/** Where a word is remembered: by its ends and its length, for the engine would look at all of it to find it in a map. */
function slotOf(word: string): number {
  return (word.charCodeAt(0) * 7 + word.charCodeAt(word.length - 1) * 3 + word.length * 37) & (SLOTS - 1);
}

function readCode(reader: ColumnReader, cell: unknown): number {
  const code = soundValue(reader, cell);
  return typeof code === "number" ? code : DOUBTFUL;
}

/** The day in a cell as days since 1900-01-01, 0 for none, or `DOUBTFUL`, which one that is not near is too. */
export function soundDay({ isPlain, reader }: SoundColumn, cell: unknown): number {
  const near = isPlain && typeof cell === "string" ? nearDayOf(cell) : 0;
  if (near > 0) return near;
  const day = soundValue(reader, cell);
  if (day === reader.none) return 0;
  if (typeof day !== "number") return DOUBTFUL;
  const offset = day - DAY_BASE;
  return offset > 0 && offset < FAR_DAY ? offset : DOUBTFUL;
}

/** What the reader of a column makes of a cell that breaks no rule; else null. */
function soundValue(reader: ColumnReader, cell: unknown): string | number | null {
  const text = reader.textOf(cell);
  if (typeof text !== "string") return null;
  const value = reader.read(text);
  return typeof value === "object" ? null : value;
}
