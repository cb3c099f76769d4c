import type { PeriodLength } from "../../calendar/period.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { escapedHtml } from "../characters/escape-html.ts";
import { factsHtml, htmlPage } from "./html-page.ts";
import { figureCell, type Strip, scrollable, stripsFor, stripTitle } from "./html-strips.ts";
import { periodLengthOf } from "./sheet-notes.ts";
import { type SheetBlock, type SheetLine, type SheetPage, sheetPageOf } from "./sheet-page.ts";
import type { Words } from "./words.ts";

/** A published sheet as a `<section>` with a table for each key of the widest dimension; or a whole page. */
export function sheetToHtml(sheet: PublishedSheet, words: Words, whole: boolean): string {
  const page = sheetPageOf(sheet, words);
  const [length = null] = sheet.columns.map(periodLengthOf).filter((each) => each !== null);
  const strips = stripsOf(page, length);
  const section = [
    `<section class="nareis-tables nareis-sheet" lang="${words.locale}">`,
    ...page.banners.map((banner) => `<p class="banner"><strong>${escapedHtml(banner)}</strong></p>`),
    `<h2>${escapedHtml(page.title)}</h2>`,
    ...page.notes.map((note) => `<p>${escapedHtml(note)}</p>`),
    ...page.blocks.map((block) => blockHtml(block, page, strips)),
    ...page.breaks.map((note) => `<p>${escapedHtml(note)}</p>`),
    factsHtml(page.facts),
    "</section>",
    "",
  ].join("\n");
  return whole ? htmlPage(section, page.banners, words) : section;
}

/** How many characters of figures stand beside the keys on a sheet of A4. */
const ROOM = 64;

function stripsOf({ columns, blocks }: SheetPage, length: PeriodLength | null): readonly Strip[] {
  // Headings may break between words, figures may not.
  const widths = columns.map((heading, place) =>
    Math.max(
      ...heading.split(" ").map((word) => word.length),
      ...blocks.flatMap(({ rows }) => rows.map(({ cells }) => (cells[place] as string).length)),
    ),
  );
  return stripsFor(widths, ROOM, length);
}

function blockHtml(block: SheetBlock, page: SheetPage, strips: readonly Strip[]): string {
  const keys = page.keyHeadings.map((heading) => `<th scope="col" class="key">${escapedHtml(heading)}</th>`).join("");
  const tables = strips.map((strip) => {
    const headings = page.columns.slice(...strip).map((heading) => `<th scope="col">${escapedHtml(heading)}</th>`);
    return scrollable(stripTitle(block.heading ?? page.title, page.columns, strip), [
      `<thead><tr>${keys}${headings.join("")}</tr></thead>`,
      "<tbody>",
      ...block.rows.map((row) => rowHtml(row, strip, page.total)),
      "</tbody>",
    ]);
  });
  return ['<div class="nareis-table">', ...tables, "</div>"].join("\n");
}

function rowHtml({ keys, cells }: SheetLine, strip: Strip, total: number): string {
  const titles = keys.map((key) => `<th scope="row">${escapedHtml(key)}</th>`);
  const figures = cells.slice(...strip).map((cell, place) => figureCell(cell, strip[0] + place === total));
  return `<tr>${titles.join("")}${figures.join("")}</tr>`;
}
