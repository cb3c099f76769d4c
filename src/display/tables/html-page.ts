import type { Locale } from "../../arguments/locale.ts";
import { escapedHtml } from "../characters/escape-html.ts";
import type { PageFact } from "./page.ts";
import { pageStyle } from "./page-style.ts";

/** What a whole HTML document is called, says loudest, and looks like besides the style of every page. */
export interface HtmlDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly banners: readonly string[];
  readonly style: string;
}

/** A whole HTML document around a body, its title beginning with the loudest line that applies. */
export function htmlPage(body: string, { locale, title, banners, style }: HtmlDocument): string {
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml([...banners.slice(0, 1), title].join(" "))}</title>
<style>
${pageStyle}${style}</style>
</head>
<body>
<main>
<h1>${escapedHtml(title)}</h1>
${body}</main>
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
