import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { refusal } from "../arguments/refusal.ts";
import { compareText } from "../cases/facts/compare-text.ts";
import { type TableName, tableNames } from "../cases/facts/table.ts";
import { type TableFileForm, tableFormOf, tablePartOf } from "./table-file-name.ts";

/** The file beside the data that holds options for reading, so that they need not be typed. */
export const READING_FILE = "nareis.json";

/** A file that holds a table of a register, or a part of one. */
export interface TableFile extends TableFileForm {
  readonly table: TableName;
  readonly path: string;
  readonly bytes: number;
}

/** The files of a register: tables in the contract's order, and the files of each in the order of their names. */
export interface RegisterFiles {
  readonly tables: readonly TableFile[];
  /** Path of register.json, or null. */
  readonly manifest: string | null;
  /** Names of the files in the folder that no table reads, in the order of their code units. */
  readonly unread: readonly string[];
}

/**
 * Finds the files of a register: in a folder by their names, or one file alone, which is then its applications.
 *
 * @throws RangeError when there is no such path, no file of applications, one of a table that is no file or leads
 * nowhere, or one part of a table in more than one file.
 */
export async function findRegisterFiles(path: string): Promise<RegisterFiles> {
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw refusal("path-absent", "Give the path of a folder or file that exists and that you may read.");
  if (found.isDirectory()) return findInFolder(path);
  const form = tableFormOf(basename(path));
  if (form === null || !found.isFile()) {
    throw refusal(
      "path-of-no-register",
      "Give a folder, or a file of applications that ends in .csv, .tsv, .txt, .ndjson, .jsonl, .json, .parquet, .arrow or .feather; .gz or .zst can stand behind the first six.",
    );
  }
  return { tables: [{ table: "applications", ...form, path, bytes: found.size }], manifest: null, unread: [] };
}

async function findInFolder(folder: string): Promise<RegisterFiles> {
  const names = await readdir(folder).catch(() => {
    throw refusal("folder-unreadable", "Give a folder that you may read.");
  });
  const tables: TableFile[] = [];
  const parts = new Set<string>();
  let manifest: string | null = null;
  const unread: string[] = [];
  for (const name of names.sort(compareText)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    const form = tableFormOf(name);
    const part = form === null ? null : tablePartOf(name);
    if (name.toLowerCase() === "register.json") {
      checkIsFile(found, "register.json");
      if (manifest !== null) throw refusal("manifest-twice", "Keep one register.json in the folder: there are two.");
      manifest = path;
    } else if (part !== null && form !== null) {
      const { table } = part;
      const { size } = checkIsFile(found, table);
      const key = `${table} ${part.part}`;
      if (parts.has(key)) {
        throw refusal(
          "part-twice",
          `Keep one file of each part of ${table}: two names differ in ending or language only.`,
          [table],
        );
      }
      parts.add(key);
      tables.push({ table, ...form, path, bytes: size });
    } else if (found?.isFile() === true && !name.startsWith(".") && name !== READING_FILE) {
      // Hidden files are the business of systems, and the file of options is read, though not as a table.
      unread.push(name);
    }
  }
  if (!tables.some(({ table }) => table === "applications")) {
    throw refusal(
      "applications-absent",
      "Put a file of applications in the folder, such as applications.csv or aanvragen.csv.",
    );
  }
  return {
    tables: tableNames.flatMap((name) => tables.filter(({ table }) => table === name)),
    manifest,
    unread,
  };
}

/** A table that is there but cannot be read is not absent: without its rows all figures would come out otherwise. */
function checkIsFile(found: Stats | null, what: string): Stats {
  if (found?.isFile() === true) return found;
  throw refusal(
    "table-no-file",
    `Give ${what} as a file that can be read, or take it out of the folder: it is a folder, or a link that leads nowhere.`,
    [what],
  );
}
