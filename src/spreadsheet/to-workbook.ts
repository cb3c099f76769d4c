import { strToU8, zipSync } from "fflate/browser";
import type { InLocale } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { renderLocale } from "../display/render-options.ts";
import { packageParts } from "./parts/package-parts.ts";
import { frontSheets, titleOfWorkbook } from "./worksheets/front-sheets.ts";
import { notesOf, numberedNotes } from "./worksheets/numbered-notes.ts";
import { type NumberedTable, tableSheet } from "./worksheets/table-sheet.ts";

/** The day of every part: a zip has one, and that of the clock would make other bytes each time. Local, as a zip is. */
const DAY_OF_PARTS = "1980-01-01T12:00:00";

/**
 * Published tables as an accessible workbook (.xlsx), the bytes of a file: a cover, contents, notes, where the figures come
 * from, and one worksheet for each table. Each table is marked up as one, with its title in the first cell and nothing
 * below it; no cells are merged and no panes are frozen. Notes are marked in words, as in `2019 [note 1]`. A figure is a
 * number that can be reckoned with, `<10` is text. What has no figure says why: `[x]` not covered, `[z]` does not apply,
 * `[c]` withheld. The same tables are the same bytes. Cost: grows with the figures.
 *
 * Source: Government Analysis Function, "Releasing statistics in spreadsheets"; ECMA-376 for the parts.
 *
 * @throws TypeError for anything but one or more published tables in an array; RangeError for another locale.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens);
 * toWorkbook([table], { locale: "en" }).length > 5000; // true
 */
export function toWorkbook(tables: readonly PublishedTable[], options: InLocale = {}): Uint8Array {
  if (!Array.isArray(tables) || tables.length === 0) {
    throw new TypeError("Pass one or more published tables in an array, as publish(exact, policy) makes each.");
  }
  const [locale = "nl"] = tables.map((table) => renderLocale(table, options));
  const numbered = tables.map(
    (table, place): NumberedTable => ({
      table,
      number: place + 1,
      notes: notesOf(table, locale),
    }),
  );
  const notes = numberedNotes(
    numbered.map((one) => one.notes),
    locale,
  );
  const front = frontSheets(numbered, notes, locale);
  const sheets = [...front, ...numbered.map((one) => tableSheet(one, notes, locale))];
  const parts = packageParts(sheets, {
    title: titleOfWorkbook(locale),
    description: (front[0]?.lines ?? []).map(({ text }) => text).join(" "),
    locale,
    version: (tables[0] as PublishedTable).about.version,
  });
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: DAY_OF_PARTS });
}
