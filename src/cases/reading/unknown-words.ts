import type { ReadOptions } from "../facts/read-options.ts";
import { type ColumnName, placeOf, type TableName, tableColumns, tableNames } from "../facts/table.ts";
import { normaliseWord } from "../facts/word.ts";
import { cellText } from "../intake/cell-text.ts";
import { codeReader } from "../intake/code-reader.ts";
import { readHeader, recordKeys } from "../intake/table-header.ts";
import { cellsOfRow, type TableReceiver } from "./row-receiver.ts";

/** A word that stands in a column of codes and is none of them. */
export interface UnknownWord {
  readonly table: TableName;
  readonly column: ColumnName;
  /** As it was written first. */
  readonly word: string;
  /** In how many rows. */
  readonly rows: number;
}

/** Takes in the files of a register for the words in its columns of codes, and for nothing else. */
export interface WordIntake extends TableReceiver {
  /** The words that stand in as many rows or more, by table and column, the most frequent first. */
  words(leastRows: number): readonly UnknownWord[];
}

type CountedWord = Omit<UnknownWord, "rows"> & { rows: number };

/** How many words of a column are told apart: beyond it the column holds something else than codes. */
const WORDS_REMEMBERED = 10_000;

/**
 * Starts to collect the words in columns of codes that no code stands for. Words are compared by `normaliseWord`. It is the one thing that keeps what stands in a cell to show it, so it keeps frequent words only.
 */
export function createWordIntake(options: ReadOptions): WordIntake {
  const found: CountedWord[] = [];
  const textOf = cellText(options);

  function collector(table: TableName): (cells: readonly unknown[]) => void {
    const columns = tableColumns[table].flatMap((column, place) => {
      if (column.content !== "code") return [];
      const words = new Map<string, CountedWord>();
      return [{ column, place, read: codeReader(table, column, options), words }];
    });
    return (cells) => {
      for (const { column, place, read, words } of columns) {
        const word = textOf(cells[place]);
        if (typeof word !== "string" || word === "" || read(word) >= 0) continue;
        const key = normaliseWord(word);
        const known = words.get(key);
        if (known !== undefined) known.rows += 1;
        else if (words.size < WORDS_REMEMBERED) {
          const fresh = { table, column: column.name, word, rows: 1 };
          words.set(key, fresh);
          found.push(fresh);
        }
      }
    };
  }

  return {
    startTable(table, header) {
      const known = readHeader(table, header, options);
      const cellsOf = cellsOfRow(known);
      const collect = collector(table);
      return {
        width: header.length,
        writer: null,
        positions: known.positions,
        row: (given) => collect(cellsOf(given)),
        broken: () => {},
      };
    },
    startRecords(table) {
      const keys = recordKeys(table, options);
      const collect = collector(table);
      return {
        direct: null,
        record(value) {
          if (typeof value === "object" && value !== null && !Array.isArray(value)) collect(keys.cells(value));
        },
        broken: () => {},
      };
    },
    unreadableHeader() {},
    words: (leastRows) =>
      found
        .filter(({ rows }) => rows >= leastRows)
        .sort((one, other) => placeIn(one) - placeIn(other) || other.rows - one.rows),
  };
}

/** Tables in their order, and columns in theirs. */
function placeIn({ table, column }: UnknownWord): number {
  return tableNames.indexOf(table) * 100 + placeOf(table, column);
}
