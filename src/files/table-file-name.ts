import { extname } from "node:path";
import { nearest } from "../arguments/options.ts";
import { type TableName, tableNames } from "../cases/facts/table.ts";
import { normaliseWord } from "../cases/facts/word.ts";
import { type Compression, compressionOf } from "./compression.ts";
import { isOfColumns, type TableFormat } from "./table-reader.ts";

/** How the file of a table is written, by the end of its name. */
export interface TableFileForm {
  readonly format: TableFormat;
  readonly compression: Compression | null;
}

/** Which rows a file holds, by its name: those of a table, or a part of them. */
export interface TablePart {
  readonly table: TableName;
  /** What stands behind the name of the table, in the form in which it is compared; empty for the table itself. */
  readonly part: string;
}

const FORMATS: ReadonlyMap<string, TableFormat> = new Map([
  [".csv", "csv"],
  [".tsv", "csv"],
  [".txt", "csv"],
  [".ndjson", "ndjson"],
  [".jsonl", "ndjson"],
  [".json", "json"],
  [".parquet", "parquet"],
  [".arrow", "arrow"],
  [".arrows", "arrow"],
  [".feather", "arrow"],
]);

const DUTCH_NAMES: Readonly<Record<TableName, string>> = {
  applications: "aanvragen",
  permits: "vergunningen",
  identities: "identiteiten",
  decisions: "beslissingen",
  signals: "handhavingssignalen",
  follow_up: "vervolg",
  persons: "personen",
};

const TABLES: ReadonlyMap<string, TableName> = new Map(
  tableNames.flatMap((table) => [
    [normaliseWord(table), table],
    [DUTCH_NAMES[table], table],
  ]),
);

/**
 * The table that a file holds by its name, in English or Dutch and in any case, and which part of it: what stands behind
 * the name and a separator. Null for any other name.
 *
 * @example
 * tablePartOf("Aanvragen_2019.csv.gz"); // { table: "applications", part: "2019" }
 */
export function tablePartOf(name: string): TablePart | null {
  const stem = normaliseWord(withoutEndings(name));
  for (const [word, table] of TABLES) {
    if (stem === word) return { table, part: "" };
    if (stem.startsWith(`${word}-`)) return { table, part: stem.slice(word.length + 1) };
  }
  return null;
}

/** The name of a table, in English or Dutch, that comes nearest to the name of a file; null where none is near. */
export function tableNear(name: string): string | null {
  return nearest(withoutEndings(name), [...TABLES.keys()]);
}

/** How a file is written by the end of its name; null where no table is written so. Files of columns compress themselves. */
export function tableFormOf(name: string): TableFileForm | null {
  const { compression, inner } = compressionOf(name);
  const format = FORMATS.get(extname(inner).toLowerCase());
  if (format === undefined || (compression !== null && isOfColumns(format))) return null;
  return { format, compression };
}

function withoutEndings(name: string): string {
  const { inner } = compressionOf(name);
  return inner.slice(0, inner.length - extname(inner).length);
}
