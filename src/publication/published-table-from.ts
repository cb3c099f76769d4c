import { type PublishedTableRead, plainTableFrom } from "../disclosure/published-table-from.ts";
import { showingItself } from "./showing-itself.ts";

/**
 * The published table in data that was written by `toJson` and parsed again, whatever its question. Nothing is guessed
 * or left out: what is not exactly such a table is refused, with every place where it is not. So is a breakdown by an
 * attribute that this package does not read. Cost: grows with the figures.
 *
 * @example
 * publishedTableFrom({ about: {} }).problems; // [{ code: "not-a-table", place: "" }]
 */
export function publishedTableFrom(data: unknown): PublishedTableRead {
  const read = plainTableFrom(data);
  return read.table === null ? read : { ...read, table: showingItself(read.table) };
}
