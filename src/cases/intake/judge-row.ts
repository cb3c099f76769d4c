import type { Day } from "../../calendar/day.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { type TableName, tableColumns } from "../facts/table.ts";
import { type CellValue, type ColumnReader, columnReader } from "./column-reader.ts";
import { afterExtract, crossRules } from "./cross-rules.ts";
import type { BrokenRule } from "./row-rule.ts";

/** What one row turned out to be. One object a table, overwritten by the next row: a million rows make no garbage. */
export interface JudgedRow {
  /** A cell a column: text, the place of a code, or a day; null where the cell is not usable, "" or `NO_DAY` if empty. */
  readonly values: (CellValue | null)[];
  /** The cells as written, trimmed; of a cell that is no text, its type and value as text. */
  readonly written: string[];
  /** Which cells are no text, a bit a column, so that no text can pass for one of them. */
  notText: number;
  /** Every rule of the row itself that is broken, those that cost it nothing included. */
  readonly broken: BrokenRule[];
  /** Whether a broken rule sets the row aside. */
  aside: boolean;
}

/** Judges one row of cells in the contract's order of columns; anything may be in a cell. */
export type RowJudge = (cells: readonly unknown[]) => JudgedRow;

/**
 * Makes the judge of the rows of a table: each cell first, then the rules on two columns, then the one on all days; a
 * rule whose operand is not usable is skipped.
 *
 * @param extractedOn the day of the extract, where the manifest says it.
 */
export function rowJudge(table: TableName, options: ReadOptions, extractedOn: Day | null = null): RowJudge {
  const readers = tableColumns[table].map((column) => columnReader(table, column, options));
  const rules = crossRules(table);
  const firstAfterExtract = afterExtract(table, extractedOn);
  const judged: JudgedRow = {
    values: readers.map(() => null),
    written: readers.map(() => ""),
    notText: 0,
    broken: [],
    aside: false,
  };

  return (cells) => {
    judged.broken.length = 0;
    judged.aside = false;
    judged.notText = 0;
    for (let place = 0; place < readers.length; place += 1) {
      const reader = readers[place] as ColumnReader;
      const cell = reader.textOf(cells[place]);
      const isText = typeof cell === "string";
      judged.written[place] = isText ? cell : writtenValue(cell);
      if (!isText) judged.notText |= 1 << place;
      const value = isText ? reader.read(cell) : reader.notText;
      if (typeof value !== "object") judged.values[place] = value;
      else {
        judged.values[place] = value.aside ? null : reader.none;
        note(value, judged);
      }
    }
    for (const { one, other, isBroken, broken } of rules) {
      const [first, second] = [judged.values[one] as CellValue | null, judged.values[other] as CellValue | null];
      if (first !== null && second !== null && isBroken(first, second)) note(broken, judged);
    }
    const later = firstAfterExtract(judged.values);
    if (later !== null) note(later, judged);
    return judged;
  };
}

function note(broken: BrokenRule, judged: JudgedRow): void {
  judged.broken.push(broken);
  if (broken.aside) judged.aside = true;
}

/** A value that is no text, told apart from others like it as far as JSON can; it is only ever compared. */
function writtenValue(cell: unknown): string {
  try {
    return `${typeof cell} ${typeof cell === "object" ? JSON.stringify(cell) : String(cell)}`;
  } catch {
    // A value that refers to itself, or is nested beyond what the engine can write down.
    return typeof cell;
  }
}
