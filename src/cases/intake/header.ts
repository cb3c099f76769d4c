import type { ReadOptions } from "../facts/read-options.ts";
import { type ColumnName, type TableName, tableColumns } from "../facts/table.ts";
import { normaliseWord } from "../facts/word.ts";

/** Which contract column each header of a table stands for, as a function from the header as written. */
export type HeaderReader = (header: string) => ColumnName | null;

/**
 * Reads headers of a table in English or Dutch, in any case, with space, `-` and `_` the same, and the further ones
 * that the caller maps.
 *
 * @throws RangeError when a caller's mapping names a column that the table does not have.
 */
export function headerReader(table: TableName, options: ReadOptions): HeaderReader {
  const names = new Map<string, ColumnName>();
  for (const column of tableColumns[table]) {
    for (const name of [column.name, ...column.dutch]) names.set(normaliseWord(name), column.name);
  }
  for (const [header, name] of Object.entries(options.columns?.[table] ?? {})) {
    if (!tableColumns[table].some((column) => column.name === name)) {
      const known = tableColumns[table].map((column) => column.name);
      throw new RangeError(`Map the headers of ${table} to any of: ${known.join(", ")}.`);
    }
    names.set(normaliseWord(header), name);
  }
  return (header) => names.get(normaliseWord(header)) ?? null;
}
