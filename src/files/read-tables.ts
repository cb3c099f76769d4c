import { type Advance, advanceOf, checkSignal, type LongWork, longWorkOptions } from "../arguments/long-work.ts";
import { checkReadOptions } from "../cases/intake/check-read-options.ts";
import type { RegisterIntake } from "../cases/reading/register-intake.ts";
import type { TableReceiver } from "../cases/reading/row-receiver.ts";
import type { ByteSink } from "./byte-sink.ts";
import { separators } from "./csv-header.ts";
import { decoded } from "./decode.ts";
import { decompressed } from "./decompress.ts";
import { wholeDecompressor } from "./decompress-whole.ts";
import { fileAgain } from "./file-again.ts";
import type { BytesSeen, EvidenceCollector } from "./file-evidence.ts";
import { manifestReader } from "./manifest-reader.ts";
import { withFile } from "./open-file.ts";
import type { Separator } from "./parse-quoted.ts";
import { checkPath } from "./path.ts";
import { readBlocks } from "./read-blocks.ts";
import { readColumns } from "./read-columns.ts";
import { findRegisterFiles, type RegisterFiles, type TableFile } from "./table-files.ts";
import { isOfColumns, type TableReadOptions, tableReader } from "./table-reader.ts";
import { encodingName } from "./transcode.ts";
import { mayBeCut, readInTwo, type TwoThreads } from "./two-threads.ts";

/** How to read a register from files. Every part may be left out. */
export interface FileReadOptions extends Omit<TableReadOptions, "limit">, LongWork {
  /** Whether `coverage.files.evidence` is to have the SHA-256 of each file that is read. */
  readonly evidence?: boolean;
  /**
   * How many threads read a CSV file: 1 for that of the caller alone, 2 for another one that reads the second half. Left
   * out, there are two where that is faster: from 120 MB on. Compressed files, other encodings than UTF-8,
   * `multilineFields` and `evidence` take one whatever is said, and so does everything where no other thread can be
   * started. The result is the same.
   */
  readonly threads?: 1 | 2;
}

/** The name of every option that files have beside those of reading from memory. */
const OPTIONS: readonly string[] = [
  "separator",
  "multilineFields",
  "limit",
  "encoding",
  "evidence",
  "threads",
  ...longWorkOptions,
];

/**
 * The files at a path, once the options can be followed.
 *
 * @throws TypeError for anything but a path; RangeError when the path, the folder or an option cannot be used, with what to
 * do; the reason of a signal that was aborted.
 */
export async function filesToRead(path: string, options: FileReadOptions): Promise<RegisterFiles> {
  checkPath(path);
  checkReadOptions(options, ...OPTIONS);
  if (options.separator !== undefined && !separators.includes(options.separator as Separator)) {
    throw new RangeError("Give a comma, a semicolon or a tab as separator, or leave it out.");
  }
  encodingName(options.encoding ?? "utf-8");
  if (options.evidence !== undefined && typeof options.evidence !== "boolean") {
    throw new TypeError("Pass `evidence` as true or false.");
  }
  if (options.threads !== undefined && options.threads !== 1 && options.threads !== 2) {
    throw new RangeError("Choose `threads` from 1, 2.");
  }
  advanceOf(options);
  checkSignal(options.signal);
  const files = await findRegisterFiles(path);
  checkSignal(options.signal);
  return files;
}

/** Reads register.json into the intake, where there is one. */
export async function readManifestFile(
  { manifest: path }: RegisterFiles,
  { signal }: LongWork,
  intake: RegisterIntake,
  evidence: EvidenceCollector | null,
): Promise<void> {
  if (path === null) return;
  // UTF-8 unless it is marked, whatever the encoding of the tables, as JSON in a file is (RFC 8259, section 8.1).
  const sink = decoded("utf-8", (transcoded) => manifestReader(intake, transcoded));
  await readFile({ path, compression: null }, sink, () => checkSignal(signal), evidence?.begin("register"));
}

/** How the bytes of tables are read, beside what the caller chose. */
export interface TablesReading {
  /** Where they are not all that is read: told of each block of them. */
  readonly onBytes?: BytesRead;
  readonly evidence?: EvidenceCollector | null;
  /** How long files are read by two of them; null where each row has to come in its turn. */
  readonly threads?: TwoThreads | null;
}

/** Reads the files of tables one after the other into the intake. */
export async function readTables(
  files: readonly TableFile[],
  options: FileReadOptions,
  intake: TableReceiver,
  {
    onBytes = bytesRead(advanceOf(options), () => bytesOf(files)),
    evidence = null,
    threads = null,
  }: TablesReading = {},
): Promise<void> {
  for (const file of files) {
    if (threads !== null && evidence === null && file.bytes >= threads.leastBytes && mayBeCut(file, options)) {
      const again = fileAgain(file.path);
      const readerOf = (receiver: TableReceiver): ByteSink => tableReader("csv", file.table, receiver, options, again);
      await readInTwo(file, options, intake, readerOf, onBytes, threads);
    } else {
      await readTable(file, options, intake, onBytes, evidence?.begin(file.table));
    }
  }
}

/** Reads one file of a table into the intake. */
export async function readTable(
  file: TableFile,
  options: FileReadOptions,
  intake: TableReceiver,
  onBytes: BytesRead,
  seen?: BytesSeen,
): Promise<void> {
  const { format, table, path, compression } = file;
  if (isOfColumns(format)) {
    await readColumns({ ...file, format }, intake, options, onBytes, seen);
    return;
  }
  const again = fileAgain(path, compression === null ? null : await wholeDecompressor(compression));
  await readFile(file, tableReader(format, table, intake, options, again), onBytes, seen);
}

/** Hears of bytes that were read; throws where reading was cancelled. */
export type BytesRead = (bytes: number) => void;

/** Starts to add up the bytes that are read, of so many. */
export function bytesRead(advance: Advance, total: () => number): BytesRead {
  let done = 0;
  advance(0, total());
  return (bytes) => {
    done += bytes;
    advance(done, total());
  };
}

/** How many bytes files have together. */
export function bytesOf(files: readonly TableFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Reads one file, block by block, as it was before it was compressed.
 *
 * @param seen takes in its bytes as they stand on disk.
 * @throws RangeError when it cannot be read, changes meanwhile, or is compressed and damaged.
 */
export async function readFile(
  { path, compression }: Pick<TableFile, "path" | "compression">,
  sink: ByteSink,
  onBytes: BytesRead,
  seen?: BytesSeen,
): Promise<void> {
  const slow = compression === null ? null : await decompressed(compression, sink);
  await withFile(path, (file, length) =>
    readBlocks(file, 0, length, async (bytes) => {
      seen?.(bytes);
      if (slow === null) sink.push(bytes);
      else await slow.push(bytes);
      onBytes(bytes.length);
    }),
  );
  if (slow === null) sink.end();
  else await slow.end();
}
