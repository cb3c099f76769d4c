import { type InLocale, wordsIn } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { escapedHtml } from "./characters/escape-html.ts";
import { tableWords } from "./dictionary/table-words.ts";
import { renderLocale } from "./render-options.ts";
import { htmlBlocks } from "./tables/html-blocks.ts";
import { factsHtml, htmlPage } from "./tables/html-page.ts";
import { pageOf } from "./tables/layouts.ts";

/** How a table is rendered as HTML. */
export interface HtmlOptions extends InLocale {
  /** A whole page with a style of its own instead of a `<section>` to put into one. */
  readonly page?: boolean;
}

/**
 * A published table as semantic HTML, laid out by its question: a `<section>` with a captioned table for each row of the
 * memo's form, or for each key of the widest dimension. Every heading has its scope, every text is escaped, and there is
 * no script. Long tables break into strips that each repeat the keys of the rows. With `page` it is a whole document that
 * also prints well; on a narrow screen each row breaks into lines of four figures. Ends in one line break. Cost: grows
 * with the figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first.
 */
export function toHtml(table: PublishedTable, options: HtmlOptions = {}): string {
  const page = pageOf(table, renderLocale(table, options, ["locale", "page"]));
  if (options.page !== undefined && typeof options.page !== "boolean") {
    throw new RangeError("Choose `page` from true, false.");
  }
  const section = [
    `<section class="nareis-tables${page.layout === "memo" ? " nareis-memo" : ""}" lang="${page.locale}">`,
    ...page.banners.map((banner) => `<p class="banner"><strong>${escapedHtml(banner)}</strong></p>`),
    ...(page.title === null ? [] : [`<h2>${escapedHtml(page.title)}</h2>`]),
    ...page.notes.map((note) => `<p>${escapedHtml(note)}</p>`),
    ...htmlBlocks(page),
    ...page.breaks.map((note) => `<p>${escapedHtml(note)}</p>`),
    factsHtml(page.facts),
    "</section>",
    "",
  ].join("\n");
  if (options.page !== true) return section;
  const { locale, banners } = page;
  return htmlPage(section, { locale, banners, title: wordsIn(tableWords, locale).page, style: "" });
}
