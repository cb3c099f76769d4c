import type { ReadOptions } from "../facts/read-options.ts";
import type { Column, TableName } from "../facts/table.ts";
import { normaliseWord } from "../facts/word.ts";

/** Dutch words for the contract's codes. A word means the same wherever the column has that code. */
const DUTCH_CODES: Readonly<Record<string, readonly string[]>> = {
  asylum: ["asiel"],
  art8: ["8-evrm"],
  "regular-family": ["regulier-gezin"],
  other: ["overig"],
  granted: ["ingewilligd"],
  rejected: ["afgewezen"],
  withdrawn: ["ingetrokken"],
  "not-considered": ["buiten-behandeling"],
  closed: ["overig-afgedaan"],
  derived: ["afgeleid"],
  independent: ["zelfstandig"],
  regular: ["regulier"],
  same: ["zelfde"],
  different: ["verschillend"],
  first: ["eerste"],
  objection: ["bezwaar"],
  appeal: ["beroep"],
  new: ["nieuw"],
  "withdrawal-started": ["intrekking-gestart"],
  "permit-withdrawn": ["vergunning-ingetrokken"],
  reported: ["aangifte"],
  "report-taken-up": ["aangifte-opgepakt"],
  spouse: ["echtgenoot"],
  child: ["kind"],
  "young-adult-child": ["jongvolwassen-kind"],
  parent: ["ouder"],
  sibling: ["broer-of-zus"],
  "step-family": ["stiefgezin"],
};

/** The words that are read as a code: its own name first, then those in Dutch. */
export function codeNames(code: string): readonly string[] {
  return [code, ...(DUTCH_CODES[code] ?? [])];
}

/** Turns a cell into the contract's code; a cell that is no known code comes back as it is. */
export type CodeReader = (cell: string) => string;

/**
 * Reads the codes of a column in English or Dutch, in any case, with space, `-` and `_` the same, and the further
 * ones that the caller maps.
 *
 * @throws RangeError when a caller's mapping leads to something that is not a code of the column.
 */
export function codeReader(table: TableName, column: Column, options: ReadOptions): CodeReader {
  const codes = new Map<string, string>();
  for (const code of column.codes) {
    for (const word of codeNames(code)) codes.set(word, code);
  }
  for (const [word, code] of Object.entries(options.codes?.[table]?.[column.name] ?? {})) {
    if (!column.codes.includes(code)) {
      throw new RangeError(`Map the codes of ${table}.${column.name} to codes of the contract.`);
    }
    codes.set(normaliseWord(word), code);
  }
  // Half of the cells are empty, and normalising costs more than looking.
  return (cell) => (cell === "" ? cell : (codes.get(cell) ?? codes.get(normaliseWord(cell)) ?? cell));
}
