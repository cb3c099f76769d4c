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
    case "picture":
      return [pictureHtml(part)];
    case "tables":
      return [`<div class="nareis-${part.page.layout}">`, ...htmlBlocks(part.page), "</div>"];
  }
}

/** An image can run nothing and load nothing, whatever stands in it; a page with one asks for no other file. */
function pictureHtml({ text, wide, narrow }: SheetPart & { readonly kind: "picture" }): string {
  const alt = escapedHtml(text);
  const phone = `<source media="screen and (max-width: 40rem)" srcset="${inAddress(narrow)}">`;
  return `<figure><picture>${phone}<img alt="${alt}" src="${inAddress(wide)}"></picture></figure>`;
}

/** A page without its pictures, whatever drew them. */
export function withoutCharts(html: string): string {
  return html.replace(/<figure>.*?<\/figure>\n/gs, "");
}

function inAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
