import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../disclosure/old/published-table.ts";
import { csvText } from "../characters/csv-text.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";
import { sheetToCsv } from "./sheet-to-csv.ts";
import { type TableRow, toRows } from "./to-rows.ts";

/** The columns, by the property of `toRows` that fills them. */
const columns: readonly (readonly [header: string, property: keyof TableRow])[] = [
  ["class", "class"],
  ["measure", "measure"],
  ["title", "title"],
  ["unit", "unit"],
  ["basis", "basis"],
  ["period", "period"],
  ["coverage", "coverage"],
  ["from", "from"],
  ["until", "until"],
  ["series_breaks", "seriesBreaks"],
  ["figure", "figure"],
  ["value", "value"],
  ["at_least", "atLeast"],
  ["at_most", "atMost"],
  ["open", "open"],
  ["definition", "definition"],
  ["definition_digest", "definitionDigest"],
  ["register_digest", "registerDigest"],
  ["reference_date", "referenceDate"],
  ["synthetic", "synthetic"],
  ["status", "status"],
  ["protection", "protection"],
  ["version", "version"],
];

/**
 * A published table or sheet as CSV (RFC 4180): the rows of `toRows` under a header, separated by commas, ending in CRLF. No
 * cell is one that a spreadsheet would run as a formula. A table without protection has a line above the header
 * that says so, as wide as the others.
 *
 * @throws TypeError for anything but a published table or sheet: exact counts are to be published first.
 */
// Written out and not by csv-stringify: that is 9.9 kB gzipped in a browser for what these few lines do, and a
// formula guard would have to be added to it all the same.
export function toCsv(table: PublishedTable | PublishedSheet, options: RenderOptions = renderDefaults): string {
  const words = wordsFor(table, options);
  if (isPublishedSheet(table)) return sheetToCsv(table, words);
  const lines: (readonly (string | number | boolean | null)[])[] = [
    ...(table.about.policy === null ? [columns.map((_, place) => (place === 0 ? words.unprotected : null))] : []),
    columns.map(([header]) => header),
    ...toRows(table, options).map((row) => columns.map(([, property]) => row[property])),
  ];
  return csvText(lines);
}
