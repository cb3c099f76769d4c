import { type FileHandle, open } from "node:fs/promises";
import type { ReadResultFor } from "../cases/read-register.ts";
import { createRegisterIntake } from "../cases/reading/register-intake.ts";
import { withoutByteOrderMark } from "./byte-order-mark.ts";
import type { ByteSink } from "./byte-sink.ts";
import { separators } from "./csv-header.ts";
import { manifestReader } from "./manifest-reader.ts";
import type { Separator } from "./parse-quoted.ts";
import { findRegisterFiles } from "./table-files.ts";
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
  if (options.separator !== undefined && !separators.includes(options.separator as Separator)) {
    throw new RangeError("Give a comma, a semicolon or a tab as separator, or leave it out.");
  }
  encodingName(options.encoding ?? "utf-8");
  const files = await findRegisterFiles(path);
  const intake = createRegisterIntake(options);
  if (files.manifest !== null) await readFile(files.manifest, withoutByteOrderMark(manifestReader(intake)), () => {});
  const total = files.tables.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  for (const file of files.tables) {
    await readFile(file.path, tableReader(file.format, file.table, intake, options), (bytes) => {
      done += bytes;
      options.onProgress?.(done, total);
    });
  }
  return intake.finish() as ReadResultFor<Options>;
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
