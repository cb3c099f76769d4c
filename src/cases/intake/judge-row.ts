import { NO_DAY, parseDay } from "../../calendar/day.ts";
import { detached } from "../facts/detached-text.ts";
import type { IssueCode } from "../facts/issue.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { isSentinel } from "../facts/sentinel-date.ts";
import { type Column, type ColumnContent, type TableName, tableColumns } from "../facts/table.ts";
import { type CodeReader, codeReader } from "./code-reader.ts";
import { type BrokenRule, type CrossRule, crossRules } from "./cross-rules.ts";
import { standsForNobody } from "./stands-for-nobody.ts";

/** What one row turned out to be. One object a table, overwritten by the next row: a million rows make no garbage. */
export interface JudgedRow {
  /** A cell a column: text, the place of a code, or a day; null where the cell is not usable, "" or `NO_DAY` if empty. */
  readonly values: (string | number | null)[];
  /** The cells as written, trimmed; of a cell that is no text, its type and value as text. */
  readonly written: string[];
  /** Which cells are no text, a bit a column, so that no text can pass for one of them. */
  notText: number;
  /** Every rule of the row itself that is broken, unusable details included. */
  readonly broken: BrokenRule[];
  /** Whether a broken rule sets the row aside. */
  aside: boolean;
}

/** Judges one row of cells in the contract's order of columns; anything may be in a cell. */
export type RowJudge = (cells: readonly unknown[]) => JudgedRow;

const OPEN_END = "9999-12-31";
const NOT_A_DATE = "?";
/** What is wrong with a cell that is no text. */
const UNUSABLE: Readonly<Record<ColumnContent, IssueCode>> = {
  text: "unusable-id",
  person: "unusable-id",
  code: "unknown-code",
  day: "invalid-date",
};

/**
 * Makes the judge of the rows of a table: each cell first, then the rules on two columns; a rule whose operand is not
 * usable is skipped.
 */
export function rowJudge(table: TableName, options: ReadOptions): RowJudge {
  const columns = tableColumns[table];
  const readers = columns.map((column) => (column.content === "code" ? codeReader(table, column, options) : null));
  const rules = crossRules(table);
  const dutch = options.dates === "dutch";
  const empty = new Set(options.empty ?? []);
  const judged: JudgedRow = {
    values: columns.map(() => null),
    written: columns.map(() => ""),
    notText: 0,
    broken: [],
    aside: false,
  };

  return (cells) => {
    judged.broken.length = 0;
    judged.aside = false;
    judged.notText = 0;
    for (let place = 0; place < columns.length; place += 1) {
      const column = columns[place] as Column;
      const given = trimmedCell(cells[place]);
      const cell = typeof given === "string" && empty.has(given) ? "" : given;
      if (typeof cell === "string") {
        judged.written[place] = cell;
        judged.values[place] = readCell(column, contractText(column, cell, readers[place] ?? null, dutch), judged);
      } else {
        judged.written[place] = writtenValue(cell);
        judged.notText |= 1 << place;
        judged.values[place] = refuse(column, UNUSABLE[column.content], judged);
      }
    }
    for (const rule of rules) applyRule(rule, judged);
    return judged;
  };
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

/** A cell as text without the space around it; a whole number as its digits; anything else as it came. */
export function trimmedCell(cell: unknown): unknown {
  if (typeof cell === "string") {
    const last = cell.length - 1;
    // Most cells begin and end in a plain printable character: looking is cheaper than trimming.
    return last < 0 || (isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(last))) ? cell : cell.trim();
  }
  if (cell === undefined || cell === null) return "";
  return typeof cell === "bigint" || Number.isSafeInteger(cell) ? String(cell) : cell;
}

function isPlain(unit: number): boolean {
  return unit > 32 && unit < 127;
}

/** A cell in the contract's words: codes and dates in other forms are turned into its own. */
function contractText(column: Column, cell: string, readCode: CodeReader | null, dutch: boolean): string {
  if (readCode !== null) return readCode(cell);
  return dutch && column.content === "day" && cell !== "" ? isoFromDutch(cell) : cell;
}

/** `d-m-jjjj` as `jjjj-mm-dd`, with `-`, `/` or `.`; in any other form it is no date when dates are said to be Dutch. */
function isoFromDutch(cell: string): string {
  const [, day, , month, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(cell) ?? [];
  if (day === undefined || month === undefined) return NOT_A_DATE;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The value of a cell that is text, or what stands for it where the cell is not usable. */
function readCell(column: Column, cell: string, judged: JudgedRow): string | number | null {
  if (column.content === "code") {
    const place = column.codes.indexOf(cell);
    if (place >= 0) return place;
    if (cell === "") return column.required ? refuse(column, "missing-value", judged) : 0;
    return refuse(column, "unknown-code", judged);
  }
  if (cell === "" && column.required) return refuse(column, "missing-value", judged);
  if (column.content !== "day") {
    if (cell !== "" && standsForNobody(cell)) return refuse(column, "unusable-id", judged);
    return column.content === "text" ? detached(cell) : cell;
  }
  if (cell === "" || (column.openEnded && cell === OPEN_END)) return NO_DAY;
  const day = parseDay(cell);
  if (day === null) return refuse(column, "invalid-date", judged);
  return !column.anyDay && isSentinel(day) ? refuse(column, "sentinel-date", judged) : day;
}

/** Notes a bad cell. A bad detail is emptied and costs the row nothing. */
function refuse(column: Column, code: IssueCode, judged: JudgedRow): string | number | null {
  if (column.detail) {
    judged.broken.push({ code: "unusable-detail", column: column.name });
    return column.content === "day" ? NO_DAY : column.content === "code" ? 0 : "";
  }
  judged.broken.push({ code, column: column.name });
  judged.aside = true;
  return null;
}

function applyRule(rule: CrossRule, judged: JudgedRow): void {
  const one = judged.values[rule.one] as string | number | null;
  const other = judged.values[rule.other] as string | number | null;
  if (one === null || other === null) return;
  const code = rule.test(one, other);
  if (code === null) return;
  judged.broken.push({ code, column: rule.column });
  judged.aside = true;
}
