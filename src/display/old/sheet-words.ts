import type { Locale } from "../../calendar/written-day.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";

/**
 * The words of one subject of sheets in one language. What is missing is printed as it is, so that a code that has no
 * word yet, an id or the value of a column is never lost. Classes, measures, units, outcomes, procedures, forms and
 * relationships have their words already, wherever the dimension has that name: see `SharedSheetWords`.
 */
export interface SheetWords {
  /** What the whole sheet shows, above everything else in it, as in "Where chains go when the definition changes". */
  readonly title: (sheet: PublishedSheet) => string;
  /** Heading of each dimension, by its name in `sheet.dimensions`. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Heading of a dimension whose name is not from a closed list; null leaves it as it is. */
  readonly openDimension?: (dimension: string) => string | null;
  /** What a key of a row means, by dimension and then by key. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a key means that is not from a closed list, such as a number of months; null leaves it as it is. */
  readonly openKey?: (dimension: string, key: string) => string | null;
  /** Heading of each column that is a code of the subject; periods, `total` and ids of definitions need none. */
  readonly columns: Readonly<Record<string, string>>;
  /** What a reader must know of these figures, each a paragraph of its own, under the notes that every sheet has. */
  readonly notes: (sheet: PublishedSheet) => readonly string[];
}

/** The words of one subject in both languages: what each file of words of a subject exports. */
export type SubjectWords = Readonly<Record<Locale, SheetWords>>;

/** The words that sheets of every subject are printed with, beside those of tables. */
export interface SharedSheetWords {
  /** By dimension and then by key, for the dimensions that many subjects have. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Headings of those dimensions. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** What the sign for a cell that does not apply means. */
  readonly notApplicable: (sign: string) => string;
  /** Labels of the facts under a sheet, where there are several of what a table has one of. */
  readonly facts: Readonly<Record<"definitions" | "referenceDates" | "registers" | "measure", string>>;
}
