import { type FileHandle, open } from "node:fs/promises";
import { checkReadOptions } from "../cases/intake/check-read-options.ts";
import type { ByteSink } from "./byte-sink.ts";
import { separators } from "./csv-header.ts";
import type { Separator } from "./parse-quoted.ts";
import { checkPath } from "./path.ts";
import { findRegisterFiles, type RegisterFiles, type TableFile } from "./table-files.ts";
import type { TableReadOptions } from "./table-reader.ts";
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

/** Reads the files of tables one after the other, each into what it is given; null for one that is not wanted. */
export async function readTables(
  { tables }: RegisterFiles,
  options: FileReadOptions,
  sinkOf: (file: TableFile) => ByteSink | null,
): Promise<void> {
  const total = tables.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of tables) {
    const sink = sinkOf(file);
    if (sink === null) continue;
    await readFile(file.path, sink, (bytes) => {
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

/** The system's own message has the path in it, which may name somebody. */
async function orRefuse<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch(() => {
    throw new RangeError("Give files that you may read: one of them cannot be opened or read.");
  });
}
