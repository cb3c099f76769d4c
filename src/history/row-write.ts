import type { TableName } from "../cases/facts/table.ts";
import type { Refusal } from "./event-problem.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";

/** A row that an event writes: a new one at the end of its table, or a new version of the one at its place. */
export interface RowWrite {
  readonly table: TableName;
  readonly place: number;
  readonly row: HistoryRow;
}

/** What an event writes, or why it is impossible. */
export type PlannedWrites = { readonly ok: true; readonly writes: readonly RowWrite[] } | Refusal;

/** An event that is possible. */
export function writes(rows: readonly RowWrite[]): PlannedWrites {
  return { ok: true, writes: rows };
}

/** A row at the end of its table, behind others that the same event puts there. */
export function newRow(history: StoredHistory, table: TableName, row: HistoryRow, after = 0): RowWrite {
  return { table, place: history.tables[table].count + after, row };
}
