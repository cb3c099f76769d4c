import { type FileHandle, open } from "node:fs/promises";
import type { ReadResultFor } from "../cases/read-register.ts";
import { createRegisterIntake, type TableReceiver } from "../cases/reading/register-intake.ts";
import { createWordIntake, type UnknownWord } from "../cases/reading/unknown-words.ts";
import { withoutByteOrderMark } from "./byte-order-mark.ts";
import type { ByteSink } from "./byte-sink.ts";
import { separators } from "./csv-header.ts";
import { manifestReader } from "./manifest-reader.ts";
import type { Separator } from "./parse-quoted.ts";
import { findRegisterFiles, type RegisterFiles } from "./table-files.ts";
import { type TableReadOptions, tableReader } from "./table-reader.ts";
import { encodingName } from "./transcode.ts";

/** How to read a register from files. Every part may be left out. */
export interface FileReadOptions extends Omit<TableReadOptions, "limit"> {
  /** Told how many of all bytes of the tables have been read, from time to time and at the end. */
  readonly onProgress?: (bytes: number, total: number) => void;
}

const BLOCK = 262_144;

/**
 * Reads a register from a folder of CSV, NDJSON and JSON files, or from a file of applications alone. Files are read
 * as streams: memory grows with what the register keeps, never with a line. What is wrong in the data is in
 * `issues`; nothing of it is ever in an error.
 *
 * @throws RangeError when the path, the folder or an option cannot be used, with what to do.
 */
// biome-ignore lint/complexity/noBannedTypes: no options at all, which is not the same as any options.
export async function readRegisterFiles<const Options extends FileReadOptions = {}>(
  path: string,
  given?: Options & FileReadOptions,
): Promise<ReadResultFor<Options>> {
  const options: FileReadOptions = given ?? {};
  const files = await filesToRead(path, options);
  const intake = createRegisterIntake(options);
  if (files.manifest !== null) await readFile(files.manifest, withoutByteOrderMark(manifestReader(intake)), () => {});
  await readTables(files, intake, options);
  return intake.finish() as ReadResultFor<Options>;
}

/**
 * Reads the tables of a register for the words in their columns of codes that no code stands for, and for nothing else.
 * Each word stands in ten rows or more: what occurs less often may be about somebody.
 *
 * @throws RangeError when the path, the folder or an option cannot be used, with what to do.
 */
export async function readUnknownWords(path: string, options: FileReadOptions = {}): Promise<readonly UnknownWord[]> {
  const files = await filesToRead(path, options);
  const intake = createWordIntake(options);
  await readTables(files, intake, options);
  return intake.words(LEAST_ROWS);
}

/** A word in fewer rows may be about somebody, and is not shown. */
const LEAST_ROWS = 10;

async function filesToRead(path: string, options: FileReadOptions): Promise<RegisterFiles> {
  if (options.separator !== undefined && !separators.includes(options.separator as Separator)) {
    throw new RangeError("Give a comma, a semicolon or a tab as separator, or leave it out.");
  }
  encodingName(options.encoding ?? "utf-8");
  return findRegisterFiles(path);
}

async function readTables({ tables }: RegisterFiles, intake: TableReceiver, options: FileReadOptions): Promise<void> {
  const total = tables.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of tables) {
    await readFile(file.path, tableReader(file.format, file.table, intake, options), (bytes) => {
      done += bytes;
      options.onProgress?.(done, total);
    });
  }
}

async function readFile(path: string, sink: ByteSink, onBytes: (bytes: number) => void): Promise<void> {
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

/** The system's own message has the path in it, which may name somebody. */
async function orRefuse<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch(() => {
    throw new RangeError("Give files that you may read: one of them cannot be opened or read.");
  });
}
