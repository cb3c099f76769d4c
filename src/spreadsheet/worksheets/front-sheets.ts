import { type Locale, wordsIn } from "../../arguments/locale.ts";
import { propertyWords } from "../../display/dictionary/data-words.ts";
import { tableWords } from "../../display/dictionary/table-words.ts";
import { workbookWords } from "../../display/dictionary/workbook-words.ts";
import { pageOf } from "../../display/tables/layouts.ts";
import type { Sheet, SheetCell, SheetLine } from "../parts/sheet.ts";
import type { NumberedNotes } from "./numbered-notes.ts";
import { loudLines, type NumberedTable, titleOfTable } from "./table-sheet.ts";

/** The worksheets before those with figures: cover, contents, notes, provenance. */
export function frontSheets(tables: readonly NumberedTable[], notes: NumberedNotes, locale: Locale): readonly Sheet[] {
  return [
    coverSheet(tables, locale),
    contentsSheet(tables, locale),
    notesSheet(notes, locale),
    provenanceSheet(tables, locale),
  ];
}

/** What a workbook is called. */
export function titleOfWorkbook(locale: Locale): string {
  return wordsIn(tableWords, locale).page;
}

/** What every table is, and how the workbook is read. */
function coverSheet(tables: readonly NumberedTable[], locale: Locale): Sheet {
  const words = wordsIn(workbookWords, locale);
  const loud = tables.flatMap(({ table }) => loudLines(pageOf(table, locale)));
  return {
    name: words.cover,
    title: titleOfWorkbook(locale),
    lines: [
      ...loud.filter(({ text }, place) => loud.findIndex((other) => other.text === text) === place),
      ...[
        ...tables.map(({ table, number }) => words.heading(number, titleOfTable(table, locale))),
        ...words.onCover,
      ].map(quiet),
    ],
    table: null,
    textWidth: 100,
  };
}

function contentsSheet(tables: readonly NumberedTable[], locale: Locale): Sheet {
  const words = wordsIn(workbookWords, locale);
  const row = (name: string, title: string): readonly SheetCell[] => [
    { kind: "text", text: name, to: name },
    { kind: "text", text: title },
  ];
  return {
    name: words.contents,
    title: words.contents,
    lines: [quiet(words.onContents)],
    table: {
      name: words.contents,
      columns: [
        { heading: words.worksheet, kind: "words" },
        { heading: words.title, kind: "paragraph" },
      ],
      rows: [
        row(words.notes, words.notes),
        row(words.provenance, words.provenance),
        ...tables.map(({ table, number }) => row(words.table(number), titleOfTable(table, locale))),
      ],
    },
    textWidth: 0,
  };
}

function notesSheet({ texts }: NumberedNotes, locale: Locale): Sheet {
  const words = wordsIn(workbookWords, locale);
  const hasNotes = texts.length > 0;
  return {
    name: words.notes,
    title: words.notes,
    lines: [quiet(hasNotes ? words.onNotes : words.noNotes)],
    table: hasNotes
      ? {
          name: words.notes,
          columns: [
            { heading: words.note, kind: "words" },
            { heading: words.text, kind: "paragraph" },
          ],
          rows: texts.map((text, place) => [
            { kind: "text", text: words.mark(place + 1) },
            { kind: "text", text },
          ]),
        }
      : null,
    textWidth: 100,
  };
}

/** Where the figures of each table come from: what stands below it as a page, and the digests in full. */
function provenanceSheet(tables: readonly NumberedTable[], locale: Locale): Sheet {
  const words = wordsIn(workbookWords, locale);
  const named = (property: string): string =>
    wordsIn((propertyWords[property] as (typeof propertyWords)[string]).title, locale);
  return {
    name: words.provenance,
    title: words.provenance,
    lines: [quiet(words.onProvenance)],
    table: {
      name: words.provenance,
      columns: [
        { heading: words.worksheet, kind: "words" },
        { heading: words.fact, kind: "words" },
        { heading: words.text, kind: "paragraph" },
      ],
      rows: tables.flatMap(({ table, number }) =>
        [
          ...pageOf(table, locale).facts.map(({ label, text }) => [label, text] as const),
          [named("definitionDigests"), table.about.definitions.map(({ digest }) => digest).join("; ")] as const,
          [named("registerDigests"), table.about.registers.map(({ digest }) => digest).join("; ")] as const,
        ].flatMap(([label, text]): readonly (readonly SheetCell[])[] => {
          // A table that was written down need not have a digest.
          if (text === "") return [];
          const to = words.table(number);
          return [
            [
              { kind: "text", text: to, to },
              { kind: "text", text: label },
              { kind: "text", text },
            ],
          ];
        }),
      ),
    },
    textWidth: 0,
  };
}

function quiet(text: string): SheetLine {
  return { text, isLoud: false };
}
