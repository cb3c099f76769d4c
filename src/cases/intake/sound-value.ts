import type { Day } from "../../calendar/day.ts";
import { DAY_BASE, FAR_DAY } from "../facts/segment.ts";
import type { CellValue, ColumnReader } from "./column-reader.ts";
import type { BrokenRule } from "./row-rule.ts";

/** What the reader of a column makes of a cell: its value, or the rule that it breaks; null where it is no text. */
export function soundValue(reader: ColumnReader, cell: unknown): CellValue | BrokenRule | null {
  const text = reader.textOf(cell);
  return typeof text === "string" ? reader.read(text) : null;
}

/** What a segment holds for a cell of a column of codes, -1 where it is for the judge. */
export function soundCode(reader: ColumnReader, cell: unknown): number {
  const code = soundValue(reader, cell);
  return typeof code === "number" ? code : -1;
}

/** What a segment holds for a cell of a column of days, 0 for none; -1 where it is for the judge. */
export function soundDay(reader: ColumnReader, cell: unknown, latest: number): number {
  const value = soundValue(reader, cell);
  if (value === reader.none) return 0;
  const day = typeof value === "number" ? value - DAY_BASE : 0;
  return day > 0 && day <= latest ? day : -1;
}

/**
 * The last day that is sound, as a segment holds it: one that does not fit in two bytes is for the judge, and so is one
 * after the extract.
 */
export function latestSoundDay(extractedOn: Day | null): number {
  return Math.min(FAR_DAY - 1, extractedOn === null ? FAR_DAY : extractedOn - DAY_BASE);
}
