import { nearDayOf } from "../../calendar/near-day.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { DAY_BASE, FAR_DAY } from "../facts/segment.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { type ColumnReader, columnReader } from "./column-reader.ts";
import { standsForNobody } from "./stands-for-nobody.ts";

/** What a cell is told to be that is not surely sound. */
export const DOUBTFUL = -1;

/** A column, as its cells are recognised. */
export interface SoundColumn {
  readonly column: Column;
  /** Whether cells of plain text can be known without the reader of the column. */
  readonly isPlain: boolean;
  readonly reader: ColumnReader;
  /** Codes by the words that were read before. */
  readonly words: Map<string, number>;
}

/** More words than that, or longer ones, are read each time. */
const MOST_WORDS = 256;
const LONGEST_WORD = 64;

/** The columns of a table, as their cells are recognised. */
export function soundColumns(table: TableName, options: ReadOptions): readonly SoundColumn[] {
  const hasEmptyWords = (options.empty ?? []).length > 0;
  return tableColumns[table].map((column) => ({
    column,
    isPlain: !hasEmptyWords && (column.content !== "day" || options.dates !== "dutch"),
    reader: columnReader(table, column, options),
    words: new Map(),
  }));
}

/** The id in a cell, "" for none; null where it is doubtful. */
export function soundId({ isPlain, reader }: SoundColumn, cell: unknown): string | null {
  if (isPlain && typeof cell === "string" && cell.length > 0) {
    const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
    if (isPrintable(first) && isPrintable(last)) return standsForNobody(cell) ? null : cell;
  }
  const id = soundValue(reader, cell);
  return typeof id === "string" ? id : null;
}

function isPrintable(unit: number): boolean {
  return unit > 32 && unit < 127;
}

/** The place of the code in a cell, 0 for none, or `DOUBTFUL`. */
export function soundCode({ reader, words }: SoundColumn, cell: unknown): number {
  const known = typeof cell === "string" ? words.get(cell) : undefined;
  if (known !== undefined) return known;
  const code = soundValue(reader, cell);
  if (typeof code !== "number") return DOUBTFUL;
  if (typeof cell === "string" && cell.length <= LONGEST_WORD && words.size < MOST_WORDS) words.set(cell, code);
  return code;
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
