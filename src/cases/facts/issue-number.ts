import { type Issue, type IssueCode, issueCodes, manifestKeys, placeOfCode, severityOf } from "./issue.ts";
import { tableColumns, tableNames } from "./table.ts";

/** The tables of issues in the contract's order, the manifest last. */
const TABLES: readonly Issue["table"][] = [...tableNames, "register"];

/** By table: its columns in the contract's order, after the place of an issue that names none. */
const COLUMNS: readonly (readonly Issue["column"][])[] = /* @__PURE__ */ TABLES.map((table) => [
  null,
  ...(table === "register" ? manifestKeys : tableColumns[table].map(({ name }) => name)),
]);

const PLACE_OF_TABLE: ReadonlyMap<Issue["table"], number> = /* @__PURE__ */ new Map(
  TABLES.map((table, place) => [table, place]),
);
const PLACES_OF_COLUMNS: readonly ReadonlyMap<Issue["column"], number>[] = /* @__PURE__ */ COLUMNS.map(
  (columns) => new Map(columns.map((column, place) => [column, place])),
);

/** Room for the columns of a table, the codes and the rows: 45 bits together, which a number holds exactly. */
const COLUMN_ROOM = 16;
const CODE_ROOM = 64;
const ROW_ROOM = 4_294_967_296;
const KIND_ROOM = COLUMN_ROOM * CODE_ROOM;

/**
 * An issue as one number, such that the order of the numbers is the contract's order of issues: by table, row, code and
 * column. Eight bytes hold it, where an object takes ten times as many.
 */
export function issueNumber(
  code: IssueCode,
  table: Issue["table"],
  row: number | null,
  column: Issue["column"],
): number {
  const tablePlace = PLACE_OF_TABLE.get(table) as number;
  const columnPlace = PLACES_OF_COLUMNS[tablePlace]?.get(column) as number;
  // Rows begin with 1, so that 0 is left for a table as a whole.
  const line = tablePlace * ROW_ROOM + (row ?? 0);
  return line * KIND_ROOM + placeOfCode(code) * COLUMN_ROOM + columnPlace;
}

/** The issue that a number stands for. */
export function issueOfNumber(number: number): Issue {
  const columnPlace = number % COLUMN_ROOM;
  const tablePlace = Math.floor(number / (ROW_ROOM * KIND_ROOM));
  const row = rowOfNumber(number);
  const code = codeOfNumber(number);
  return {
    code,
    severity: severityOf(code),
    table: TABLES[tablePlace] as Issue["table"],
    row: row === 0 ? null : row,
    column: COLUMNS[tablePlace]?.[columnPlace] as Issue["column"],
  };
}

/** What is wrong. */
export function codeOfNumber(number: number): IssueCode {
  return issueCodes[Math.floor((number % KIND_ROOM) / COLUMN_ROOM)] as IssueCode;
}

/** The row, or 0 for a table as a whole. */
export function rowOfNumber(number: number): number {
  return Math.floor(number / KIND_ROOM) % ROW_ROOM;
}

/** The number of the same issue so many rows later. */
export function laterIssue(number: number, rows: number): number {
  return number + rows * KIND_ROOM;
}

/** The number of the same issue without its row: what all rows that break a rule in a column have in common. */
export function kindOfNumber(number: number): number {
  return number - rowOfNumber(number) * KIND_ROOM;
}
