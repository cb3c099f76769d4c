import type { IsoDate } from "../../calendar/day.ts";
import type { ColumnName, TableName } from "./table.ts";

/** How to read a register. Every part may be left out. */
export interface ReadOptions {
  /** The reference date (peildatum), inclusive; else the manifest's `extracted_on`, else the latest day in the rows. */
  readonly asOf?: IsoDate;
  /** Refuse the register (`register` is null) when there is any error. */
  readonly strict?: boolean;
  /** Further headers: by table, the header as written to the contract's column, or to null for a column not to be read. */
  readonly columns?: Readonly<Partial<Record<TableName, Readonly<Record<string, ColumnName | null>>>>>;
  /** Further codes: by table and column, the code as written to the contract's code. */
  readonly codes?: Readonly<
    Partial<Record<TableName, Readonly<Partial<Record<ColumnName, Readonly<Record<string, string>>>>>>>
  >;
  /**
   * Further columns of the table of persons, by their headers, for breakdowns only; none by default. They are required
   * headers then. Nationality and its like are refused: docs/responsible-use.md says which, and why.
   */
  readonly personColumns?: readonly string[];
  /** How dates are written: `YYYY-MM-DD` (the default) or `d-m-jjjj`. Only that form is then accepted. */
  readonly dates?: "iso" | "dutch";
  /** Words that mean an empty cell, as written, such as `NULL`; none by default. */
  readonly empty?: readonly string[];
}
