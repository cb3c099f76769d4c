import { mkdirSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checkOptions } from "../arguments/options.ts";
import { refusal } from "../arguments/refusal.ts";
import { tableColumns, tableNames } from "../cases/facts/table.ts";
import type { RegisterTables, Row } from "../cases/read-register.ts";
import { csvLines } from "./csv-lines.ts";
import { checkPath } from "./path.ts";
import { tableFormOf, tablePartOf } from "./table-file-name.ts";
import { type UnfinishedFiles, unfinishedFiles } from "./unfinished-files.ts";

/** How to write. */
export interface FileWriteOptions {
  /** Whether files of the same name may be replaced; false when left out. */
  readonly overwrite?: boolean;
}

interface FileToWrite {
  readonly name: string;
  readonly parts: () => Iterable<string>;
}

const CHUNK_CHARACTERS = 1_048_576;

/**
 * Writes a register as files that `readRegisterFiles` reads: tables as CSV files (UTF-8, commas, LF) and the manifest
 * as register.json, and returns the names of the files. Cells are written as they are, so that ids come back exactly
 * when they are read: open such files with a spreadsheet only as text, since a cell may start like a formula.
 *
 * The files get their names when all of them are whole; files that are replaced stay as they are until then, and what was
 * begun is removed when anything fails. So no folder ever has half a register, or a synthetic one without its manifest.
 *
 * @throws TypeError for anything but a path and tables; RangeError for an option that does not exist, when a file is
 * there already and `overwrite` is not set, when the folder has another file of a table, or when a cell has a line break
 * or half a character and so could not be read back.
 */
export async function writeRegisterFiles(
  directory: string,
  tables: RegisterTables,
  options: FileWriteOptions = {},
): Promise<string[]> {
  checkPath(directory);
  checkOptions(options, ["overwrite"]);
  const files = filesOf(tables);
  const { overwrite = false } = options;
  const unfinished = unfinishedFiles();
  try {
    await refusing(() => makeFolder(resolve(directory), unfinished));
    const names = files.map(({ name }) => name);
    checkPresent(await refusing(() => readdir(directory)), names, tables, overwrite);
    // The manifest comes first and the applications last: without those a folder is no register.
    for (const file of [...files].reverse()) {
      await writeParts(await refusing(() => unfinished.begin(join(directory, file.name))), file.parts());
    }
    await refusing(() => unfinished.place({ replaces: overwrite }));
    return names;
  } catch (problem) {
    unfinished.remove();
    throw problem;
  }
}

/**
 * Makes a folder and those above it, at once: a signal comes before or after. Not by Node's own `recursive`, which never ends
 * below a folder that takes no folders, such as /proc.
 */
function makeFolder(directory: string, unfinished: UnfinishedFiles): void {
  try {
    mkdirSync(directory);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT") throw problem;
    makeFolder(dirname(directory), unfinished);
    mkdirSync(directory);
  }
  unfinished.beganFolder(directory);
}

function checkPresent(
  present: readonly string[],
  names: readonly string[],
  tables: RegisterTables,
  overwrite: boolean,
): void {
  if (!overwrite && present.some((name) => names.includes(name))) throw refusal("folder-taken", EXISTS);
  if (present.some((name) => !names.includes(name) && isAnotherFileOf(name, tables))) {
    throw refusal(
      "folder-with-table",
      "Give an empty folder: there is another file of a table, and its rows would be read too.",
    );
  }
}

function filesOf(tables: RegisterTables): readonly FileToWrite[] {
  checkOptions(tables, [...tableNames, "register"], "tables");
  const files: FileToWrite[] = [];
  for (const table of tableNames) {
    const given = tables[table];
    if (given === undefined) continue;
    if (typeof given !== "object" || given === null || !(Symbol.iterator in given)) {
      throw new TypeError(`Give the table ${table} as a list of rows, each an object.`);
    }
    const rows: readonly Row[] = [...given];
    if (!rows.every((row) => typeof row === "object" && row !== null)) {
      throw new TypeError(`Give the table ${table} as a list of rows, each an object.`);
    }
    // Without rows there still is a header, because an empty file is a table without the columns it must have.
    const columns = new Set<string>(rows.length === 0 ? tableColumns[table].map((column) => column.name) : []);
    for (const row of rows) for (const column of Object.keys(row)) columns.add(column);
    const parts = (): Iterable<string> => csvLines([...columns], rows);
    // Every line is made once before any file is there, so that a row that cannot be written leaves nothing half done.
    for (const _line of parts());
    files.push({ name: `${table}.csv`, parts });
  }
  if (tables.register !== undefined) {
    const text = `${JSON.stringify(tables.register, null, 2)}\n`;
    files.push({ name: "register.json", parts: () => [text] });
  }
  return files;
}

function isAnotherFileOf(name: string, tables: RegisterTables): boolean {
  const part = tablePartOf(name);
  return part !== null && tables[part.table] !== undefined && tableFormOf(name) !== null;
}

async function writeParts(path: string, parts: Iterable<string>): Promise<void> {
  // Opening waits for a thread: a file that a signal removed meanwhile must not be made again.
  const handle = await refusing(() => open(path, "r+"));
  try {
    let chunk = "";
    for (const part of parts) {
      chunk += part;
      if (chunk.length < CHUNK_CHARACTERS) continue;
      const full = chunk;
      await refusing(() => handle.writeFile(full));
      chunk = "";
    }
    await refusing(() => handle.writeFile(chunk));
    // On the disk before it gets its name: else a name without content is left when the power fails.
    await refusing(() => handle.sync());
  } finally {
    await handle.close();
  }
}

const EXISTS = "Give an empty folder, or allow overwriting: a file of that name exists already.";

/** The system's own message has the path in it, which may name somebody. */
async function refusing<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "EEXIST") throw refusal("folder-taken", EXISTS);
    throw refusal("folder-unwritable", "Give a folder that you may write to, with room for the files.");
  }
}
