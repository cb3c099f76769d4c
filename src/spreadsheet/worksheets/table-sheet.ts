import { type Locale, wordsIn } from "../../arguments/locale.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { roundingInWords } from "../../display/dictionary/policy-words.ts";
import { tableWords } from "../../display/dictionary/table-words.ts";
import { basisNames, measureNames, unitNames } from "../../display/dictionary/vocabulary.ts";
import { type Sign, type WorkbookWords, workbookWords } from "../../display/dictionary/workbook-words.ts";
import { figureInSigns } from "../../display/tables/cell-text.ts";
import { printedNumber, whyNoNumber } from "../../display/tables/figure-status.ts";
import { pageOf } from "../../display/tables/layouts.ts";
import type { Page } from "../../display/tables/page.ts";
import { unsharedFacts } from "../../display/tables/page-facts.ts";
import { tableWording } from "../../display/tables/table-wording.ts";
import type { Sheet, SheetCell, SheetColumn, SheetLine } from "../parts/sheet.ts";
import { type NumberedNotes, type TableNotes, withheldInWorkbook } from "./numbered-notes.ts";

/** One table of a workbook, and its number, 1 for the first. */
export interface NumberedTable {
  readonly table: PublishedTable;
  readonly number: number;
  readonly notes: TableNotes;
}

/** What a table is called in a workbook: what it shows, of what, by which day, and in which periods. */
export function titleOfTable(table: PublishedTable, locale: Locale): string {
  const { question } = table.about;
  const page = pageOf(table, locale);
  const words = wordsIn(tableWords, locale);
  const units = question.units.map((unit) => wordsIn(unitNames[unit], locale)).join(", ");
  const basis = wordsIn(basisNames[question.basis], locale);
  const { first, last } = question.periods;
  const countedBy = `${words.facts.basis.charAt(0).toLowerCase()}${words.facts.basis.slice(1)}`;
  return [
    page.title ?? words.page,
    units,
    `${countedBy} ${basis}`,
    wordsIn(workbookWords, locale).periods(first, last),
  ].join(", ");
}

/** The lines that nobody may miss. */
export function loudLines({ banners }: Page): readonly SheetLine[] {
  return banners.map((text) => ({ text, isLoud: true }));
}

/**
 * A worksheet with one table and nothing below it: a column for each dimension, then the figures. A figure that has a
 * number is a number; `<10` is text; what has no figure says why, in brackets.
 */
export function tableSheet({ table, number, notes }: NumberedTable, numbered: NumberedNotes, locale: Locale): Sheet {
  const words = wordsIn(workbookWords, locale);
  const wording = tableWording(table, locale);
  const page = pageOf(table, locale);
  const own = unsharedFacts(table);
  const cells = table.rows.map((_, row) => table.columns.map((__, column) => cellAt(table, { row, column })));
  const isMarked = [notes.ofTable, ...notes.ofColumns, ...notes.ofRows].some(({ length }) => length > 0);
  return {
    name: words.table(number),
    title: numbered.marked(words.heading(number, titleOfTable(table, locale)), notes.ofTable),
    lines: [
      ...loudLines(page),
      ...[
        `${words.onTable}${isMarked ? ` ${words.seeNotes}` : ""}`,
        roundingInWords(table.about.policy, 1, locale),
        ...signsIn(cells, words),
      ].map((text) => ({ text, isLoud: false })),
    ],
    table: {
      name: words.table(number),
      columns: [
        ...table.dimensions.map(({ name }) => wordsColumn(wording.dimension(name))),
        ...own.map((fact) => wordsColumn(wording.words[fact])),
        ...table.columns.map(
          (column, place): SheetColumn => ({
            heading: numbered.marked(wording.column(column), notes.ofColumns[place] ?? []),
            kind: "figures",
          }),
        ),
      ],
      rows: table.rows.map((row, place) => {
        const keys = [
          ...wording.keys(row),
          ...own.map((fact) => wordsIn(fact === "unit" ? unitNames[row.unit] : measureNames[row.measure], locale)),
        ];
        const last = keys.length - 1;
        return [
          ...keys.map((key, at) => text(at === last ? numbered.marked(key, notes.ofRows[place] ?? []) : key)),
          ...(cells[place] as readonly SheetCell[]),
        ];
      }),
    },
    textWidth: 0,
  };
}

function wordsColumn(heading: string): SheetColumn {
  return { heading, kind: "words" };
}

function text(content: string): SheetCell {
  return { kind: "text", text: content };
}

/** What stands in place of a figure, by why there is none. */
const signs: Readonly<Record<"L" | "M" | "Q", Sign>> = { L: "[x]", M: "[z]", Q: withheldInWorkbook };

function cellAt(table: PublishedTable, at: { readonly row: number; readonly column: number }): SheetCell {
  const figure = table.rows[at.row]?.cells[at.column] ?? null;
  if (figure?.kind === "below") return text(figureInSigns(figure));
  const value = printedNumber(figure);
  if (value === null) return text(signs[whyNoNumber(table, at) ?? "Q"]);
  return { kind: "number", value, isPercent: figure?.kind === "share" };
}

/** What the signs mean that stand in place of figures. */
function signsIn(cells: readonly (readonly SheetCell[])[], words: WorkbookWords): readonly string[] {
  const found = new Set(cells.flat().map((cell) => (cell.kind === "text" ? cell.text : "")));
  return Object.entries(words.signs).flatMap(([sign, meaning]) => (found.has(sign) ? [meaning] : []));
}
