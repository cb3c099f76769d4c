import type { Measure, Unit } from "../../counts/asked/unit.ts";
import type { SheetAbout, SheetColumn, SheetSubject } from "../../counts/old/exact-sheet.ts";
import type { Policy } from "../policy.ts";
import type { PublishedFigure } from "./published-table.ts";

/** What a published sheet is a count of, and how it was protected; null for the loud, unprotected kind. */
export interface PublishedSheetAbout extends SheetAbout {
  readonly policy: Policy | null;
}

/** One row of published figures, a cell a column: null where the column is not covered or does not apply. */
export interface PublishedSheetRow {
  /** One key for each dimension of the sheet, as codes. */
  readonly keys: readonly string[];
  readonly unit: Unit;
  readonly measure: Measure;
  /** Each made from its own exact count, never from other printed figures. */
  readonly cells: readonly (PublishedFigure | null)[];
}

/** A sheet of any shape that can be rendered: what `publish` makes of an `ExactSheet`. */
export interface PublishedSheet {
  readonly "~kind": "PublishedSheet";
  readonly subject: SheetSubject;
  readonly about: PublishedSheetAbout;
  /** What the keys of a row stand for, from wide to narrow. */
  readonly dimensions: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly PublishedSheetRow[];
}

/** Whether a value is a published sheet, whichever copy of this package made it. */
export function isPublishedSheet(value: unknown): value is PublishedSheet {
  return typeof value === "object" && value !== null && (value as { "~kind"?: unknown })["~kind"] === "PublishedSheet";
}
