import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { escapedMarkdown } from "../characters/escape-markdown.ts";
import { type SheetBlock, type SheetPage, sheetPageOf } from "./sheet-page.ts";
import type { Words } from "./words.ts";

/** A published sheet as GitHub Markdown: a table for each key of the widest dimension, under its heading. */
export function sheetToMarkdown(sheet: PublishedSheet, words: Words): string {
  const page = sheetPageOf(sheet, words);
  const paragraphs = [
    ...page.banners.map((banner) => `**${escapedMarkdown(banner)}**`),
    `## ${escapedMarkdown(page.title)}`,
    ...page.notes.map(escapedMarkdown),
    ...page.blocks.flatMap((block) => blockMarkdown(block, page)),
    ...page.breaks.map(escapedMarkdown),
    page.facts.map(({ label, text }) => `- ${escapedMarkdown(label)}: ${escapedMarkdown(text)}`).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function blockMarkdown(block: SheetBlock, page: SheetPage): readonly string[] {
  const lines = [
    [...page.keyHeadings, ...page.columns].map(escapedMarkdown),
    [...page.keyHeadings.map(() => ":---"), ...page.columns.map(() => "---:")],
    ...block.rows.map(({ keys, cells }) => [...keys, ...cells].map(escapedMarkdown)),
  ];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return block.heading === null ? [table] : [`### ${escapedMarkdown(block.heading)}`, table];
}
