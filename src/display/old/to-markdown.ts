import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../disclosure/old/published-table.ts";
import { escapedMarkdown } from "../characters/escape-markdown.ts";
import { type PageTable, pageOf } from "./page.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";
import { sheetToMarkdown } from "./sheet-to-markdown.ts";

/**
 * A published table or sheet as GitHub Markdown. What would be markup in a text is escaped. Ends in one line break.
 *
 * @throws TypeError for anything but a published table or sheet: exact counts are to be published first.
 */
export function toMarkdown(table: PublishedTable | PublishedSheet, options: RenderOptions = renderDefaults): string {
  const words = wordsFor(table, options);
  if (isPublishedSheet(table)) return sheetToMarkdown(table, words);
  const page = pageOf(table, words);
  const paragraphs = [
    ...page.banners.map((banner) => `**${escapedMarkdown(banner)}**`),
    ...page.notes.map(escapedMarkdown),
    ...page.tables.flatMap((row) => tableMarkdown(row, page.columns)),
    ...page.breaks.map(escapedMarkdown),
    page.facts.map(({ label, text }) => `- ${escapedMarkdown(label)}: ${escapedMarkdown(text)}`).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function tableMarkdown(row: PageTable, columns: readonly string[]): readonly string[] {
  const lines = [
    ["", ...columns.map(escapedMarkdown)],
    [":---", ...columns.map(() => "---:")],
    [escapedMarkdown(row.title), ...row.cells.map(escapedMarkdown)],
  ];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return row.footnote === null ? [table] : [table, escapedMarkdown(row.footnote)];
}
