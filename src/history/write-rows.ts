import type { IsoDate } from "../calendar/day.ts";
import type { TableName } from "../cases/facts/table.ts";
import { cellOf, idColumn, nameColumns, rowAt } from "./current-rows.ts";
import type { HistoryRow, RowVersion, StoredHistory } from "./register-history.ts";
import { append, type RowTrie, valueAt } from "./row-trie.ts";
import type { RowWrite } from "./row-write.ts";
import { addPlace } from "./text-index.ts";

/** One table of a history that may be changed. */
export interface DraftTable {
  count: number;
  readonly rows: unknown[];
  readonly byId: unknown[];
  readonly byName: unknown[];
}

/** A history that may be changed. */
export interface DraftHistory {
  events: number;
  recordedOn: IsoDate | null;
  readonly tables: Readonly<Record<TableName, DraftTable>>;
}

/** Writes rows into a draft. Only the branches that lead to them are touched, so the rest stays shared. */
export function writeRows(draft: DraftHistory, before: StoredHistory, rows: readonly RowWrite[]): void {
  for (const { table, place, row } of rows) {
    const into = draft.tables[table];
    // Frozen values are not looked through for drafts, so they cost nothing more.
    const version: RowVersion = Object.freeze({
      event: draft.events,
      recordedOn: draft.recordedOn,
      row: Object.freeze({ ...row }),
    });
    if (place < before.tables[table].count) {
      valueAt<RowVersion[]>(into.rows as RowTrie<RowVersion[]>, place).push(version);
      addToIndexes(into, table, { place, row, before: rowAt(before, table, place) });
    } else {
      append(into.rows, place, [version]);
      into.count = place + 1;
      addToIndexes(into, table, { place, row, before: null });
    }
  }
}

/** Lets a row be found under its id and under what it names, where it cannot yet. */
export function addToIndexes(
  table: DraftTable,
  name: TableName,
  { place, row, before }: { readonly place: number; readonly row: HistoryRow; readonly before: HistoryRow | null },
): void {
  const id = idColumn[name];
  if (id !== null && before === null) addPlace(table.byId, cellOf(row, id), place);
  for (const column of nameColumns[name]) {
    const cell = cellOf(row, column);
    if (cell !== "" && (before === null || cellOf(before, column) !== cell)) addPlace(table.byName, cell, place);
  }
}
