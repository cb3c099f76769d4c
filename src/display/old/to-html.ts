import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../disclosure/old/published-table.ts";
import { escapedHtml } from "../characters/escape-html.ts";
import { factsHtml, htmlPage } from "./html-page.ts";
import { type Page, type PageTable, pageOf } from "./page.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";
import { sheetToHtml } from "./sheet-to-html.ts";

/** How a table is rendered as HTML. */
export interface HtmlOptions extends RenderOptions {
  /** A whole page with a style of its own instead of a `<section>` to put into one. */
  readonly page?: boolean;
}

/**
 * A published table as semantic HTML: a `<section>` with a captioned table for each row of figures, every heading
 * with its scope, no script, every text escaped; of a sheet a table for each key of its widest dimension. With `page`
 * a whole document that also prints well. Ends in one line break.
 *
 * @throws TypeError for anything but a published table or sheet: exact counts are to be published first.
 */
export function toHtml(table: PublishedTable | PublishedSheet, options: HtmlOptions = renderDefaults): string {
  const words = wordsFor(table, options, ["locale", "page"]);
  if (options.page !== undefined && typeof options.page !== "boolean") {
    throw new RangeError("Choose `page` from true, false.");
  }
  if (isPublishedSheet(table)) return sheetToHtml(table, words, options.page === true);
  const page = pageOf(table, words);
  const section = sectionHtml(page, words.locale);
  return options.page === true ? htmlPage(section, page.banners, words) : section;
}

function sectionHtml(page: Page, locale: string): string {
  return [
    `<section class="nareis-tables" lang="${locale}">`,
    ...page.banners.map((banner) => `<p class="banner"><strong>${escapedHtml(banner)}</strong></p>`),
    ...page.notes.map((note) => `<p>${escapedHtml(note)}</p>`),
    ...page.tables.map((row) => tableHtml(row, page.columns)),
    ...page.breaks.map((note) => `<p>${escapedHtml(note)}</p>`),
    factsHtml(page.facts),
    "</section>",
    "",
  ].join("\n");
}

function tableHtml(row: PageTable, columns: readonly string[]): string {
  return [
    "<table>",
    `<caption>${escapedHtml(row.title)}</caption>`,
    `<thead><tr><td></td>${columns.map((column) => `<th scope="col">${escapedHtml(column)}</th>`).join("")}</tr></thead>`,
    `<tbody><tr><th scope="row">${escapedHtml(row.heading)}</th>${row.cells.map((cell) => `<td>${escapedHtml(cell)}</td>`).join("")}</tr></tbody>`,
    ...(row.footnote === null
      ? []
      : [`<tfoot><tr><td colspan="${columns.length + 1}">${escapedHtml(row.footnote)}</td></tr></tfoot>`]),
    "</table>",
  ].join("\n");
}
