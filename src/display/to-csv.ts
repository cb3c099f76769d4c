import { type InLocale, wordsIn } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { csvText } from "./characters/csv-text.ts";
import { tableWords } from "./dictionary/table-words.ts";
import { renderLocale } from "./render-options.ts";
import { rowProperties } from "./tables/row-properties.ts";
import { toRows } from "./to-rows.ts";

/**
 * A published table as CSV (RFC 4180): the rows of `toRows` under a header, separated by commas, ending in CRLF. A header
 * is the name of the property in small letters, as in `series_breaks`. No cell is one that a spreadsheet would run as a
 * formula. A table without protection has a line above the header that says so, as wide as the others. Cost: grows with
 * the figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first.
 */
// Written out and not by csv-stringify: that is 9.9 kB gzipped in a browser for what these few lines do, and a
// formula guard would have to be added to it all the same.
export function toCsv(table: PublishedTable, options: InLocale = {}): string {
  const { unprotected } = wordsIn(tableWords, renderLocale(table, options));
  const properties = rowProperties(table);
  return csvText([
    ...(table.about.policy === null ? [properties.map((_, place) => (place === 0 ? unprotected : null))] : []),
    properties.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    ...toRows(table, options).map((row) => properties.map((name) => row[name] ?? null)),
  ]);
}
