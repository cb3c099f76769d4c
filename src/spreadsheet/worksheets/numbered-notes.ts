import type { Locale } from "../../arguments/locale.ts";
import { wordsIn } from "../../arguments/locale.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { breaksInWords } from "../../display/dictionary/break-words.ts";
import { coveredDays } from "../../display/dictionary/period-words.ts";
import { tableWords } from "../../display/dictionary/table-words.ts";
import { type Sign, workbookWords } from "../../display/dictionary/workbook-words.ts";
import { figureInSigns, notApplicableSign, notCoveredSign, withheldSign } from "../../display/tables/cell-text.ts";
import { pageOf } from "../../display/tables/layouts.ts";
import { footnoteOf } from "../../display/tables/memo-layout.ts";
import { tableWording } from "../../display/tables/table-wording.ts";

/** The notes of one table: of the whole, and by the places of its columns and rows. */
export interface TableNotes {
  readonly ofTable: readonly string[];
  readonly ofColumns: readonly (readonly string[])[];
  readonly ofRows: readonly (readonly string[])[];
}

/** What stands in a workbook in place of a figure that is withheld. */
export const withheldInWorkbook: Sign = "[c]";

/** The notes of all tables of a workbook, each once, by their numbers. */
export interface NumberedNotes {
  /** In the order of their numbers, 1 for the first. */
  readonly texts: readonly string[];
  /** A text with the marks of its notes behind it, as in `2019 [note 1]`. */
  readonly marked: (text: string, notes: readonly string[]) => string;
}

/**
 * What a reader of a table has to know of its figures; of one column: the days that a period covers, and the breaks in it; and of one row, in
 * tables of classes: how many are still open.
 */
export function notesOf(table: PublishedTable, locale: Locale): TableNotes {
  const { about, columns, rows } = table;
  const { length } = about.question.periods;
  const [meaning = "", ...breaks] = breaksInWords(about.seriesBreaks, locale);
  const wording = tableWording(table, locale);
  const words = wordsIn(tableWords, locale);
  // A workbook has other signs, and says above the table what they mean.
  const ofSigns = [
    words.notCovered(notCoveredSign),
    words.notApplicable(notApplicableSign),
    words.withheld(withheldSign),
  ];
  // The first is about rounding and the days covered: see the lines above the table, and the notes of columns.
  const [, ...others] = pageOf(table, locale).notes;
  return {
    ofTable: others.filter((note) => !ofSigns.includes(note)),
    ofColumns: columns.map((column) => {
      if (column.kind !== "period") return [];
      const here = breaks.filter((_, place) => about.seriesBreaks[place]?.period === column.label);
      const days = coveredDays(column, length, locale);
      return [...here.map((text) => `${meaning} ${text}`), ...(days === null ? [] : [days])];
    }),
    ofRows: rows.map((row) => {
      if (about.question.of !== "classes") return [];
      const footnote = footnoteOf(row, table as PublishedTable<"classes">, wording, (figure) =>
        figure.kind === "withheld" ? withheldInWorkbook : figureInSigns(figure),
      );
      return footnote === null ? [] : [footnote];
    }),
  };
}

/** The notes of some tables numbered through, in the order in which a reader meets them. */
export function numberedNotes(all: readonly TableNotes[], locale: Locale): NumberedNotes {
  const words = wordsIn(workbookWords, locale);
  const texts = [
    ...new Set(all.flatMap(({ ofTable, ofColumns, ofRows }) => [ofTable, ...ofColumns, ...ofRows].flat())),
  ];
  const numbers = new Map(texts.map((text, place) => [text, place + 1]));
  return {
    texts,
    marked: (text, notes) => [text, ...notes.map((note) => words.mark(numbers.get(note) as number))].join(" "),
  };
}
