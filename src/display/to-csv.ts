import { type InLocale, wordsIn } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { csvText } from "./characters/csv-text.ts";
import { tableWords } from "./dictionary/table-words.ts";
import { renderLocale } from "./render-options.ts";
import { csvHeader, rowProperties } from "./tables/row-properties.ts";
import { toRows } from "./to-rows.ts";

/** How a table is written as CSV. */
export interface TableCsvOptions extends InLocale {
  /**
   * `standard`, the default, has commas (RFC 4180). `excel` opens as columns in Excel where decimals have a comma, as in
   * Dutch: semicolons, and a byte order mark, by which Excel knows UTF-8.
   */
  readonly dialect?: CsvDialect;
}

/** For whom CSV is written. */
export type CsvDialect = "standard" | "excel";

/**
 * A published table as CSV (RFC 4180): the rows of `toRows` under a header, separated by commas, ending in CRLF. A header
 * is the name of the property in small letters, as in `series_breaks`. No cell is one that a spreadsheet would run as a
 * formula. Every number is whole, so that no sign for decimals is needed in either dialect. A table without protection has
 * a line above the header that says so, as wide as the others. Cost: grows with the figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first; RangeError for another
 * dialect.
 */
// Written out and not by csv-stringify: that is 9.9 kB gzipped in a browser for what these few lines do, and a
// formula guard would have to be added to it all the same.
export function toCsv(table: PublishedTable, options: TableCsvOptions = {}): string {
  const locale = renderLocale(table, options, ["locale", "dialect"]);
  const { unprotected } = wordsIn(tableWords, locale);
  const isForExcel = dialectOf(options) === "excel";
  const properties = rowProperties(table);
  const lines = [
    ...(table.about.policy === null ? [properties.map((_, place) => (place === 0 ? unprotected : null))] : []),
    properties.map(csvHeader),
    ...toRows(table, { locale }).map((row) => properties.map((name) => row[name] ?? null)),
  ];
  return isForExcel ? `\uFEFF${csvText(lines, ";")}` : csvText(lines);
}

/**
 * The dialect that options ask for.
 *
 * @throws RangeError for one that does not exist.
 */
export function dialectOf({ dialect = "standard" }: TableCsvOptions): CsvDialect {
  if (dialect !== "standard" && dialect !== "excel") throw new RangeError("Choose `dialect` from standard, excel.");
  return dialect;
}
