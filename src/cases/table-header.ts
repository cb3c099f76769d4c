import { headerReader } from "./header.ts";
import { type Issue, issueOf } from "./issue.ts";
import type { ReadOptions } from "./read-options.ts";
import { type ColumnName, type TableName, tableColumns } from "./table.ts";

/** What the headers of a table say. */
export interface TableHeader {
  /** False when a required header is absent or one appears twice: then no row of the table is read. */
  readonly usable: boolean;
  /** Positions of headers that are not read, 1 for the first. */
  readonly unknownColumns: readonly number[];
  readonly issues: readonly Issue[];
}

/** How many unknown keys of records are told apart; beyond it a file of ever new keys would fill the memory. */
const KEYS_REMEMBERED = 100_000;

/** A header line, with the position of each contract column in it, or -1. */
export interface LineHeader extends TableHeader {
  readonly positions: readonly number[];
}

/** Reads the header line of a table. */
export function readHeader(table: TableName, header: readonly string[], options: ReadOptions): LineHeader {
  const columnOf = headerReader(table, options);
  const positions = tableColumns[table].map(() => -1);
  const seen = new Map<ColumnName, number>();
  const unknownColumns: number[] = [];
  for (const [position, name] of header.entries()) {
    const column = columnOf(name);
    if (column === null) {
      unknownColumns.push(position + 1);
      continue;
    }
    seen.set(column, (seen.get(column) ?? 0) + 1);
    positions[tableColumns[table].findIndex((candidate) => candidate.name === column)] = position;
  }
  return { ...judgeHeader(table, seen, unknownColumns), positions };
}

/** Reads the keys of records, which together are the header of their table. */
export interface RecordKeys {
  /** The cells of a record in the contract's order of columns. */
  cells(record: object): readonly unknown[];
  finish(): TableHeader;
}

/** Starts reading records of a table. The cells are one array, overwritten by the next record. */
export function recordKeys(table: TableName, options: ReadOptions): RecordKeys {
  const columnOf = headerReader(table, options);
  const columns = tableColumns[table];
  const placeOfKey = new Map<string, number>();
  const seen = new Map<ColumnName, number>();
  const unknownColumns: number[] = [];
  const cells: unknown[] = columns.map(() => "");
  let records = 0;

  function meet(key: string): number {
    const column = columnOf(key);
    const place = column === null ? -1 : columns.findIndex((candidate) => candidate.name === column);
    if (column !== null) seen.set(column, (seen.get(column) ?? 0) + 1);
    else if (unknownColumns.length < KEYS_REMEMBERED) unknownColumns.push(placeOfKey.size + 1);
    if (column !== null || unknownColumns.length < KEYS_REMEMBERED) placeOfKey.set(key, place);
    return place;
  }

  return {
    cells(record) {
      records += 1;
      cells.fill("");
      for (const key of Object.keys(record)) {
        const place = placeOfKey.get(key) ?? meet(key);
        if (place >= 0) cells[place] = (record as Readonly<Record<string, unknown>>)[key];
      }
      return cells;
    },
    finish() {
      // A table without any record has no header that could lack a column.
      return records === 0 ? { usable: true, unknownColumns, issues: [] } : judgeHeader(table, seen, unknownColumns);
    },
  };
}

function judgeHeader(
  table: TableName,
  seen: ReadonlyMap<ColumnName, number>,
  unknownColumns: readonly number[],
): TableHeader {
  const issues: Issue[] = [];
  for (const column of tableColumns[table]) {
    const times = seen.get(column.name) ?? 0;
    if (times === 0 && column.required) issues.push(issueOf("missing-column", table, null, column.name));
    if (times > 1) issues.push(issueOf("duplicate-column", table, null, column.name));
  }
  const usable = issues.length === 0;
  if (unknownColumns.length > 0) issues.push(issueOf("unknown-column", table, null, null));
  return { usable, unknownColumns, issues };
}
