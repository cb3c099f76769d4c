import type { Megabytes } from "../display/dictionary/memory-words.ts";
import { unpackedBytes } from "../files/compression.ts";
import type { TableFile } from "../files/table-files.ts";
import type { TableFormat } from "../files/table-reader.ts";

const MEGABYTE = 1_000_000;

/** What the program itself takes, in bytes. */
const PROGRAM = 100 * MEGABYTE;

/** How many bytes each byte of a file takes in memory, about as many as in the registers that docs/performance.md has. */
const OF_EACH_BYTE: Readonly<Record<TableFormat, number>> = { csv: 1, ndjson: 0.4, json: 0.8, parquet: 2, arrow: 2 };

/** And how many more where it is compressed: the file is decompressed as a whole when its rows are read again. */
const OF_EACH_COMPRESSED = 1;

/**
 * How much memory reading these files at once takes at a guess, and how much there is, where that is not enough; null
 * where it is. More files, or larger ones, never need less.
 *
 * @param available in bytes.
 */
export function memoryShortage(
  files: readonly Pick<TableFile, "format" | "compression" | "bytes">[],
  available: number,
): Megabytes | null {
  const needed = files.reduce((sum, file) => {
    const ofEach = OF_EACH_BYTE[file.format] + (file.compression === null ? 0 : OF_EACH_COMPRESSED);
    return sum + unpackedBytes(file) * ofEach;
  }, PROGRAM);
  if (needed <= available) return null;
  return { needed: Math.ceil(needed / MEGABYTE), available: Math.floor(available / MEGABYTE) };
}
