import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../disclosure/old/published-table.ts";
import { type Page, type PageTable, pageOf } from "./page.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";
import { sheetToText } from "./sheet-to-text.ts";

/** Months of several years would make lines that no terminal holds. */
const MOST_PERIODS_A_LINE = 12;

/**
 * A published table as plain text for a terminal or a note, in the form of the memo: each row of figures under its
 * own line of years, with its footnote. A sheet has the rows under each key of its widest dimension together. Ends in
 * one line break.
 *
 * @throws TypeError for anything but a published table or sheet: exact counts are to be published first.
 */
export function toText(table: PublishedTable | PublishedSheet, options: RenderOptions = renderDefaults): string {
  const words = wordsFor(table, options);
  if (isPublishedSheet(table)) return sheetToText(table, words);
  const page = pageOf(table, words);
  const paragraphs = [
    ...(page.banners.length === 0 ? [] : [page.banners.join("\n")]),
    page.notes.join("\n"),
    ...page.tables.map((row) => tableText(row, page)),
    ...(page.breaks.length === 0 ? [] : [page.breaks.join("\n")]),
    page.facts.map(({ label, text }) => `${label}: ${text}`).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function tableText(row: PageTable, page: Page): string {
  const titleWidth = Math.max(...page.tables.map(({ title }) => title.length));
  // As wide as the widest text of any table, so that the columns of all tables stand under each other.
  const widths = page.columns.map((column, place) =>
    Math.max(column.length, ...page.tables.map(({ cells }) => (cells[place] as string).length)),
  );
  const lines: string[] = [];
  for (let start = 0; start < page.columns.length - 1 || start === 0; start += MOST_PERIODS_A_LINE) {
    const end =
      start + MOST_PERIODS_A_LINE >= page.columns.length - 1 ? page.columns.length : start + MOST_PERIODS_A_LINE;
    const line = (texts: readonly string[]): string =>
      texts
        .slice(start, end)
        .map((text, place) => `   ${text.padStart(widths[start + place] as number)}`)
        .join("");
    lines.push(`${" ".repeat(titleWidth)}${line(page.columns)}`, `${row.title.padEnd(titleWidth)}${line(row.cells)}`);
  }
  return [...lines, ...(row.footnote === null ? [] : [row.footnote])].join("\n");
}
