import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel } from "../../calendar/period.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import type { Chain } from "../../chains/definition/chain.ts";
import type { Question, Subject } from "../asked/question.ts";
import type { CountedUnit, Measure } from "../asked/unit.ts";
import type { SeriesBreak } from "./series-breaks.ts";

/** Draft until somebody makes it final (concept, definitief). */
export type Status = "draft" | "final";

/** A definition by its name and digest; the question has it in full. */
export interface DefinitionFacts {
  /** Its id; with a number behind it where another definition of the question has that id. */
  readonly id: string;
  readonly digest: string;
}

/** An engine outside this package that counted, and its version as it says it itself. */
export interface CountingEngine {
  readonly engine: "duckdb" | "postgres" | "spark";
  readonly version: string;
}

/** A register as known at the end of a day. */
export interface RegisterFacts<Figure> {
  readonly digest: string;
  readonly synthetic: boolean;
  readonly source: string | null;
  readonly referenceDate: IsoDate;
  /** The days covered: `from` null where the manifest does not say, `to` the reference date or the day of extraction. */
  readonly coverage: { readonly from: IsoDate | null; readonly to: IsoDate };
  /** How many rows of applications were set aside, so that no figure silently rests on half a register. */
  readonly setAside: Figure;
  /** Left out where this package counted. An engine makes a digest of its own, which is never that of this package. */
  readonly countedBy?: CountingEngine;
}

/** What a table is a count of: without it a figure cannot be repeated. */
export interface About<Figure, Of extends Subject = Subject> {
  readonly question: Question<Of>;
  /** Name and digest of each definition of the question, in its order. */
  readonly definitions: readonly [DefinitionFacts, ...DefinitionFacts[]];
  /** One for each reference date of the question. */
  readonly registers: readonly [RegisterFacts<Figure>, ...RegisterFacts<Figure>[]];
  /** The changes of the law, and other events, inside the periods shown, in order of time. */
  readonly seriesBreaks: readonly SeriesBreak[];
  readonly status: Status;
  /** The version of this package. */
  readonly version: string;
}

/** How much of a period the register covers: all of it; some of its days; or none of it. */
export type PeriodCoverage =
  | { readonly kind: "complete" }
  | { readonly kind: "partial"; readonly from: IsoDate; readonly until: IsoDate }
  | { readonly kind: "none" };

/**
 * One column: a period; the total over the periods shown; how many are open, which the footnote says; or a code that the
 * subject of the table has a word for, such as `left` of attrition.
 */
export type Column =
  | {
      readonly kind: "period";
      readonly label: PeriodLabel;
      /** Its first and last day, covered or not. */
      readonly first: IsoDate;
      readonly last: IsoDate;
      readonly coverage: PeriodCoverage;
    }
  | { readonly kind: "total" }
  | { readonly kind: "open" }
  | { readonly kind: "code"; readonly key: string };

/** A column of one period. */
export type PeriodColumn = Extract<Column, { readonly kind: "period" }>;

/** What the keys of a row stand for. */
export interface Dimension {
  /** `class`, `measure`, `group`, `definition`, `from`, `to`, `options`, `condition`, `part`, and so on. */
  readonly name: string;
  /**
   * Whether its keys come out of the data. Publishing then gathers the rows without any visible figure in one row
   * `other`, so that what is shown does not depend on suppressed counts.
   */
  readonly fromData: boolean;
  /** Of those that come out of the data: the keys that are always shown, such as `all`. */
  readonly always: readonly string[];
}

/** One row: what it is, what it counts, and a cell for each column. */
export interface Row<Figure> {
  /** One key for each dimension of the table, as codes. */
  readonly keys: readonly string[];
  readonly unit: CountedUnit;
  readonly measure: Measure;
  /** Null where a column is not covered or does not apply, which is not zero. */
  readonly cells: readonly (Figure | null)[];
}

/** One application that a cell counts, with the chain that it is the second application of. */
export interface CellChain {
  readonly application: ApplicationId;
  /** Null where it is counted without being part of a chain, as among all applications filed. */
  readonly chain: Chain | null;
  /** What was found of it before the change that the cell counts, in moves and revisions; else null. */
  readonly before: Chain | null;
  /** Row numbers, 1 for the first row of data: the path, the first grant and the independent application, in order. */
  readonly rows: readonly number[];
}

/** What an exact table was counted from, so that it can say what is behind its figures. */
export interface TableSource {
  /** The applications behind a cell, by the places of its row and column; in the order of their ids. */
  readonly chainsOf: (row: number, column: number) => readonly CellChain[];
  /** The cells of one row that counts what some rows of one unit count together, each once. */
  readonly together: (rows: readonly number[]) => readonly (number | null)[];
}

/**
 * Exact counts of any shape that nobody may print by accident. The renderers do not accept one; `JSON.stringify` and
 * `console.log` show a notice instead of numbers. The cells stay ordinary data, so that tests can compare tables.
 * Publish it with `publish`, or ask for the numbers with `revealCounts`.
 */
export interface ExactTable<Of extends Subject = Subject> {
  readonly "~kind": "ExactTable";
  readonly about: About<number, Of>;
  /** From wide to narrow. */
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row<number>[];
  /** Null for a table that was written down. Not enumerable, because tables are compared by their figures. */
  readonly source: TableSource | null;
}

/** The word by which a column is asked for: the label of its period, `total`, `open`, or its code. */
export function columnKey(column: Column): string {
  if (column.kind === "period") return column.label;
  return column.kind === "code" ? column.key : column.kind;
}
