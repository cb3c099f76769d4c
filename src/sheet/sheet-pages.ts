import type { Locale } from "../arguments/locale.ts";
import type { PublishedFigure, PublishedTable } from "../disclosure/published-table.ts";
import { separatedThousands } from "../display/characters/separated-thousands.ts";
import { figureInSigns } from "../display/tables/cell-text.ts";
import { pageOf } from "../display/tables/layouts.ts";
import { footnoteOf } from "../display/tables/memo-layout.ts";
import type { Page, PageBlock } from "../display/tables/page.ts";
import { tableWording } from "../display/tables/table-wording.ts";

/** A figure as a sheet prints it. */
export function sheetFigure(figure: PublishedFigure, locale: Locale): string {
  return separatedThousands(figureInSigns(figure), locale);
}

/** The page of a table, with the thousands of each figure set apart. */
export function sheetPage(table: PublishedTable, locale: Locale): Page {
  const page = pageOf(table, locale);
  return { ...page, blocks: page.blocks.map((block) => separatedBlock(block, locale)) };
}

function separatedBlock({ heading, rows, footnotes }: PageBlock, locale: Locale): PageBlock {
  return {
    heading,
    rows: rows.map(({ keys, cells }) => ({ keys, cells: cells.map((cell) => separatedThousands(cell, locale)) })),
    footnotes,
  };
}

/** The footnotes of a table of classes on what is still open, one for each row; null for a row that has none. */
export function openFootnotes(table: PublishedTable<"classes">, locale: Locale): readonly (string | null)[] {
  const wording = tableWording(table, locale);
  return table.rows.map((row) => footnoteOf(row, table, wording, (figure) => sheetFigure(figure, locale)));
}

/** The page of the rows of one class, or of several under each other; each row is one block of the memo's form. */
export function classPage(table: PublishedTable<"classes">, tableClass: string, locale: Locale): Page {
  const page = sheetPage(table, locale);
  const footnotes = openFootnotes(table, locale);
  const blocks = page.blocks.map((block, place): PageBlock => {
    const footnote = footnotes[place] ?? null;
    return { ...block, footnotes: footnote === null ? [] : [`* ${footnote}`] };
  });
  return { ...page, blocks: blocks.filter((_, place) => table.rows[place]?.keys[0] === tableClass) };
}
