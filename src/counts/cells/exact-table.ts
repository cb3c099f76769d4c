import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel } from "../../calendar/period.ts";
import type { Chain } from "../../chains/definition/chain.ts";
import type { Question } from "../asked/question.ts";
import type { Measure, Unit } from "../asked/unit.ts";
import type { SeriesBreak } from "../old/series-break.ts";

/** Draft until somebody makes it final (concept, definitief). */
export type Status = "draft" | "final";

/** A definition by its name and digest; the question has it in full. */
export interface DefinitionFacts {
  readonly id: string;
  readonly digest: string;
}

/** A register as known at the end of a day. */
export interface RegisterFacts<Figure> {
  readonly digest: string;
  readonly synthetic: boolean;
  readonly source: string | null;
  readonly referenceDate: IsoDate;
  /** The days covered: `from` null where the manifest does not say; `to` the reference date or the day of extraction. */
  readonly coverage: { readonly from: IsoDate | null; readonly to: IsoDate };
  /** How many rows of applications were set aside, so that no figure silently rests on half a register. */
  readonly setAside: Figure;
}

/** What a table is a count of: without it a figure cannot be repeated. */
export interface About<Figure> {
  readonly question: Question;
  /** Name and digest of each definition of the question, in its order. */
  readonly definitions: readonly [DefinitionFacts, ...DefinitionFacts[]];
  /** One, or two where the question has two reference dates, the earlier first. */
  readonly registers: readonly [RegisterFacts<Figure>, ...RegisterFacts<Figure>[]];
  /** The changes of rule or procedure, and the events, inside the periods shown, in order of time. */
  readonly seriesBreaks: readonly SeriesBreak[];
  readonly status: Status;
  /** The version of this package. */
  readonly version: string;
}

/**
 * How much of a period the register covers: all of it; some of its days, from and up to; or none of it.
 */
export type PeriodCoverage =
  | { readonly kind: "complete" }
  | { readonly kind: "partial"; readonly from: IsoDate; readonly until: IsoDate }
  | { readonly kind: "none" };

/** One column. `code`: something that the subject of the table has a word for, such as `left` of attrition. */
export type Column =
  | {
      readonly kind: "period";
      readonly label: PeriodLabel;
      readonly first: IsoDate;
      readonly last: IsoDate;
      readonly coverage: PeriodCoverage;
    }
  | { readonly kind: "total" }
  | { readonly kind: "open" }
  | { readonly kind: "code"; readonly key: string };

/** What the keys of a row stand for. */
export interface Dimension {
  /** `class`, `group`, `definition`, `from`, `to`, `options`, `condition`, `part`, and so on. */
  readonly name: string;
  /** Whether its keys come out of the data: then publishing gathers those with nothing but suppressed figures. */
  readonly fromData: boolean;
}

/** One row: what it is, what it counts, and a cell for each column. */
export interface Row<Figure> {
  /** One key for each dimension of the table, as codes. */
  readonly keys: readonly string[];
  readonly unit: Unit;
  readonly measure: Measure;
  /** Null where a column is not covered or does not apply, which is not zero. */
  readonly cells: readonly (Figure | null)[];
}

/** A cell of a table: the keys of its row by the names of the dimensions, its unit and measure, and its column. */
export interface CellAddress {
  /** A period label, `total`, `open`, or a code. */
  readonly column: PeriodLabel;
  /** Needed where the table has several. */
  readonly unit?: Unit;
  readonly measure?: Measure;
  /** The key of a dimension, such as `class`; needed where the table has several. */
  readonly [dimension: string]: string | undefined;
}

/** One chain that a cell counts, with the rows of the table of applications that it rests on. */
export interface CellChain {
  readonly chain: Chain;
  /** Row numbers, 1 for the first row of data: the path, the first grant and the independent application, in order. */
  readonly rows: readonly number[];
}

/** What an exact table was counted from, so that it can say which chains a cell counts. */
export interface TableSource {
  /** The chains that a cell counts, by the places of its row and column. */
  readonly chainsOf: (row: number, column: number) => readonly CellChain[];
  /** What some rows count together, each unit once: for `other`, in which publishing gathers rows. */
  readonly together: (rows: readonly number[]) => readonly (number | null)[];
}

/**
 * Exact counts that nobody may print by accident, of any shape. The renderers do not accept one; `JSON.stringify` and
 * `console.log` show a notice instead of numbers. The cells stay ordinary data, so that tests can compare tables.
 * Publish it with `publish`, or ask for the numbers with `revealCounts`.
 */
export interface ExactTable {
  readonly "~kind": "ExactTable";
  readonly about: About<number>;
  /** From wide to narrow. */
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row<number>[];
  /** Null for a table that was copied or written down. Not enumerable: tables are compared by their figures. */
  readonly source: TableSource | null;
}
