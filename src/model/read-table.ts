import type { IssueCode } from "../cases/facts/issue.ts";
import { type Column, contractTables, normalForm, type Row, type TableName } from "./contract-tables.ts";
import { broken, type ModelIssue } from "./issues.ts";
import { couldBe, isDay } from "./order.ts";

/** One cell: what is written, trimmed, what it means (codes in English, "" for nothing), and what is wrong with it. */
export interface Cell {
  readonly written: string;
  readonly value: string;
  readonly wrong: IssueCode | null;
}

/** A row on its way in: its cells by the English names of columns, and its issues, which grow as rules are tried. */
export interface Entry {
  readonly table: TableName;
  readonly row: number;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly issues: ModelIssue[];
}

/** A table as it stands in the lines of a file: a header, and rows of as many cells, or what is wrong with a line. */
export interface LinedTable {
  readonly header: readonly string[] | IssueCode;
  readonly rows: readonly (readonly string[] | IssueCode)[];
}

/** A table whose cells have been read one by one, and what is wrong with it as a whole; nothing has been compared yet. */
export interface ReadTable {
  readonly table: TableName;
  readonly rows: number;
  readonly issues: readonly ModelIssue[];
  readonly entries: readonly Entry[];
}

/** What the caller says: how dates are written, which words mean empty, and headers whose columns are not to be read. */
export interface ModelReading {
  readonly dates?: "iso" | "dutch";
  readonly empty?: readonly string[];
  readonly notRead?: { readonly [table in TableName]?: readonly string[] };
}

/** The cell of a row by the English name of its column. */
export function cellOf(entry: Entry, column: string): Cell {
  return entry.cells[column] ?? { written: "", value: "", wrong: null };
}

/** Finds the columns of a table and reads every cell by itself. */
export function readTable(table: TableName, given: readonly Row[] | LinedTable, options: ModelReading): ReadTable {
  const columns = contractTables[table];
  const { header, rows } = "rows" in given ? given : asLines(given);
  const notRead = (options.notRead?.[table] ?? []).map(normalForm);
  const headers = typeof header === "string" ? [] : header.filter((one) => !notRead.includes(normalForm(one)));
  const headersOf = ({ called }: Column): readonly string[] =>
    headers.filter((one) => called.includes(normalForm(one)));
  // Objects in memory without any row have no header that could lack a column.
  const isMissing = (column: Column): boolean =>
    column.required && ("rows" in given || rows.length > 0) && headersOf(column).length === 0;
  const whole = { table, row: null };
  const ofColumns = columns.flatMap((column) => [
    ...broken(isMissing(column), "missing-column", whole, column.name),
    ...broken(headersOf(column).length > 1, "duplicate-column", whole, column.name),
  ]);
  const isUnknown = headers.some((one) => !columns.some(({ called }) => called.includes(normalForm(one))));
  const issues = [
    ...(typeof header === "string" ? broken(true, header, whole, null) : []),
    ...ofColumns,
    ...broken(table === "applications" && rows.length === 0, "no-rows", whole, null),
    ...broken(isUnknown, "unknown-column", whole, null),
  ];
  // A column without a name is none that the table lacks.
  const places = columns.map((column) => [column, header.indexOf(headersOf(column)[0] as string)] as const);
  const entries = rows.map((cells, index): Entry => {
    const entry = { table, row: index + 1 };
    if (typeof cells === "string") return { ...entry, cells: {}, issues: [...broken(true, cells, entry, null)] };
    const read = places.map(([column, at]) => [column.name, readCell(column, (cells[at] ?? "").trim(), options)]);
    return { ...entry, cells: Object.fromEntries(read), issues: [] };
  });
  return { table, rows: rows.length, issues, entries: ofColumns.length > 0 ? [] : entries };
}

/** Objects as lines under the union of their keys. */
function asLines(rows: readonly Row[]): LinedTable {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { header, rows: rows.map((row) => header.map((key) => row[key] ?? "")) };
}

function readCell(column: Column, written: string, options: ModelReading): Cell {
  const is = (value: string, wrong: IssueCode | null = null): Cell => ({ written, value, wrong });
  if (written === "" || options.empty?.some((word) => word.trim() === written)) return { ...is(""), written: "" };
  if (column.holds === "id") return isNobody(written) ? is("", "unusable-id") : is(written);
  if (column.holds === "code") {
    const form = normalForm(written);
    const code = Object.entries(column.codes).find(([accepted]) => accepted === form);
    return code === undefined ? is("", "unknown-code") : is(code[1]);
  }
  const day = isoDate(written, options);
  if (column.name === "birth_date") return couldBe(day).length > 0 ? is(day) : is("", "invalid-date");
  if (!isDay(day)) return is("", "invalid-date");
  if (column.name === "valid_until" && day >= "2100-01-01") return is("");
  return day <= "1900-01-01" || day >= "2100-01-01" ? is("", "sentinel-date") : is(day);
}

/** "An id that stands for nobody … in any case, only zeros, or a number cut off by a spreadsheet" (`unusable-id`). */
export function isNobody(id: string): boolean {
  const words = "null|(null)|none|n/a|#n/a|na|nan|nil|undefined|unknown|onbekend|-|?".split("|");
  return words.includes(id.toLowerCase()) || /^0+$|^[0-9]+([,.][0-9]+)?E[+][0-9]+$/.test(id);
}

/** A date as written, in the form of the contract, as far as it is one: without midnight behind it. */
function isoDate(written: string, { dates }: ModelReading): string {
  const [date = "", time = "00:00", ...more] = written.split(/[T ]/);
  if (!/^0?0:00(:00([.]0+)?)?$/.test(time) || more.length > 0) return "";
  if (dates !== "dutch") return date;
  const parts = ["-", "/", "."].map((mark) => date.split(mark)).find((some) => some.length === 3) ?? [];
  const [day = "", month = "", year = ""] = parts.map((part) => part.padStart(2, "0"));
  return `${year}-${month}-${day}`;
}
