import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Column, TableName } from "../facts/table.ts";
import { wordsOfCode } from "../facts/vocabulary.ts";
import { normaliseWord } from "../facts/word.ts";

/** The place of the code that a cell, not empty, stands for in the codes of its column, or -1 where it stands for none. */
export type CodeReader = (cell: string) => number;

/**
 * Reads the codes of a column in English or Dutch, compared by `normaliseWord`, and the further ones that the caller
 * maps.
 *
 * @throws RangeError when a caller's mapping leads to something that is not a code of the column.
 */
export function codeReader(table: TableName, column: Column, options: ReadOptions): CodeReader {
  const places = new Map<string, number>();
  for (const [place, code] of column.codes.entries()) {
    if (code === "") continue;
    for (const word of wordsOfCode(code)) places.set(word, place);
  }
  for (const [word, code] of Object.entries(options.codes?.[table]?.[column.name] ?? {})) {
    const place = column.codes.indexOf(code);
    if (place < 0) {
      const known = column.codes.filter((one) => one !== "");
      throw refusal("code-unknown", `Map the codes of ${table}.${column.name} to one of: ${known.join(", ")}.`, known);
    }
    places.set(normaliseWord(word), place);
  }
  // Normalising costs more than looking, and most cells are written as the contract writes them.
  return (cell) => places.get(cell) ?? places.get(normaliseWord(cell)) ?? -1;
}
