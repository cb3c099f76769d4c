import type { PeriodLength } from "../../calendar/period.ts";
import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../disclosure/old/published-table.ts";
import { escapedHtml } from "../characters/escape-html.ts";
import { factsHtml, htmlPage } from "./html-page.ts";
import { figureCell, type Strip, scrollable, stripsFor, stripTitle } from "./html-strips.ts";
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
 * with its scope, no script, every text escaped; of a sheet a table for each key of its widest dimension. Long tables
 * break into strips that each repeat the titles of the rows. With `page` a whole document that also prints well. Ends in one line break.
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
  const section = sectionHtml(page, table.about.period, words.locale);
  return options.page === true ? htmlPage(section, page.banners, words) : section;
}

/** How many characters of figures stand beside "Aantal" on a sheet of A4. */
const ROOM = 84;

function sectionHtml(page: Page, length: PeriodLength, locale: string): string {
  const widths = page.columns.map((column, place) =>
    Math.max(column.length, ...page.tables.map(({ cells }) => (cells[place] as string).length)),
  );
  const strips = stripsFor(widths, ROOM, length);
  return [
    `<section class="nareis-tables" lang="${locale}">`,
    ...page.banners.map((banner) => `<p class="banner"><strong>${escapedHtml(banner)}</strong></p>`),
    ...page.notes.map((note) => `<p>${escapedHtml(note)}</p>`),
    ...page.tables.map((row) => tableHtml(row, page.columns, strips)),
    ...page.breaks.map((note) => `<p>${escapedHtml(note)}</p>`),
    factsHtml(page.facts),
    "</section>",
    "",
  ].join("\n");
}

function tableHtml(row: PageTable, columns: readonly string[], strips: readonly Strip[]): string {
  const tables = strips.map((strip) => {
    const headings = columns.slice(...strip).map((column) => `<th scope="col">${escapedHtml(column)}</th>`);
    const figures = row.cells
      .slice(...strip)
      .map((cell, place) => figureCell(cell, strip[0] + place === columns.length - 1));
    return scrollable(stripTitle(row.title, columns, strip), [
      `<thead><tr><td></td>${headings.join("")}</tr></thead>`,
      `<tbody><tr><th scope="row">${escapedHtml(row.heading)}</th>${figures.join("")}</tr></tbody>`,
    ]);
  });
  const footnote = row.footnote === null ? [] : [`<p class="footnote">${escapedHtml(row.footnote)}</p>`];
  return ['<div class="nareis-table">', ...tables, ...footnote, "</div>"].join("\n");
}
