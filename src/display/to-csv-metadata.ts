import { type Locale, wordsIn } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { jsonText } from "./characters/json-text.ts";
import { oneLine } from "./characters/one-line.ts";
import { renderLocale } from "./render-options.ts";
import { type CsvColumn, csvColumns, csvKey } from "./tables/csv-columns.ts";
import { pageOf } from "./tables/layouts.ts";
import { surroundingsOf, titleOf } from "./tables/surroundings.ts";
import { dialectOf, type TableCsvOptions } from "./to-csv.ts";

/** What the metadata of a CSV file say of it. */
export interface CsvMetadataOptions extends TableCsvOptions {
  /** The address of the CSV file, seen from that of the metadata; `table.csv` by default. */
  readonly url?: string;
}

/**
 * What the CSV of `toCsv` with the same options holds, as CSVW (W3C, Metadata Vocabulary for Tabular Data): the title of
 * each column in Dutch and English, its datatype, which columns identify a figure, and where the figures come from. A
 * reader of CSVW looks for it beside `table.csv` under the name `table.csv-metadata.json`. The locale is that of the column
 * `title`; all else is in both languages. Ends in one line break. Cost: the same whatever the number of figures.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first; RangeError for another
 * dialect, and for an address that is no text.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens);
 * JSON.parse(toCsvMetadata(table, { url: "nareis.csv" })).tableSchema.primaryKey; // ["class", "unit", "measure", "column"]
 */
export function toCsvMetadata(table: PublishedTable, options: CsvMetadataOptions = {}): string {
  const locale = renderLocale(table, options, ["locale", "dialect", "url"]);
  const { url = "table.csv" } = options;
  if (typeof url !== "string" || url.trim() === "") throw new RangeError("Give `url` as the address of the CSV file.");
  const { about } = table;
  const metadata = {
    "@context": "http://www.w3.org/ns/csvw",
    url,
    "dc:title": inBoth((language) => titleOf(pageOf(table, language))),
    "dc:description": inBoth((language) => surroundingsOf(pageOf(table, language)).join("\n")),
    "dc:conformsTo": about.definitions.map(({ id, digest }) => ({
      "dc:title": oneLine(id),
      "dc:identifier": oneLine(digest),
    })),
    "prov:wasDerivedFrom": about.registers.map(({ source, digest, referenceDate }) => ({
      ...(source === null ? {} : { "dc:title": oneLine(source) }),
      "dc:identifier": oneLine(digest),
      "dc:valid": { "@value": referenceDate, "@type": "xsd:date" },
    })),
    "prov:wasGeneratedBy": { "dc:title": `nareis ${oneLine(about.version)}` },
    dialect: {
      delimiter: dialectOf(options) === "excel" ? ";" : ",",
      encoding: "utf-8",
      lineTerminators: ["\r\n"],
      // The loud line above the header.
      skipRows: about.policy === null ? 1 : 0,
    },
    tableSchema: {
      columns: csvColumns(table).map((column) => columnText(column, locale)),
      primaryKey: csvKey(table),
    },
  };
  return `${jsonText(metadata)}\n`;
}

function columnText({ name, titles, meaning, datatype, separator, required }: CsvColumn, locale: Locale): object {
  return {
    name,
    titles,
    ...(meaning === null ? {} : { "dc:description": inBoth((language) => wordsIn(meaning, language)) }),
    datatype,
    ...(separator === null ? {} : { separator }),
    required,
    ...(name === "title" ? { lang: locale } : {}),
  };
}

function inBoth(text: (language: Locale) => string): readonly object[] {
  return (["nl", "en"] as const).map((language) => ({ "@value": text(language), "@language": language }));
}
