import { type InLocale, wordsIn } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { jsonText } from "./characters/json-text.ts";
import { tableWords } from "./dictionary/table-words.ts";
import { renderLocale } from "./render-options.ts";
import { ordered } from "./tables/ordered.ts";

/**
 * A published table as JSON, its question and all else that it has, with its names in one fixed order: equal tables are
 * equal text. It conforms to schemas/published-table.schema.json, and parsing it gives the table again. One without
 * protection begins with a `notice` that says so, the only part in the language asked for. Ends in one line break. Cost:
 * grows with the figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first.
 */
export function toJson(table: PublishedTable, options: InLocale = {}): string {
  const { unprotected } = wordsIn(tableWords, renderLocale(table, options));
  return `${jsonText(ordered(table.about.policy === null ? { notice: unprotected, ...table } : table))}\n`;
}
