import { type Issue, issueOf } from "../facts/issue.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { type ColumnName, type TableName, tableColumns } from "../facts/table.ts";
import { normaliseWord } from "../facts/word.ts";
import { headerReader } from "./header.ts";
import { furtherHeaders } from "./person-columns.ts";

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

/** The place of a header that the contract does not know. */
const UNKNOWN = -1;
/** The place of a header whose column the caller wants not to be read. */
const NOT_READ = -2;

/** A header line, with the position in it of each contract column, then of each further one; or -1. */
export interface LineHeader extends TableHeader {
  readonly positions: readonly number[];
}

/** Reads the header line of a table. */
export function readHeader(table: TableName, header: readonly string[], options: ReadOptions): LineHeader {
  const places = headerPlaces(table, options);
  const positions = places.times.map(() => -1);
  const unknownColumns: number[] = [];
  for (const [position, name] of header.entries()) {
    const place = places.meet(name);
    if (place === UNKNOWN) unknownColumns.push(position + 1);
    else if (place !== NOT_READ) positions[place] = position;
  }
  return { ...judgeHeader(table, places.times, unknownColumns), positions };
}

/** Reads the keys of records, which together are the header of their table. */
export interface RecordKeys {
  /** The cells of a record in the contract's order of columns, then those of further columns. */
  cells(record: object): readonly unknown[];
  /** The same for a record that was read before. */
  again(record: object): readonly unknown[];
  /** The place of a key that a record had: below 0 where it is not read, undefined where none had it yet. */
  placeOf(key: string): number | undefined;
  finish(): TableHeader;
}

/** Starts reading records of a table. The cells are one array, overwritten by the next record. */
export function recordKeys(table: TableName, options: ReadOptions): RecordKeys {
  const places = headerPlaces(table, options);
  const placeOfKey = new Map<string, number>();
  const unknownColumns: number[] = [];
  const cells: unknown[] = places.times.map(() => "");
  let isEmpty = true;

  function meet(key: string): number {
    const place = places.meet(key);
    if (place === UNKNOWN && unknownColumns.length < KEYS_REMEMBERED) unknownColumns.push(placeOfKey.size + 1);
    if (place !== UNKNOWN || unknownColumns.length < KEYS_REMEMBERED) placeOfKey.set(key, place);
    return place;
  }

  function cellsOf(record: object): readonly unknown[] {
    cells.fill("");
    for (const key of Object.keys(record)) {
      const place = placeOfKey.get(key) ?? meet(key);
      if (place >= 0) cells[place] = (record as Readonly<Record<string, unknown>>)[key];
    }
    return cells;
  }

  return {
    cells(record) {
      isEmpty = false;
      return cellsOf(record);
    },
    again: cellsOf,
    placeOf: (key) => placeOfKey.get(key),
    finish() {
      // A table without any record has no header that could lack a column.
      return isEmpty ? { usable: true, unknownColumns, issues: [] } : judgeHeader(table, places.times, unknownColumns);
    },
  };
}

interface HeaderPlaces {
  /** How often each column was met: those of the contract in its order, then the further ones. */
  readonly times: number[];
  /** The place of the column that a header stands for, `UNKNOWN` or `NOT_READ`. */
  meet(header: string): number;
}

function headerPlaces(table: TableName, options: ReadOptions): HeaderPlaces {
  const columnOf = headerReader(table, options);
  const columns = tableColumns[table];
  const further = furtherHeaders(table, options).map(normaliseWord);
  const times = [...columns, ...further].map(() => 0);
  return {
    times,
    meet(header) {
      const column = columnOf(header);
      if (column === "not-read") return NOT_READ;
      const place =
        column === null
          ? further.indexOf(normaliseWord(header))
          : columns.findIndex((candidate) => candidate.name === column);
      if (place < 0) return UNKNOWN;
      const met = column === null ? columns.length + place : place;
      times[met] = (times[met] as number) + 1;
      return met;
    },
  };
}

function judgeHeader(table: TableName, times: readonly number[], unknownColumns: readonly number[]): TableHeader {
  const issues: Issue[] = [];
  const columns = tableColumns[table];
  for (const [place, met] of times.entries()) {
    // A further column has no name of the contract, and an issue can hold no other text.
    const name: ColumnName | null = columns[place]?.name ?? null;
    const isRequired = columns[place]?.required ?? true;
    if (met === 0 && isRequired) issues.push(issueOf("missing-column", table, null, name));
    if (met > 1) issues.push(issueOf("duplicate-column", table, null, name));
  }
  const usable = issues.length === 0;
  if (unknownColumns.length > 0) issues.push(issueOf("unknown-column", table, null, null));
  return { usable, unknownColumns, issues };
}
