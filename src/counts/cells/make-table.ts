import type { Question, Subject } from "../asked/question.ts";
import type { Dimension, ExactTable, RegisterFacts, TableSource } from "./exact-table.ts";
import { cellsWithNotice, withNotice } from "./exact-table-notice.ts";
import { packageVersion } from "./package-version.ts";
import type { SeriesBreak } from "./series-breaks.ts";
import { definitionFacts } from "./table-facts.ts";

/** The parts of a table that its question does not say. */
export interface TableParts extends Pick<ExactTable, "dimensions" | "columns" | "rows"> {
  readonly registers: readonly [RegisterFacts<number>, ...RegisterFacts<number>[]];
  /** None where the columns are no periods. */
  readonly seriesBreaks: readonly SeriesBreak[];
  readonly source: TableSource | null;
}

/** Puts an exact table together: a draft, frozen, that answers with a notice instead of numbers when it is printed. */
export function exactTableOf<Of extends Subject>(question: Question<Of>, parts: TableParts): ExactTable<Of> {
  const { dimensions, columns, rows, registers, seriesBreaks, source } = parts;
  const table = {
    "~kind": "ExactTable",
    about: {
      question,
      definitions: definitionFacts(question.definitions as readonly [never, ...never[]]),
      registers,
      seriesBreaks,
      status: "draft",
      version: packageVersion,
    },
    dimensions,
    columns,
    rows: rows.map((row) => withNotice({ ...row, cells: cellsWithNotice(row.cells) })),
  };
  return withNotice(table, { source: { value: source, enumerable: false } }) as unknown as ExactTable<Of>;
}

/** A dimension whose keys are the same whatever is counted. */
export function fixed(name: string): Dimension {
  return { name, fromData: false, always: [] };
}

/** A dimension whose keys come out of the data, with those that are always shown. */
export function fromData(name: string, ...always: readonly string[]): Dimension {
  return { name, fromData: true, always };
}
