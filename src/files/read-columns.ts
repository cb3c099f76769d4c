import type { FileHandle } from "node:fs/promises";
import { refusal } from "../arguments/refusal.ts";
import type { ReadOptions } from "../cases/facts/read-options.ts";
import type { TableReceiver } from "../cases/reading/row-receiver.ts";
import type { RawRows } from "../cases/reading/table-source.ts";
import { furtherCompressors, nodeCompressors } from "./compressors.ts";
import { changed, fileAgain, type ReadAt } from "./file-again.ts";
import type { BytesSeen } from "./file-evidence.ts";
import { withFile } from "./open-file.ts";
import type { ByteSource } from "./parquet/byte-source.ts";
import { installed } from "./parquet/installed.ts";
import { parquetReader } from "./parquet/parquet-reader.ts";
import { orRefuse } from "./readable.ts";
import type { TableFile } from "./table-files.ts";

/**
 * Reads a file of columns, Parquet or Arrow, into a table of the intake.
 *
 * @throws RangeError when the file is damaged or cannot be read, or the package that reads it is not installed, with
 * what to do.
 */
export async function readColumns(
  { path, format, table }: Pick<TableFile, "path" | "format" | "table">,
  intake: TableReceiver,
  options: ReadOptions,
  onBytes: (bytes: number) => void,
  seen?: BytesSeen,
): Promise<void> {
  const start = (header: readonly string[], again: RawRows<readonly unknown[]>) =>
    intake.startTable(table, header, again);
  const noted = fileAgain(path);
  await withFile(path, async (file, bytes) => {
    if (format === "parquet") {
      const reader = await parquetReader();
      const source: ByteSource = {
        byteLength: bytes,
        read: (from, to, memory) => bytesOf(file, from, memory(to - from)),
        again: (work) =>
          noted.reading((readAt) => work((from, to, memory) => bytesAgain(readAt, from, memory(to - from)))),
      };
      const compressors = nodeCompressors();
      await reader.readParquetTable(source, start, { options, compressors, further: furtherCompressors, onBytes });
    } else {
      const reader = await installed(() => import("./arrow/ipc.ts"));
      if (reader === null)
        throw refusal("package-missing", "Install @uwdata/flechette beside nareis to read Arrow files.", [
          "@uwdata/flechette",
        ]);
      reader.giveArrowBytes(await wholeFile(file, bytes, onBytes), start, options);
    }
    if (seen !== undefined) await seeWhole(file, bytes, seen, () => onBytes(0));
  });
}

/** A file of columns is not read from its beginning, and not whole: for evidence it is gone through once more. */
async function seeWhole(file: FileHandle, length: number, seen: BytesSeen, orCancelled: () => void): Promise<void> {
  for (let from = 0; from < length; from += SEEN_AT_ONCE) {
    seen(await bytesOf(file, from, new Uint8Array(Math.min(SEEN_AT_ONCE, length - from))));
    orCancelled();
  }
}

const SEEN_AT_ONCE = 1_048_576;

/** A file as a whole, a stretch at a time, so that reading it can be cancelled. */
async function wholeFile(file: FileHandle, length: number, onBytes: (bytes: number) => void): Promise<Uint8Array> {
  const whole = new Uint8Array(length);
  for (let from = 0; from < length; from += STRETCH) {
    const stretch = whole.subarray(from, from + STRETCH);
    const { length: read } = await bytesOf(file, from, stretch);
    onBytes(read);
    if (read < stretch.length) return whole.subarray(0, from + read);
  }
  return whole;
}

const STRETCH = 16_777_216;

/** Systems read no more than two gigabytes at once. */
const MOST_AT_ONCE = 1_073_741_824;

/** A stretch of a file; what lies behind its end is not there. */
async function bytesOf(file: FileHandle, from: number, bytes: Uint8Array): Promise<Uint8Array> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await orRefuse(
      file.read(bytes, length, Math.min(MOST_AT_ONCE, bytes.length - length), from + length),
    );
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function bytesAgain(readAt: ReadAt, from: number, bytes: Uint8Array): Uint8Array {
  return readAt(bytes, from) === bytes.length ? bytes : changed();
}
