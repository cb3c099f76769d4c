import { dayInBytes } from "../../calendar/day-in-bytes.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { type TableName, tableColumns } from "../facts/table.ts";
import { kindOf } from "./column-kinds.ts";
import { columnReader } from "./column-reader.ts";
import { type PairRules, pairRules } from "./pair-rules.ts";
import { furtherHeaders } from "./person-columns.ts";

/** In `SoundRows.places`: behind all columns of any table. */
export const NOWHERE = 31;

/**
 * How a sound row of a file is recognised, field by field, without judging it: whatever is doubtful is for the judge. So
 * the rules stand there, and this is only ever too cautious.
 */
export interface SoundRows {
  /** By position of the field: what it holds, `ID`, `DAY` or `CODE`; 0 for a field that is not read. */
  readonly kinds: Uint8Array;
  /** By position of the field: the place of its column, `NOWHERE` if it is not read. */
  readonly places: Uint8Array;
  /** By position of the field: 1 where it may be empty. */
  readonly mayBeEmpty: Uint8Array;
  readonly pairRules: PairRules;
  /** By position of the field: reads a code, -1 where it is none. */
  readonly readCode: readonly ((text: string) => number)[];
  /** Words that mean an empty cell. */
  readonly emptyWords: readonly string[];
}

/**
 * How sound rows of a table are recognised; null where that cannot be said, so that every row is for the judge.
 *
 * @param width how many fields a row has.
 * @param positions of the columns of the contract among them, or -1, then of further ones.
 */
export function soundRows(
  table: TableName,
  width: number,
  positions: readonly number[],
  options: ReadOptions,
): SoundRows | null {
  const emptyWords = (options.empty ?? []).map((word) => word.trim()).filter((word) => word !== "");
  if (furtherHeaders(table, options).length > 0 || options.dates === "dutch" || emptyWords.some(isDay)) return null;
  const kinds = new Uint8Array(width);
  const places = new Uint8Array(width).fill(NOWHERE);
  const mayBeEmpty = new Uint8Array(width);
  const readCode: ((text: string) => number)[] = [];
  for (const [place, column] of tableColumns[table].entries()) {
    const position = positions[place] as number;
    if (position < 0) continue;
    kinds[position] = kindOf(column);
    places[position] = place;
    const reader = columnReader(table, column, options);
    mayBeEmpty[position] = typeof reader.read("") === "object" ? 0 : 1;
    readCode[position] = (text) => {
      const cell = reader.textOf(text);
      const code = typeof cell === "string" ? reader.read(cell) : -1;
      return typeof code === "number" ? code : -1;
    };
  }
  return { kinds, places, mayBeEmpty, pairRules: pairRules(table), readCode, emptyWords };
}

function isDay(word: string): boolean {
  const bytes = new TextEncoder().encode(word.padEnd(12));
  return dayInBytes(new DataView(bytes.buffer), 0) > 0;
}
