import { frozen } from "../arguments/frozen.ts";
import type { IsoDate } from "../calendar/day.ts";
import { emptyManifest, type Manifest } from "../cases/facts/manifest.ts";
import { rowCountsInWords } from "../cases/facts/register-in-words.ts";
import { idsNotShown, shownAs } from "../cases/facts/shown-as.ts";
import { type ColumnName, type TableName, tableNames } from "../cases/facts/table.ts";
import type { RowTrie } from "./row-trie.ts";
import { emptyIndex, type TextIndex } from "./text-index.ts";

/**
 * A row as text, with the columns of its table in the contract's order, save for `recorded_on`, and behind them the
 * further columns of persons that the register was read with; empty text is empty.
 */
export type HistoryRow = { readonly [column in ColumnName]?: string } & {
  readonly [header: string]: string | undefined;
};

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
  /** By what the row names: applicant and sponsor, both persons of an identity, holder of a permit, the application. */
  readonly byName: TextIndex;
  /** Of the table of persons: the further columns that the register was read with, by their headers. */
  readonly further?: readonly string[];
}

/**
 * A register in motion: every row with everything it ever said, in order of arrival. Plain data that survives JSON and
 * never changes; an event gives a new history that shares with the old one whatever the event did not touch. How it is
 * stored is nobody's business: ask `tablesOf` and `readHistory`.
 */
export interface RegisterHistory {
  readonly "~kind": "RegisterHistory";
  /** How many events there have been. */
  readonly events: number;
  /** The day of the latest recording; null where nothing has been recorded. */
  readonly recordedOn: IsoDate | null;
  /** What the register that the history began with said of itself. */
  readonly manifest: Manifest;
}

/** A history with its storage, for the functions of this package. */
export interface StoredHistory extends RegisterHistory {
  readonly tables: Readonly<Record<TableName, HistoryTable>>;
}

/**
 * The storage of a history that a caller passed.
 *
 * @throws TypeError for anything but a history.
 */
export function storedHistory(history: RegisterHistory): StoredHistory {
  const { "~kind": kind, tables } = (history ?? {}) as Partial<StoredHistory>;
  if (kind !== "RegisterHistory" || typeof tables !== "object" || tables === null) {
    throw new TypeError("Pass a history: emptyHistory, or one that historyOf or applyEvent gave.");
  }
  return history as StoredHistory;
}

/**
 * A copy of a history that shows its numbers of rows in a notebook or a console, and no row. JSON has it whole, because a
 * history is kept as JSON. What is parsed again is plain data, until an event gives the next history.
 */
export function showingNoRows(history: StoredHistory): StoredHistory {
  return Object.defineProperties(
    { ...history },
    shownAs(() => historyInWords(history)),
  );
}

function historyInWords({ events, recordedOn, tables }: StoredHistory): string {
  const counts = tableNames.flatMap((name) => (tables[name].given || tables[name].count > 0 ? [name] : []));
  const day = recordedOn === null ? "nothing recorded" : `recorded until ${recordedOn}`;
  const rows = rowCountsInWords(counts.map((name) => [name, tables[name].count]));
  return `RegisterHistory, ${day}, events: ${events}. ${rows} ${idsNotShown}`;
}

const emptyTable: HistoryTable = { given: false, count: 0, rows: [], byId: emptyIndex, byName: emptyIndex };

/** A history without rows, with its storage. */
export const emptyStoredHistory: StoredHistory = /* @__PURE__ */ frozen(
  /* @__PURE__ */ showingNoRows({
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
  }),
);

/**
 * A history in which nothing has happened yet.
 *
 * @example
 * import { emptyHistory } from "nareis/history";
 * emptyHistory.events; // 0
 */
export const emptyHistory: RegisterHistory = /* @__PURE__ */ frozen(/* @__PURE__ */ showingNoRows(emptyStoredHistory));
