import { escapedMarkdown } from "../characters/escape-markdown.ts";
import type { Page, PageBlock } from "./page.ts";

/** One block of a page as paragraphs of Markdown: its heading, its table, its footnotes. */
export function blockMarkdown(
  { heading, rows, footnotes }: PageBlock,
  { keyHeadings, columns }: Page,
): readonly string[] {
  const lines = [
    [...keyHeadings, ...columns.map((column) => column.heading)].map(escapedMarkdown),
    [...keyHeadings.map(() => ":---"), ...columns.map(() => "---:")],
    ...rows.map(({ keys, cells }) => [...keys, ...cells].map(escapedMarkdown)),
  ];
  return [
    ...(heading === null ? [] : [`### ${escapedMarkdown(heading)}`]),
    lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    ...footnotes.map(escapedMarkdown),
  ];
}
