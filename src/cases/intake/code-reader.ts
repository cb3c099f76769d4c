import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Column, TableName } from "../facts/table.ts";
import { wordsOfCode } from "../facts/vocabulary.ts";
import { normaliseWord } from "../facts/word.ts";

/** Turns a cell into the contract's code; a cell that is no known code comes back as it is. */
export type CodeReader = (cell: string) => string;

/**
 * Reads the codes of a column in English or Dutch, compared by `normaliseWord`, and the further ones that the caller
 * maps.
 *
 * @throws RangeError when a caller's mapping leads to something that is not a code of the column.
 */
export function codeReader(table: TableName, column: Column, options: ReadOptions): CodeReader {
  const codes = new Map<string, string>();
  for (const code of column.codes) {
    for (const word of wordsOfCode(code)) codes.set(word, code);
  }
  for (const [word, code] of Object.entries(options.codes?.[table]?.[column.name] ?? {})) {
    if (!column.codes.includes(code)) {
      const known = column.codes.filter((one) => one !== "");
      throw refusal("code-unknown", `Map the codes of ${table}.${column.name} to one of: ${known.join(", ")}.`, known);
    }
    codes.set(normaliseWord(word), code);
  }
  // Half of the cells are empty, and normalising costs more than looking.
  return (cell) => (cell === "" ? cell : (codes.get(cell) ?? codes.get(normaliseWord(cell)) ?? cell));
}
