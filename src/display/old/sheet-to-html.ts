import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { escapedHtml } from "../characters/escape-html.ts";
import { factsHtml, htmlPage } from "./html-page.ts";
import { type SheetBlock, type SheetLine, type SheetPage, sheetPageOf } from "./sheet-page.ts";
import type { Words } from "./words.ts";

/** A published sheet as a `<section>` with a table for each key of the widest dimension; or a whole page. */
export function sheetToHtml(sheet: PublishedSheet, words: Words, whole: boolean): string {
  const page = sheetPageOf(sheet, words);
  const section = [
    `<section class="nareis-tables nareis-sheet" lang="${words.locale}">`,
    ...page.banners.map((banner) => `<p class="banner"><strong>${escapedHtml(banner)}</strong></p>`),
    `<h2>${escapedHtml(page.title)}</h2>`,
    ...page.notes.map((note) => `<p>${escapedHtml(note)}</p>`),
    ...page.blocks.map((block) => blockHtml(block, page)),
    ...page.breaks.map((note) => `<p>${escapedHtml(note)}</p>`),
    factsHtml(page.facts),
    "</section>",
    "",
  ].join("\n");
  return whole ? htmlPage(section, page.banners, words) : section;
}

function blockHtml(block: SheetBlock, page: SheetPage): string {
  const headings = [
    ...page.keyHeadings.map((heading) => `<th scope="col" class="key">${escapedHtml(heading)}</th>`),
    ...page.columns.map((heading) => `<th scope="col">${escapedHtml(heading)}</th>`),
  ];
  return [
    "<table>",
    `<caption>${escapedHtml(block.heading ?? page.title)}</caption>`,
    `<thead><tr>${headings.join("")}</tr></thead>`,
    "<tbody>",
    ...block.rows.map((row) => rowHtml(row, page.total)),
    "</tbody>",
    "</table>",
  ].join("\n");
}

function rowHtml({ keys, cells }: SheetLine, total: number): string {
  const figures = cells.map((cell, place) => {
    const attribute = place === total ? ' class="total"' : "";
    return `<td${attribute}>${escapedHtml(cell)}</td>`;
  });
  return `<tr>${keys.map((key) => `<th scope="row">${escapedHtml(key)}</th>`).join("")}${figures.join("")}</tr>`;
}
