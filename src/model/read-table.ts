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
  /** Null for a line that could not be cut into cells. */
  readonly cells: Readonly<Record<string, Cell>> | null;
  readonly broken: { code: IssueCode; column: string | null }[];
}

/** A table as it stands in the lines of a file: a header, and rows of as many cells, or what is wrong with a line. */
export interface LinedTable {
  readonly header: readonly string[] | IssueCode;
  readonly rows: readonly (readonly string[] | IssueCode)[];
}

/** A table whose cells have been read one by one; nothing has been compared yet. */
export interface ReadTable {
  readonly name: TableName;
  readonly rows: number;
  readonly unusable: boolean;
  readonly entries: readonly Entry[];
}

/** What the caller says of the files. */
export interface ModelReading {
  readonly dates?: "iso" | "dutch";
  readonly empty?: readonly string[];
  /** Headers whose columns are not to be read. */
  readonly notRead?: { readonly [table in TableName]?: readonly string[] };
}

const EMPTY: Cell = { written: "", state: "empty", value: "" };

/** Finds the columns of a table and reads every cell by itself. */
export function readTable(
  name: TableName,
  given: readonly Row[] | LinedTable,
  issues: ModelIssue[],
  options: ModelReading = {},
): ReadTable {
  const columns = contractTables[name];
  const { header, rows } = "rows" in given ? given : asLines(given);
  const notRead = (options.notRead?.[name] ?? []).map(normalForm);
  const headers = (typeof header === "string" ? [] : header).filter((one) => !notRead.includes(normalForm(one)));
  let unusable = false;
  if (typeof header === "string") issues.push(issue(header, name, null, null));
  for (const column of columns) {
    const found = headers.filter((header) => isHeaderOf(column, header));
    // Objects in memory without any row have no header that could lack a column.
    if (column.required && found.length === 0 && ("rows" in given || rows.length > 0)) {
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
  const entries = rows.map((row, index): Entry => {
    if (typeof row === "string") return { row: index + 1, broken: [{ code: row, column: null }], cells: null };
    const cells = columns.map((column) => {
      const found = headers.find((one) => isHeaderOf(column, one));
      // A column without a name is none that the table lacks.
      const cell = found === undefined ? "" : row[header.indexOf(found)];
      return [column.name, readCell(column, cell ?? "", options)] as const;
    });
    return { row: index + 1, broken: [], cells: Object.fromEntries(cells) };
  });
  return { name, rows: rows.length, unusable, entries: unusable ? [] : entries };
}

/** Objects as lines under the union of their keys. */
function asLines(rows: readonly Row[]): LinedTable {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { header, rows: rows.map((row) => header.map((key) => row[key] ?? "")) };
}

/** Whether a header is that of a column of the contract. */
export function isHeaderOfTable(name: TableName, header: string): boolean {
  return contractTables[name].some((column) => isHeaderOf(column, header));
}

function isHeaderOf(column: Column, header: string): boolean {
  return [normalForm(column.name), ...column.alsoCalled].includes(normalForm(header));
}

function readCell(column: Column, cell: string, options: ModelReading): Cell {
  const written = options.empty?.some((word) => word.trim() === cell.trim()) ? "" : cell.trim();
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
  const value = isoDate(written, options);
  if (column.name === "birth_date") {
    return couldBe(value).length > 0
      ? { written, state: "usable", value }
      : { written, state: "invalid-date", value: "" };
  }
  if (!isCalendarDate(value)) return { written, state: "invalid-date", value: "" };
  if (column.name === "valid_until" && value >= "2100-01-01") return { written, state: "empty", value: "" };
  const isSentinel = value <= "1900-01-01" || value >= "2100-01-01";
  return isSentinel ? { written, state: "sentinel-date", value: "" } : { written, state: "usable", value };
}

const wordsForNobody = "null|(null)|none|n/a|#n/a|na|nan|nil|undefined|unknown|onbekend|-|?".split("|");

/** Whether an id stands for nobody: a word, only zeros, or a number cut off by a spreadsheet. */
export function isNobody(id: string): boolean {
  if (wordsForNobody.some((word) => word === id.toLowerCase())) return true;
  return [...id].every((character) => character === "0") || /^[0-9]+([,.][0-9]+)?E[+][0-9]+$/.test(id);
}

function isCalendarDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1 && day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** A date as written, in the form of the contract, as far as it is one: without midnight behind it. */
function isoDate(written: string, options: ModelReading): string {
  const [date = "", time, ...more] = written.split(/[T ]/);
  const isMidnight = time === undefined || /^0?0:00(:00([.]0+)?)?$/.test(time);
  if (!isMidnight || more.length > 0) return "";
  if (options.dates !== "dutch") return date;
  const parts = ["-", "/", "."].map((mark) => date.split(mark)).find((some) => some.length === 3) ?? [];
  const [day = "", month = "", year = ""] = parts;
  return `${year}-${month.length === 1 ? `0${month}` : month}-${day.length === 1 ? `0${day}` : day}`;
}

/** Every day that a date can be whose day or month may be 00. */
export function couldBe(date: string): readonly string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const numbers = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, "0"));
  return (month === "00" ? numbers : [month])
    .flatMap((one) => (day === "00" ? numbers : [day]).map((other) => `${year}-${one}-${other}`))
    .filter(isCalendarDate);
}

/** The cell of a row by the English name of its column. */
export function cellOf(entry: Entry, column: string): Cell {
  return entry.cells?.[column] ?? EMPTY;
}
