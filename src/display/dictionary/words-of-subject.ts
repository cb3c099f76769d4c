import type { Locale, Wording } from "../../arguments/locale.ts";
import type { Question, Subject } from "../../counts/asked/question.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";

/** One key of a row, where it stands. */
export interface RowKey<Of extends Subject = Subject> {
  /** The name of the dimension. */
  readonly dimension: string;
  readonly key: string;
  /** All keys of the row. */
  readonly keys: readonly string[];
  readonly table: PublishedTable<Of>;
}

/**
 * The words of the tables of one subject. What is missing is printed as it is, so that a code that has no word yet, an id
 * or the value of a column is never lost. Classes and measures have their words already: see `tableWording`.
 */
export interface WordsOfSubject<Of extends Subject = Subject> {
  /** What the whole table shows; null where the title of each row says it. */
  readonly title: ((table: PublishedTable<Of>, locale: Locale) => string) | null;
  /** Heading of each dimension, by its name. */
  readonly dimensions: Readonly<Record<string, Wording>>;
  /** Heading of a dimension that the question names; null leaves it as it is. */
  readonly openDimension?: (dimension: string, question: Question<Of>, locale: Locale) => string | null;
  /** What a key of a row means, by dimension and then by key. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, Wording>>>>;
  /** What a key means that is not from a closed list, such as a number of months; null leaves it as it is. */
  readonly openKey?: (key: RowKey<Of>, locale: Locale) => string | null;
  /** Heading of each column that is a code of the subject. */
  readonly columns: Readonly<Record<string, Wording>>;
  /** What a reader must know of these figures, each a paragraph, under the notes that every table has. */
  readonly notes: (table: PublishedTable<Of>, locale: Locale) => readonly string[];
}

/** Whether a table counts anything else than applications. */
export function countsOthers({ rows }: PublishedTable): boolean {
  return rows.some(({ unit }) => unit !== "applications");
}
