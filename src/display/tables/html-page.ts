import { wordsIn } from "../../arguments/locale.ts";
import { escapedHtml } from "../characters/escape-html.ts";
import { tableWords } from "../dictionary/table-words.ts";
import type { Page, PageFact } from "./page.ts";
import { pageStyle } from "./page-style.ts";

/** A whole HTML document around a section, its title beginning with the loudest line that applies. */
export function htmlPage(section: string, { banners, locale }: Page): string {
  const { page } = wordsIn(tableWords, locale);
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml([...banners.slice(0, 1), page].join(" "))}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
<h1>${escapedHtml(page)}</h1>
${section}</main>
</body>
</html>
`;
}

/** Where figures come from, as a list of terms. */
export function factsHtml(facts: readonly PageFact[]): string {
  const items = facts.map(
    ({ label, text }) => `<div><dt>${escapedHtml(label)}</dt><dd>${escapedHtml(text)}</dd></div>`,
  );
  return ["<dl>", ...items, "</dl>"].join("\n");
}
