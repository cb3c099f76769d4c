import { type Day, NO_DAY } from "../../calendar/day.ts";
import { detached } from "../facts/detached-text.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { isSentinel, isWithoutEnd } from "../facts/sentinel-date.ts";
import type { Column, TableName } from "../facts/table.ts";
import { type CellText, cellText, dayText } from "./cell-text.ts";
import { codeReader } from "./code-reader.ts";
import { dayReader } from "./day-reader.ts";
import { type BrokenRule, brokenIn } from "./row-rule.ts";
import { standsForNobody } from "./stands-for-nobody.ts";

/** The value of a cell: text, the place of a code, or a day. */
export type CellValue = string | number;

/** The rules on the cells of one column. */
export interface ColumnReader {
  /** The cell as text, or as it came where it is none. */
  readonly textOf: CellText;
  /** The value of a cell that is text, or the rule that it breaks. */
  readonly read: (cell: string) => CellValue | BrokenRule;
  /** What a cell breaks that is no text. */
  readonly notText: BrokenRule;
  /** What stands for a cell that is empty or was emptied. */
  readonly none: CellValue;
}

/**
 * The rules on the cells of a column, each tried only where those before it hold.
 *
 * @throws RangeError when a caller's mapping of codes leads to something that is not a code of the column.
 */
export function columnReader(table: TableName, column: Column, options: ReadOptions): ColumnReader {
  const textOf = cellText(options);
  switch (column.content) {
    case "code":
      return { textOf, read: readCode(table, column, options), notText: brokenIn(column, "unknown-code"), none: 0 };
    case "day": {
      const notText = brokenIn(column, "invalid-date");
      return { textOf: dayText(options), read: readDay(column, options), notText, none: NO_DAY };
    }
    default:
      return { textOf, read: readId(column), notText: brokenIn(column, "unusable-id"), none: "" };
  }
}

function readCode(table: TableName, column: Column, options: ReadOptions): ColumnReader["read"] {
  const placeOf = codeReader(table, column, options);
  const unknown = brokenIn(column, "unknown-code");
  const whenEmpty = column.required ? brokenIn(column, "missing-value") : 0;
  return (cell) => {
    if (cell === "") return whenEmpty;
    const place = placeOf(cell);
    return place < 0 ? unknown : place;
  };
}

function readId(column: Column): ColumnReader["read"] {
  const unusable = brokenIn(column, "unusable-id");
  const whenEmpty = column.required ? brokenIn(column, "missing-value") : "";
  // Ids of persons are kept once each, by whoever gives them a number.
  const kept = column.content === "person" ? (id: string) => id : detached;
  return (cell) => {
    if (cell === "") return whenEmpty;
    return standsForNobody(cell) ? unusable : kept(cell);
  };
}

function readDay(column: Column, options: ReadOptions): ColumnReader["read"] {
  const dayOf = dayReader(column, options);
  const invalid = brokenIn(column, "invalid-date");
  const sentinel = brokenIn(column, "sentinel-date");
  const whenEmpty = column.required ? brokenIn(column, "missing-value") : NO_DAY;
  return (cell) => {
    if (cell === "") return whenEmpty;
    const day = dayOf(cell);
    if (day === null) return invalid;
    if (column.anyDay) return day;
    if (column.openEnded && isWithoutEnd(day as Day)) return NO_DAY;
    return isSentinel(day as Day) ? sentinel : day;
  };
}
