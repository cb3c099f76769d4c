import type { IsoDate } from "../calendar/day.ts";
import { emptyManifest, type Manifest } from "../cases/facts/manifest.ts";
import type { ColumnName, TableName } from "../cases/facts/table.ts";
import type { RowTrie } from "./row-trie.ts";
import { emptyIndex, type TextIndex } from "./text-index.ts";

/** A row as text, with the columns of its table in the contract's order, save for `recorded_on`; empty text is empty. */
export type HistoryRow = { readonly [column in ColumnName]?: string };

/** A row as it was written on a day. */
export interface RowVersion {
  /** The number of the event that wrote it; 0 for a row that was there when the history began. */
  readonly event: number;
  /** The day on which it was recorded; null for a row that was there from the start. */
  readonly recordedOn: IsoDate | null;
  readonly row: HistoryRow;
}

/** One table: each row with all its versions, the oldest first, and where to find a row. */
export interface HistoryTable {
  /** Whether the register that the history began with had this table, if only an empty one. */
  readonly given: boolean;
  readonly count: number;
  readonly rows: RowTrie<readonly RowVersion[]>;
  /** By the id of the row, the table's first column; empty for identities, which have none. */
  readonly byId: TextIndex;
  /** By what the row names: of applications the applicant, of identities both persons, else the application. */
  readonly byName: TextIndex;
}

/**
 * A register in motion: every row with everything it ever said, in order of arrival. Plain data that never changes;
 * an event gives a new history that shares with the old one whatever the event did not touch.
 */
export interface RegisterHistory {
  readonly "~kind": "RegisterHistory";
  /** How many events there have been. */
  readonly events: number;
  /** The day of the latest recording; null where nothing has been recorded. */
  readonly recordedOn: IsoDate | null;
  /** What the register that the history began with said of itself. */
  readonly manifest: Manifest;
  readonly tables: Readonly<Record<TableName, HistoryTable>>;
}

const emptyTable: HistoryTable = { given: false, count: 0, rows: [], byId: emptyIndex, byName: emptyIndex };

/**
 * A history in which nothing has happened yet.
 *
 * @example
 * import { emptyHistory } from "nareis/history";
 * emptyHistory.events; // 0
 */
export const emptyHistory: RegisterHistory = {
  "~kind": "RegisterHistory",
  events: 0,
  recordedOn: null,
  manifest: emptyManifest,
  tables: {
    applications: emptyTable,
    permits: emptyTable,
    identities: emptyTable,
    decisions: emptyTable,
    signals: emptyTable,
    follow_up: emptyTable,
    persons: emptyTable,
  },
};
