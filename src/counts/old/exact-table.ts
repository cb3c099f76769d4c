import type { IsoDate } from "../../calendar/day.ts";
import type { PeriodLabel, PeriodLength } from "../../calendar/period.ts";
import type { DefinitionOptions } from "../../chains/definition/definition-options.ts";
import type { Basis, Measure, TableClass, Unit } from "../asked/unit.ts";
import type { SeriesBreak } from "./series-break.ts";

/** Draft until somebody makes it final (concept, definitief). */
export type Status = "draft" | "final";

/** What a table is a count of: without it a figure cannot be repeated. */
export interface About {
  readonly definition: {
    readonly id: string;
    readonly digest: string;
    /** The whole definition but its id, so that the table can be counted again; null where a literal table has none. */
    readonly options: DefinitionOptions | null;
  };
  readonly register: { readonly digest: string; readonly synthetic: boolean; readonly source: string | null };
  /** The day (peildatum) at whose end everything is as known; inclusive. */
  readonly referenceDate: IsoDate;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly period: PeriodLength;
  readonly coverage: {
    /** The first day that the register covers, where its manifest says so. */
    readonly from: IsoDate | null;
    /** The last day that the table covers: the reference date, or the day of extraction where that is earlier. */
    readonly to: IsoDate;
  };
  /** The changes of rule or procedure that fall inside the periods shown, in order of time. */
  readonly seriesBreaks: readonly SeriesBreak[];
  readonly status: Status;
  /** The version of this package. */
  readonly version: string;
}

/**
 * How much of a period the register covers at the reference date: all of it; the days up to the reference date
 * (`until`) or from the start of coverage (`from`) only; or nothing of it.
 */
export type PeriodCoverage =
  | { readonly kind: "complete" }
  | { readonly kind: "partial"; readonly from: IsoDate | null; readonly until: IsoDate | null }
  | { readonly kind: "none" };

/** One period (a column) of a table. */
export interface Period {
  readonly label: PeriodLabel;
  readonly coverage: PeriodCoverage;
}

/** One row of exact counts, a cell a period: null where the period is not covered, which is not zero. */
export interface ExactSeries {
  readonly class: TableClass;
  readonly measure: Measure;
  readonly cells: readonly (number | null)[];
  /** Counted over all the periods shown; for persons, sponsors and dossiers not the sum of the cells. */
  readonly total: number;
  /**
   * How many units of the class are open at the reference date, for the footnote: by submission those filed in the
   * periods shown, by decision all of them.
   */
  readonly open: number;
}

/**
 * Exact counts that nobody may print by accident. The renderers do not accept one; `JSON.stringify` and
 * `console.log` show a notice instead of numbers. The cells stay ordinary data, so that tests can compare tables.
 * Publish it with `publish`, or ask for the numbers with `revealCounts`.
 */
export interface ExactTable {
  readonly "~kind": "ExactTable";
  readonly about: About;
  readonly periods: readonly Period[];
  readonly series: readonly ExactSeries[];
}
