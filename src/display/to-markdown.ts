import type { InLocale } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { escapedMarkdown } from "./characters/escape-markdown.ts";
import { renderLocale } from "./render-options.ts";
import { pageOf } from "./tables/layouts.ts";
import { blockMarkdown } from "./tables/markdown-blocks.ts";
import { titlesBeside } from "./tables/memo-layout.ts";

/**
 * A published table as GitHub Markdown, laid out by its question. What would be markup in a text is escaped. Ends in one
 * line break. Cost: grows with the figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first.
 */
export function toMarkdown(table: PublishedTable, options: InLocale = {}): string {
  const page = pageOf(table, renderLocale(table, options));
  const blocks = page.layout === "memo" ? titlesBeside(page.blocks) : page.blocks;
  const paragraphs = [
    ...page.banners.map((banner) => `**${escapedMarkdown(banner)}**`),
    ...(page.title === null ? [] : [`## ${escapedMarkdown(page.title)}`]),
    ...page.notes.map(escapedMarkdown),
    ...blocks.flatMap((block) => blockMarkdown(block, page)),
    ...page.breaks.map(escapedMarkdown),
    page.facts.map(({ label, text }) => `- ${escapedMarkdown(label)}: ${escapedMarkdown(text)}`).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
