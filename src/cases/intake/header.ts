import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { type ColumnName, type TableName, tableColumns } from "../facts/table.ts";
import { normaliseWord } from "../facts/word.ts";

/** What a header stands for: a column of the contract, one that the caller wants not to be read, or null: unknown. */
export type HeaderMeaning = ColumnName | "not-read" | null;

/** What each header of a table stands for, as a function from the header as written. */
export type HeaderReader = (header: string) => HeaderMeaning;

/**
 * Reads headers of a table in English or Dutch, compared by `normaliseWord`, and the further ones that the caller maps.
 *
 * @throws RangeError when a caller's mapping names a column that the table does not have.
 */
export function headerReader(table: TableName, options: ReadOptions): HeaderReader {
  const names = new Map<string, Exclude<HeaderMeaning, null>>();
  for (const column of tableColumns[table]) {
    for (const name of [column.name, ...column.dutch]) names.set(normaliseWord(name), column.name);
  }
  for (const [header, name] of Object.entries(options.columns?.[table] ?? {})) {
    if (name !== null && !tableColumns[table].some((column) => column.name === name)) {
      const known = tableColumns[table].map((column) => column.name);
      const sentence = `Map the headers of ${table} to any of: ${known.join(", ")}; or to null, not to read them.`;
      throw refusal("column-unknown", sentence, known);
    }
    names.set(normaliseWord(header), name ?? "not-read");
  }
  return (header) => names.get(normaliseWord(header)) ?? null;
}
