import { escapedMarkdown } from "../display/characters/escape-markdown.ts";
import { blockMarkdown } from "../display/tables/markdown-blocks.ts";
import { titlesBeside } from "../display/tables/memo-layout.ts";
import type { Sheet, SheetPart } from "./sheet.ts";

/** A sheet as GitHub Markdown. */
export function sheetMarkdown({ title, banners, sections }: Sheet): string {
  const paragraphs = [
    `# ${escapedMarkdown(title)}`,
    ...banners.map((banner) => `**${escapedMarkdown(banner)}**`),
    ...sections.flatMap(({ heading, parts }) => [`## ${escapedMarkdown(heading)}`, ...parts.flatMap(partMarkdown)]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function partMarkdown(part: SheetPart): readonly string[] {
  switch (part.kind) {
    case "heading":
      return [`### ${escapedMarkdown(part.text)}`];
    case "text":
      return [startOfLine(escapedMarkdown(part.text))];
    case "list":
      return [part.items.map((item) => `- ${startOfLine(escapedMarkdown(item))}`).join("\n")];
    case "facts":
      return [part.facts.map(({ label, text }) => `- ${escapedMarkdown(label)}: ${escapedMarkdown(text)}`).join("\n")];
    // Where Markdown is shown, images stand in files of their own.
    case "picture":
      return [];
    case "tables": {
      const { page } = part;
      const blocks = page.layout === "memo" ? titlesBeside(page.blocks) : page.blocks;
      return blocks.flatMap((block) => blockMarkdown(block, page));
    }
  }
}

/** A line may begin as a list, a rule or a title underlined would: a backslash says that it is text. */
function startOfLine(text: string): string {
  return text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+=]/, "\\$&");
}
