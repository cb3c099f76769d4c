import type { PublishedTable } from "../disclosure/published-table.ts";
import { type Page, type PageTable, pageOf } from "./page.ts";
import { pageStyle } from "./page-style.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";

/** How a table is rendered as HTML. */
export interface HtmlOptions extends RenderOptions {
  /** A whole page with a style of its own instead of a `<section>` to put into one. */
  readonly page?: boolean;
}

/**
 * A published table as semantic HTML: a `<section>` with a captioned table for each row of figures, every heading
 * with its scope, no script, every text escaped. With `page` a whole document that also prints well. Ends in one line
 * break.
 *
 * @throws TypeError for anything but a published table: an exact table is to be published first.
 */
export function toHtml(table: PublishedTable, options: HtmlOptions = renderDefaults): string {
  const words = wordsFor(table, options);
  const page = pageOf(table, words);
  const section = sectionHtml(page, words.locale);
  if (options.page !== true) return section;
  return `<!DOCTYPE html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped([...page.banners.slice(0, 1), words.page].join(" "))}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
<h1>${escaped(words.page)}</h1>
${section}</main>
</body>
</html>
`;
}

function sectionHtml(page: Page, locale: string): string {
  return [
    `<section class="nareis-tables" lang="${locale}">`,
    ...page.banners.map((banner) => `<p class="banner"><strong>${escaped(banner)}</strong></p>`),
    ...page.notes.map((note) => `<p>${escaped(note)}</p>`),
    ...page.tables.map((row) => tableHtml(row, page.columns)),
    "<dl>",
    ...page.facts.map(({ label, text }) => `<div><dt>${escaped(label)}</dt><dd>${escaped(text)}</dd></div>`),
    "</dl>",
    "</section>",
    "",
  ].join("\n");
}

function tableHtml(row: PageTable, columns: readonly string[]): string {
  return [
    "<table>",
    `<caption>${escaped(row.title)}</caption>`,
    `<thead><tr><td></td>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("")}</tr></thead>`,
    `<tbody><tr><th scope="row">${escaped(row.heading)}</th>${row.cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr></tbody>`,
    ...(row.footnote === null
      ? []
      : [`<tfoot><tr><td colspan="${columns.length + 1}">${escaped(row.footnote)}</td></tr></tfoot>`]),
    "</table>",
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}
