import type { InLocale } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { renderLocale } from "./render-options.ts";
import { textPageOf } from "./tables/layouts.ts";
import { textBlocks } from "./tables/text-blocks.ts";
import { textLines, textScreen } from "./tables/text-screen.ts";

/**
 * A published table as plain text for a terminal or a note, laid out by its question. Classes have the form of the memo:
 * each row of figures under its own line of years, with its footnote. Definitions side by side, moves, a sensitivity
 * analysis and an exclusion flow stand on lines of at most eighty characters. Others have the rows under each key of
 * their widest dimension together. Ends in one line break. Cost: grows with the figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first.
 */
export function toText(table: PublishedTable, options: InLocale = {}): string {
  const page = textPageOf(table, renderLocale(table, options));
  const isScreen = page.layout === "screen";
  const lines = (texts: readonly string[]): string => (isScreen ? textLines(texts) : texts).join("\n");
  const facts = page.facts.map(({ label, text }) => `${label}: ${text}`);
  const paragraphs = [
    lines(page.banners),
    lines(page.title === null ? [] : [page.title]),
    lines(page.notes),
    ...(isScreen ? textScreen(page) : textBlocks(page)),
    lines(page.breaks),
    lines(facts),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}
