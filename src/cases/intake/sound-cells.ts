import { nearDayOf } from "../../calendar/near-day.ts";
import { detached } from "../facts/detached-text.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { openColumn, openTexts, type Segment } from "../facts/segment.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { keyOfText } from "../facts/text-key.ts";
import { CODE, DAY, kindOf } from "./column-kinds.ts";
import { type ColumnReader, columnReader } from "./column-reader.ts";
import { latestSoundDay, soundCode, soundDay, soundValue } from "./sound-value.ts";
import { standsForNobody } from "./stands-for-nobody.ts";
import type { TableWriter } from "./table-writer.ts";

/**
 * Writes the cells of some rows of a column into a segment in which the column is empty from there on, and marks for the
 * judge whatever is not surely sound.
 *
 * @param cells those of the rows, from index 0.
 * @param index of the first row in the segment.
 */
export type CellWriter = (
  cells: readonly unknown[],
  rows: number,
  segment: Segment,
  index: number,
  isDoubtful: Uint8Array,
) => void;

/** How the cells of each column of a table are written, by place. */
export function cellWriters(writer: TableWriter, options: ReadOptions): readonly CellWriter[] {
  const { name } = writer;
  const latest = latestSoundDay(writer.extractedOn);
  return tableColumns[name].map((column, place) => {
    const sound = soundColumn(name, column, place, options);
    switch (kindOf(column)) {
      case CODE:
        return codeWriter(sound);
      case DAY:
        return dayWriter(sound, latest);
      default:
        return idWriter(sound, writer);
    }
  });
}

/** A column, as its cells are recognised. */
interface SoundColumn {
  readonly place: number;
  readonly column: Column;
  /** Whether cells of plain text can be known without the reader of the column. */
  readonly isPlain: boolean;
  readonly reader: ColumnReader;
  /** Whether an empty cell is for the judge. */
  readonly isRequired: boolean;
}

function soundColumn(table: TableName, column: Column, place: number, options: ReadOptions): SoundColumn {
  const hasEmptyWords = (options.empty ?? []).length > 0;
  const isPlain = !hasEmptyWords && (column.content !== "day" || options.dates !== "dutch");
  return { place, column, isPlain, reader: columnReader(table, column, options), isRequired: column.required };
}

function isNothing(cell: unknown): boolean {
  return cell === "" || cell === undefined || cell === null;
}

function idWriter({ place, column, isPlain, reader, isRequired }: SoundColumn, { storage }: TableWriter): CellWriter {
  const { keepsTexts, keyMask } = storage;
  return (cells, rows, segment, index, isDoubtful) => {
    let keys = segment.keys[place];
    for (let row = 0; row < rows; row += 1) {
      const cell = cells[row];
      let id: unknown = cell;
      if (!isPlain || !isPlainId(cell)) {
        id = isNothing(cell) ? "" : soundValue(reader, cell);
        if (typeof id !== "string" || (id === "" && isRequired)) isDoubtful[row] = 1;
        if (typeof id !== "string" || id === "") continue;
        id = detached(id);
      }
      keys ??= openKeys(segment, place, column);
      keyOfText(id as string, keys, 2 * (index + row), keyMask);
      if (keepsTexts) openTexts(segment, place)[index + row] = id as string;
    }
  };
}

/** Whether a cell is an id as it stands: text that needs no trimming, and stands for somebody. */
function isPlainId(cell: unknown): cell is string {
  if (typeof cell !== "string" || cell.length === 0) return false;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127 && !standsForNobody(cell);
}

function dayWriter({ place, column, isPlain, reader, isRequired }: SoundColumn, latest: number): CellWriter {
  return (cells, rows, segment, index, isDoubtful) => {
    let days = segment.days[place];
    for (let row = 0; row < rows; row += 1) {
      const cell = cells[row];
      let day = isPlain && typeof cell === "string" ? nearDayOf(cell) : 0;
      if (day === 0) {
        if (isNothing(cell)) {
          if (isRequired) isDoubtful[row] = 1;
          continue;
        }
        day = soundDay(reader, cell, latest);
        if (day === 0) continue;
      }
      if (day > 0 && day <= latest) {
        days ??= openDays(segment, place, column);
        days[index + row] = day;
      } else isDoubtful[row] = 1;
    }
  };
}

const SLOTS = 256;
/** Longer words are read each time: nobody knows how long they are. */
const LONGEST_WORD = 64;

function codeWriter({ place, column, reader, isRequired }: SoundColumn): CellWriter {
  // Words that were read before, and the codes that they stand for.
  const words = new Array<string>(SLOTS).fill("");
  const codeOf = new Uint8Array(SLOTS);
  return (cells, rows, segment, index, isDoubtful) => {
    let codes = segment.codes[place];
    for (let row = 0; row < rows; row += 1) {
      const cell = cells[row];
      if (isNothing(cell)) {
        if (isRequired) isDoubtful[row] = 1;
        continue;
      }
      const slot = typeof cell === "string" && cell.length <= LONGEST_WORD ? slotOf(cell) : -1;
      const isKnown = slot >= 0 && words[slot] === cell;
      const code = isKnown ? (codeOf[slot] as number) : soundCode(reader, cell);
      if (code < 0) {
        isDoubtful[row] = 1;
        continue;
      }
      if (!isKnown && slot >= 0 && words[slot] === "") {
        words[slot] = cell as string;
        codeOf[slot] = code;
      }
      // The first code of a column stands for an empty cell too.
      if (code === 0) continue;
      codes ??= openCodes(segment, place, column);
      codes[index + row] = code;
    }
  };
}

/** Where a word is remembered: by its ends and its length, for the engine would look at all of it to find it in a map. */
function slotOf(word: string): number {
  return (word.charCodeAt(0) * 7 + word.charCodeAt(word.length - 1) * 3 + word.length * 37) & (SLOTS - 1);
}

function openKeys(segment: Segment, place: number, column: Column): Int32Array {
  openColumn(segment, place, column);
  return segment.keys[place] as Int32Array;
}

function openDays(segment: Segment, place: number, column: Column): Uint16Array {
  openColumn(segment, place, column);
  return segment.days[place] as Uint16Array;
}

function openCodes(segment: Segment, place: number, column: Column): Uint8Array {
  openColumn(segment, place, column);
  return segment.codes[place] as Uint8Array;
}
