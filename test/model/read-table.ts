import { type Column, contractTables, normalForm, type Row, type TableName } from "./contract-tables.ts";
import { type IssueCode, issue, type ModelIssue } from "./issues.ts";

/** What a cell turned out to be. */
export type State = "empty" | "usable" | "unusable-id" | "unknown-code" | "invalid-date" | "sentinel-date";

/** One cell. */
export interface Cell {
  readonly written: string;
  readonly state: State;
  /** The value, with codes in English; "" where there is none. */
  readonly value: string;
}

/** One row on its way in; the codes grow as the rules are tried. */
export interface Entry {
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly broken: { code: IssueCode; column: string | null }[];
}

/** A table whose cells have been read one by one; nothing has been compared yet. */
export interface ReadTable {
  readonly name: TableName;
  readonly rows: number;
  readonly unusable: boolean;
  readonly entries: readonly Entry[];
}

const EMPTY: Cell = { written: "", state: "empty", value: "" };

/** Finds the columns of a table and reads every cell by itself. */
export function readTable(name: TableName, rows: readonly Row[], issues: ModelIssue[]): ReadTable {
  const columns = contractTables[name];
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  let unusable = false;
  for (const column of columns) {
    const found = headers.filter((header) => isHeaderOf(column, header));
    if (column.required && found.length === 0 && rows.length > 0) {
      issues.push(issue("missing-column", name, null, column.name));
      unusable = true;
    }
    if (found.length > 1) {
      issues.push(issue("duplicate-column", name, null, column.name));
      unusable = true;
    }
  }
  if (headers.some((header) => !columns.some((column) => isHeaderOf(column, header)))) {
    issues.push(issue("unknown-column", name, null, null));
  }
  const entries = rows.map((row, index) => ({
    row: index + 1,
    broken: [],
    cells: Object.fromEntries(
      columns.map((column) => {
        const header = Object.keys(row).find((one) => isHeaderOf(column, one));
        return [column.name, readCell(column, header === undefined ? "" : (row[header] ?? ""))];
      }),
    ),
  }));
  return { name, rows: rows.length, unusable, entries: unusable ? [] : entries };
}

function isHeaderOf(column: Column, header: string): boolean {
  return [normalForm(column.name), ...column.alsoCalled].includes(normalForm(header));
}

function readCell(column: Column, cell: string): Cell {
  const written = cell.trim();
  if (written === "") return EMPTY;
  if (column.holds === "id") {
    return isNobody(written)
      ? { written, state: "unusable-id", value: "" }
      : { written, state: "usable", value: written };
  }
  if (column.holds === "code") {
    const wanted = normalForm(written);
    const found = Object.entries(column.codes).find(([accepted]) => accepted === wanted);
    if (found === undefined) return { written, state: "unknown-code", value: "" };
    return { written, state: found[1] === "" ? "empty" : "usable", value: found[1] };
  }
  if (column.name === "valid_until" && written === "9999-12-31") return { written, state: "empty", value: "" };
  if (!isCalendarDate(written)) return { written, state: "invalid-date", value: "" };
  const isSentinel = ["0001-01-01", "1900-01-01", "9999-12-31"].includes(written);
  if (isSentinel && column.name !== "birth_date") return { written, state: "sentinel-date", value: "" };
  return { written, state: "usable", value: written };
}

const wordsForNobody = "null|(null)|none|n/a|#n/a|na|nan|nil|undefined|unknown|onbekend|-|?".split("|");

/** Whether an id stands for nobody: a word, only zeros, or a number cut off by a spreadsheet. */
export function isNobody(id: string): boolean {
  if (wordsForNobody.some((word) => word === id.toLowerCase())) return true;
  return [...id].every((character) => character === "0") || /^[0-9]+([,.][0-9]+)?E[+][0-9]+$/.test(id);
}

function isCalendarDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) || text.startsWith("0000")) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The cell of a row by the English name of its column. */
export function cellOf(entry: Entry, column: string): Cell {
  return entry.cells[column] ?? EMPTY;
}
