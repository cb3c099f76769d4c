import { type TableName, tableNames } from "../cases/facts/table.ts";
import { rowAt } from "./current-rows.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";
import { placesThatDiffer } from "./row-trie.ts";

/** A row as it stands in one of two histories, and not in the other. */
export interface ChangedRow {
  readonly table: TableName;
  readonly row: HistoryRow;
}

/**
 * What stands in only one of two histories, before or after. Cost: that of the changes where one history was made of the
 * other; the rows of both where they share nothing, as after JSON.
 */
export function changedRows(before: StoredHistory, after: StoredHistory): readonly ChangedRow[] {
  return tableNames.flatMap((table) =>
    placesThatDiffer(before.tables[table].rows, after.tables[table].rows).flatMap((place): ChangedRow[] => {
      const rows = [before, after].flatMap((history) =>
        place < history.tables[table].count ? [rowAt(history, table, place)] : [],
      );
      const [one, other] = rows;
      if (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)) return [];
      return rows.map((row) => ({ table, row }));
    }),
  );
}
