import type { ColumnName, TableName } from "../cases/facts/table.ts";
import type { HistoryRow, RowVersion, StoredHistory } from "./register-history.ts";
import { valueAt } from "./row-trie.ts";
import { placesUnder } from "./text-index.ts";

/** By table: the column that holds the id of a row; identities have none. */
export const idColumn: Readonly<Record<TableName, ColumnName | null>> = {
  applications: "application_id",
  permits: "permit_id",
  identities: null,
  decisions: "decision_id",
  signals: "signal_id",
  follow_up: "follow_up_id",
  persons: "person_id",
};

/** By table: the columns under which a row is found besides its id. */
export const nameColumns: Readonly<Record<TableName, readonly ColumnName[]>> = {
  applications: ["applicant_id", "sponsor_id"],
  permits: ["application_id", "holder_id"],
  identities: ["person_id", "leading_id"],
  decisions: ["application_id"],
  signals: ["application_id"],
  follow_up: ["application_id"],
  persons: [],
};

/** A row as it stands now, and its place in its table. */
export interface PlacedRow {
  readonly place: number;
  readonly row: HistoryRow;
}

/** A cell, "" where it is empty. */
export function cellOf(row: HistoryRow, column: string): string {
  return row[column] ?? "";
}

/** What a caller gave as an id, in the form in which ids are compared; "" for what cannot be one. */
export function idOf(given: unknown): string {
  if (typeof given === "number" && Number.isSafeInteger(given)) return String(given);
  return typeof given === "string" ? given.trim() : "";
}

/** The row at a place as it stands now. */
export function rowAt(history: StoredHistory, table: TableName, place: number): HistoryRow {
  const versions = valueAt<readonly RowVersion[]>(history.tables[table].rows, place);
  return (versions[versions.length - 1] as RowVersion).row;
}

/** The row with an id, or null. */
export function rowOf(history: StoredHistory, table: TableName, id: string): PlacedRow | null {
  const column = idColumn[table];
  if (column === null || id === "") return null;
  for (const place of placesUnder(history.tables[table].byId, id)) {
    const row = rowAt(history, table, place);
    if (cellOf(row, column) === id) return { place, row };
  }
  return null;
}

/**
 * The rows that name an application or a person in some columns, in order of arrival. Cost: as many as ever did.
 *
 * @param columns of those under which rows of the table are found; all of them by default.
 */
export function rowsNaming(
  history: StoredHistory,
  table: TableName,
  name: string,
  columns: readonly ColumnName[] = nameColumns[table],
): readonly PlacedRow[] {
  const found: PlacedRow[] = [];
  const seen = new Set<number>();
  for (const place of placesUnder(history.tables[table].byName, name)) {
    if (seen.has(place)) continue;
    seen.add(place);
    const row = rowAt(history, table, place);
    if (columns.some((column) => cellOf(row, column) === name)) found.push({ place, row });
  }
  return found.sort((one, other) => one.place - other.place);
}
