import { type FileHandle, open } from "node:fs/promises";
import { checkReadOptions } from "../cases/intake/check-read-options.ts";
import type { TableReceiver } from "../cases/reading/register-intake.ts";
import type { ByteSink } from "./byte-sink.ts";
import { separators } from "./csv-header.ts";
import type { Separator } from "./parse-quoted.ts";
import { checkPath } from "./path.ts";
import { readColumns } from "./read-columns.ts";
import { orRefuse } from "./readable.ts";
import { findRegisterFiles, type RegisterFiles, type TableFile } from "./table-files.ts";
import { isOfColumns, type TableReadOptions, tableReader } from "./table-reader.ts";
import { encodingName } from "./transcode.ts";

/** How to read a register from files. Every part may be left out. */
export interface FileReadOptions extends Omit<TableReadOptions, "limit"> {
  /** Told how many of all bytes of the tables have been read, from time to time and at the end. */
  readonly onProgress?: (bytes: number, total: number) => void;
}

/** The name of every option that files have beside those of reading from memory. */
const OPTIONS: readonly string[] = ["separator", "multilineFields", "limit", "encoding", "onProgress"];

const BLOCK = 262_144;

/**
 * The files at a path, once the options can be followed.
 *
 * @throws TypeError for anything but a path; RangeError when the path, the folder or an option cannot be used, with what to do.
 */
export async function filesToRead(path: string, options: FileReadOptions): Promise<RegisterFiles> {
  checkPath(path);
  checkReadOptions(options, OPTIONS);
  if (options.separator !== undefined && !separators.includes(options.separator as Separator)) {
    throw new RangeError("Give a comma, a semicolon or a tab as separator, or leave it out.");
  }
  encodingName(options.encoding ?? "utf-8");
  return findRegisterFiles(path);
}

/** Reads the files of tables one after the other into the intake. */
export async function readTables(files: RegisterFiles, options: FileReadOptions, intake: TableReceiver): Promise<void> {
  await readEach(files, options, async (file, onBytes) => {
    const { path, format, table } = file;
    if (isOfColumns(format)) await readColumns(file, intake, options, onBytes);
    else await readFile(path, tableReader(format, table, intake, options), onBytes);
  });
}

/** Reads the files of tables one after the other, each in its own way. */
export async function readEach(
  { tables }: RegisterFiles,
  options: FileReadOptions,
  read: (file: TableFile, onBytes: (bytes: number) => void) => Promise<void>,
): Promise<void> {
  const total = tables.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of tables) {
    await read(file, (bytes) => {
      done += bytes;
      options.onProgress?.(done, total);
    });
  }
}

/** Reads one file, block by block. */
export async function readFile(path: string, sink: ByteSink, onBytes: (bytes: number) => void): Promise<void> {
  const file = await orRefuse(open(path, "r"));
  try {
    const block = new Uint8Array(BLOCK);
    for (;;) {
      const bytes = await readBlock(file, block);
      if (bytes === 0) break;
      sink.push(block.subarray(0, bytes));
      onBytes(bytes);
    }
  } finally {
    await file.close();
  }
  sink.end();
}

async function readBlock(file: FileHandle, block: Uint8Array): Promise<number> {
  const { bytesRead } = await orRefuse(file.read(block, 0, block.length, null));
  return bytesRead;
}
