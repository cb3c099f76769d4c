import type { PublishedTable } from "../disclosure/published-table.ts";
import { type PageTable, pageOf } from "./page.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";

/**
 * A published table as GitHub Markdown. What would be markup in a text is escaped. Ends in one line break.
 *
 * @throws TypeError for anything but a published table: an exact table is to be published first.
 */
export function toMarkdown(table: PublishedTable, options: RenderOptions = renderDefaults): string {
  const page = pageOf(table, wordsFor(table, options));
  const paragraphs = [
    ...page.banners.map((banner) => `**${escaped(banner)}**`),
    ...page.notes.map(escaped),
    ...page.tables.flatMap((row) => tableMarkdown(row, page.columns)),
    page.facts.map(({ label, text }) => `- ${escaped(label)}: ${escaped(text)}`).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function tableMarkdown(row: PageTable, columns: readonly string[]): readonly string[] {
  const lines = [
    ["", ...columns.map(escaped)],
    [":---", ...columns.map(() => "---:")],
    [escaped(row.title), ...row.cells.map(escaped)],
  ];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return row.footnote === null ? [table] : [table, escaped(row.footnote)];
}

/** A backslash before every character that Markdown, GitHub's tables or its mathematics could read as markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&$]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}
