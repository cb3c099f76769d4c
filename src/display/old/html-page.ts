import { escapedHtml } from "../characters/escape-html.ts";
import type { Page } from "./page.ts";
import { pageStyle } from "./page-style.ts";
import type { Words } from "./words.ts";

/** A whole HTML document around a section, its title beginning with the loudest line that applies. */
export function htmlPage(section: string, banners: readonly string[], words: Words): string {
  return `<!DOCTYPE html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml([...banners.slice(0, 1), words.page].join(" "))}</title>
<style>
${pageStyle}</style>
</head>
<body>
<main>
<h1>${escapedHtml(words.page)}</h1>
${section}</main>
</body>
</html>
`;
}

/** Where figures come from, as a list of terms. */
export function factsHtml(facts: Page["facts"]): string {
  const items = facts.map(
    ({ label, text }) => `<div><dt>${escapedHtml(label)}</dt><dd>${escapedHtml(text)}</dd></div>`,
  );
  return ["<dl>", ...items, "</dl>"].join("\n");
}
