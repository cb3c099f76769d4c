import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { nearest } from "../arguments/options.ts";
import { compareText } from "../cases/facts/compare-text.ts";
import { type TableName, tableNames } from "../cases/facts/table.ts";
import { normaliseWord } from "../cases/facts/word.ts";
import type { TableFormat } from "./table-reader.ts";

/** The file beside the data that holds options for reading, so that they need not be typed. */
export const READING_FILE = "nareis.json";

/** A file that holds a table of a register. */
export interface TableFile {
  readonly table: TableName;
  readonly format: TableFormat;
  readonly path: string;
  readonly bytes: number;
}

/** The files of a register, tables in the contract's order. */
export interface RegisterFiles {
  readonly tables: readonly TableFile[];
  /** Path of register.json, or null. */
  readonly manifest: string | null;
  /** Names of the files in the folder that no table reads, in the order of their code units. */
  readonly unread: readonly string[];
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

/** The table that a file holds by its name, in English or Dutch and in any case, or null. */
export function tableOfFile(name: string): TableName | null {
  return TABLES.get(normaliseWord(name.slice(0, name.length - extname(name).length))) ?? null;
}

/** The name of a table, in English or Dutch, that comes nearest to the name of a file; null where none is near. */
export function tableNear(name: string): string | null {
  return nearest(name.slice(0, name.length - extname(name).length), [...TABLES.keys()]);
}

/** Whether a file name ends as files of tables do. */
export function isTableFile(name: string): boolean {
  return FORMATS.has(extname(name).toLowerCase());
}

/**
 * Finds the files of a register: in a folder by their names, or one file alone, which is then its applications.
 *
 * @throws RangeError when there is no such path, no file of applications, or more than one file for a table.
 */
export async function findRegisterFiles(path: string): Promise<RegisterFiles> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new RangeError("Give the path of a folder or file that exists and that you may read.");
  if (found.isDirectory()) return findInFolder(path);
  const format = FORMATS.get(extname(path).toLowerCase());
  if (format === undefined || !found.isFile()) {
    throw new RangeError(
      "Give a folder, or a file of applications that ends in .csv, .tsv, .txt, .ndjson, .jsonl, .json, .parquet, .arrow or .feather.",
    );
  }
  return { tables: [{ table: "applications", format, path, bytes: found.size }], manifest: null, unread: [] };
}

async function findInFolder(folder: string): Promise<RegisterFiles> {
  const entries: readonly Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new RangeError("Give a folder that you may read.");
  });
  const tables = new Map<TableName, TableFile>();
  let manifest: string | null = null;
  const unread: string[] = [];
  for (const { name } of entries) {
    const path = join(folder, name);
    const table = tableOfFile(name);
    const isManifest = name.toLowerCase() === "register.json";
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile()) continue;
    if (!isManifest && (table === null || !isTableFile(name))) {
      // Hidden files are the business of systems, and the file of options is read, though not as a table.
      if (!name.startsWith(".") && name !== READING_FILE) unread.push(name);
      continue;
    }
    if (isManifest) {
      if (manifest !== null) throw new RangeError("Keep one register.json in the folder: there are two.");
      manifest = path;
    } else if (table !== null) {
      const format = FORMATS.get(extname(name).toLowerCase());
      if (format === undefined) continue;
      if (tables.has(table)) throw new RangeError(`Keep one file of ${table} in the folder: there are more.`);
      tables.set(table, { table, format, path, bytes: found.size });
    }
  }
  if (!tables.has("applications")) {
    throw new RangeError("Put a file of applications in the folder, such as applications.csv or aanvragen.csv.");
  }
  return { tables: tableNames.flatMap((table) => tables.get(table) ?? []), manifest, unread: unread.sort(compareText) };
}
