import { dayInBytes } from "../../calendar/day-in-bytes.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { tableColumns } from "../facts/table.ts";
import { kindOf } from "./column-kinds.ts";
import { columnReader } from "./column-reader.ts";
import { type PairRules, pairRules } from "./pair-rules.ts";
import { furtherHeaders } from "./person-columns.ts";
import { latestSoundDay, soundCode, soundDay } from "./sound-value.ts";
import type { TableWriter } from "./table-writer.ts";

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
  /** By position of the field: reads a code or a day as a segment holds it, -1 where it is for the judge. */
  readonly read: readonly ((text: string) => number)[];
  /** Whether a day may be known by its ISO form alone: days are not Dutch, and none of them means an empty cell. */
  readonly areDaysIso: boolean;
  /** The last day that is not for the judge, as a segment holds it. */
  readonly latest: number;
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
  { name: table, extractedOn }: Pick<TableWriter, "name" | "extractedOn">,
  width: number,
  positions: readonly number[],
  options: ReadOptions,
): SoundRows | null {
  if (furtherHeaders(table, options).length > 0) return null;
  const latest = latestSoundDay(extractedOn);
  const emptyWords = (options.empty ?? []).map((word) => word.trim()).filter((word) => word !== "");
  const kinds = new Uint8Array(width);
  const places = new Uint8Array(width).fill(NOWHERE);
  const mayBeEmpty = new Uint8Array(width);
  const read: ((text: string) => number)[] = [];
  for (const [place, column] of tableColumns[table].entries()) {
    const position = positions[place] as number;
    if (position < 0) continue;
    kinds[position] = kindOf(column);
    places[position] = place;
    const reader = columnReader(table, column, options);
    mayBeEmpty[position] = typeof reader.read("") === "object" ? 0 : 1;
    read[position] =
      column.content === "day" ? (text) => soundDay(reader, text, latest) : (text) => soundCode(reader, text);
  }
  const areDaysIso = options.dates !== "dutch" && !emptyWords.some(isDay);
  return { kinds, places, mayBeEmpty, pairRules: pairRules(table), read, areDaysIso, latest, emptyWords };
}

function isDay(word: string): boolean {
  const bytes = new TextEncoder().encode(word.padEnd(12));
  return dayInBytes(new DataView(bytes.buffer), 0) > 0;
}
