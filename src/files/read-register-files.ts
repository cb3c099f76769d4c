import type { ReadResultFor } from "../cases/read-register.ts";
import { createRegisterIntake } from "../cases/reading/register-intake.ts";
import { createWordIntake, type UnknownWord } from "../cases/reading/unknown-words.ts";
import { evidenceCollector } from "./file-evidence.ts";
import { type FileReadOptions, filesToRead, readManifestFile, readTables } from "./read-tables.ts";
import { type TwoThreads, twoThreads } from "./two-threads.ts";

/**
 * Reads a register from a folder of CSV, NDJSON, JSON, Parquet and Arrow files, or from a file of applications alone.
 * Lines are read as a stream, compressed by gzip or zstd or not: memory grows with what the register keeps, never with a
 * line. Parquet is read a row group at a time, an Arrow file as a whole; `hyparquet` and `@uwdata/flechette` have to be
 * installed beside nareis for them. What is wrong in the data is in `issues`; nothing of it is ever in an error.
 *
 * @throws TypeError for anything but a path; RangeError when the path, the folder or an option cannot be used, with what
 * to do; the reason of a signal that is aborted while it reads, once no file is open any more.
 */
// biome-ignore lint/complexity/noBannedTypes: no options at all, which is not the same as any options.
export async function readRegisterFiles<const Options extends FileReadOptions = {}>(
  path: string,
  given?: Options & FileReadOptions,
): Promise<ReadResultFor<Options>> {
  const options: FileReadOptions = given === undefined ? {} : given;
  const files = await filesToRead(path, options);
  const intake = createRegisterIntake(options);
  const evidence = options.evidence === true ? evidenceCollector() : null;
  await readManifestFile(files, options, intake, evidence);
  await readTables(files.tables, options, intake, { evidence, threads: threadsOf(options) });
  const read = files.tables.length + (files.manifest === null ? 0 : 1);
  const seen = evidence === null ? {} : { evidence: evidence.all() };
  return intake.finish({ read, unread: files.unread.length, ...seen }) as ReadResultFor<Options>;
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
  await readTables(files.tables, options, intake);
  return intake.words(LEAST_ROWS);
}

function threadsOf({ threads }: FileReadOptions): TwoThreads | null {
  if (threads === 1) return null;
  return threads === 2 ? { ...twoThreads, leastBytes: 0 } : twoThreads;
}

/** A word in fewer rows may be about somebody, and is not shown. */
const LEAST_ROWS = 10;
