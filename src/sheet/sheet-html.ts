import { escapedHtml } from "../display/characters/escape-html.ts";
import { htmlBlocks } from "../display/tables/html-blocks.ts";
import { factsHtml, htmlPage } from "../display/tables/html-page.ts";
import type { Sheet, SheetPart, SheetSection } from "./sheet.ts";
import { sheetStyle } from "./sheet-style.ts";

/** A sheet as a whole HTML document that stands alone. */
export function sheetHtml({ locale, title, banners, sections }: Sheet): string {
  const body = [
    ...banners.map((banner) => `<p class="banner"><strong>${escapedHtml(banner)}</strong></p>`),
    ...sections.map(sectionHtml),
    "",
  ].join("\n");
  return htmlPage(body, { locale, title, banners, style: sheetStyle });
}

function sectionHtml({ name, heading, parts }: SheetSection): string {
  const id = `nareis-${name}`;
  return [
    `<section class="nareis-sheet" aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapedHtml(heading)}</h2>`,
    ...parts.flatMap(partHtml),
    "</section>",
  ].join("\n");
}

function partHtml(part: SheetPart): readonly string[] {
  switch (part.kind) {
    case "heading":
      return [`<h3>${escapedHtml(part.text)}</h3>`];
    case "text":
      return [`<p>${escapedHtml(part.text)}</p>`];
    case "list":
      return ["<ul>", ...part.items.map((item) => `<li>${escapedHtml(item)}</li>`), "</ul>"];
    case "facts":
      return [factsHtml(part.facts)];
    case "tables":
      return [`<div class="nareis-${part.page.layout}">`, ...htmlBlocks(part.page), "</div>"];
  }
}
