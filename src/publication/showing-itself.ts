import { shownAs } from "../cases/facts/shown-as.ts";
import type { Subject } from "../counts/asked/question.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { toHtml } from "../display/to-html.ts";
import { toMarkdown } from "../display/to-markdown.ts";
import { toText } from "../display/to-text.ts";

/**
 * The same table, frozen, which from now on shows itself: in a notebook as HTML, Markdown and text, and in
 * `console.log` as text. The forms are made when something asks for them. Comparisons, JSON and copies see no difference;
 * a copy does not show itself.
 */
export function showingItself<Of extends Subject>(table: PublishedTable<Of>): PublishedTable<Of> {
  const showing = shownAs(() => toText(table).trimEnd(), {
    "text/markdown": () => toMarkdown(table),
    "text/html": () => toHtml(table),
  });
  return Object.freeze(Object.defineProperties({ ...table }, showing));
}
