import type { IsoDate } from "../../calendar/day.ts";
import type { Basis, Measure, Unit } from "../asked/unit.ts";
import type { About, PeriodCoverage, Status } from "./exact-table.ts";
import type { SeriesBreak } from "./series-break.ts";

/** Every subject of a sheet. */
export const sheetSubjects = [
  "breakdown",
  "definitions",
  "moves",
  "sweep",
  "attrition",
  "revision",
  "signals",
  "follow-up",
  "shares",
] as const;

/** What a sheet is about; it decides the words that the keys of its rows and columns are printed with. */
export type SheetSubject = (typeof sheetSubjects)[number];

/** The register that a sheet counts, as known at the end of a day. */
export interface SheetRegister {
  readonly digest: string;
  readonly synthetic: boolean;
  readonly source: string | null;
  readonly referenceDate: IsoDate;
  readonly coverage: About["coverage"];
}

/** What a sheet is a count of: without it a figure cannot be repeated. */
export interface SheetAbout {
  /** One, or several where definitions are compared; in the order in which they were given. */
  readonly definitions: readonly [About["definition"], ...About["definition"][]];
  /** One, or two where reference dates or releases are compared, the earlier first. */
  readonly registers: readonly [SheetRegister, ...SheetRegister[]];
  readonly basis: Basis;
  /** The changes of rule or procedure inside the periods, in order of time; none where the columns are no periods. */
  readonly seriesBreaks: readonly SeriesBreak[];
  readonly status: Status;
  /** The version of this package. */
  readonly version: string;
}

/** One column of a sheet: a period, or something that the subject of the sheet has a word for. */
export interface SheetColumn {
  /** A period label, `total`, or a code of the subject; the id of a definition where definitions are columns. */
  readonly key: string;
  /** How much of a period is covered; null where the column is not a period. */
  readonly coverage: PeriodCoverage | null;
}

/** One row of exact counts: what it is, what it counts, and a cell for each column. */
export interface ExactSheetRow {
  /** One key for each dimension of the sheet, as codes. */
  readonly keys: readonly string[];
  readonly unit: Unit;
  readonly measure: Measure;
  /** Whole numbers of at least 0; null where a column is not covered or does not apply. Never a difference. */
  readonly cells: readonly (number | null)[];
}

/**
 * Exact counts of any shape, on the same road as an `ExactTable`: nobody prints one by accident, `publish` protects
 * every cell by itself, and only then is it rendered. A change is two counts, what came in and what went out, because
 * a signed number cannot be protected as a count is.
 */
export interface ExactSheet {
  readonly "~kind": "ExactSheet";
  readonly subject: SheetSubject;
  readonly about: SheetAbout;
  /** What the keys of a row stand for, from wide to narrow: `class`, `group`, `option`, and so on. */
  readonly dimensions: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly ExactSheetRow[];
}
