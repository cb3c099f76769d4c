import { refusal } from "../../arguments/refusal.ts";
import type { RowReceiver } from "../../cases/reading/register-intake.ts";
import type { ColumnReader } from "../../cases/sources/column-values.ts";
import { giveRows } from "../../cases/sources/give-rows.ts";
import { type Compressors, isKnownCodec } from "./codecs.ts";
import { columnPages } from "./column-pages.ts";
import { type ColumnChunk, type Footer, footerLength, readFooter, type SchemaColumn, TAIL_BYTES } from "./footer.ts";
import { encodings } from "./page-values.ts";

/** Where the bytes of a file come from: a stretch of them at a time. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes from a place to one behind the last; they belong to the caller. */
  read(start: number, end: number): Promise<Uint8Array> | Uint8Array;
}

/** How to read the pages of a file, and whom to tell. */
export interface ParquetReading {
  readonly compressors: Compressors;
  /** More of them, asked for only when a file needs one that is not among the first. */
  readonly further?: () => Promise<Compressors>;
  readonly onBytes: (bytes: number) => void;
}

const ENCRYPTED = "Give Parquet files without encryption.";
const DAMAGED = "Give whole Parquet files: one of them is damaged, or was not written to its end.";

/**
 * Reads a Parquet file into a table of the intake, row group by row group: only the columns that are read are decoded,
 * and memory grows with the largest row group.
 *
 * @param start is given the names of the columns, and returns what takes the rows.
 * @throws RangeError when the file is damaged, or written in a way that is not read here, with what to do.
 */
export async function readParquetTable(
  source: ByteSource,
  start: (header: readonly string[]) => RowReceiver,
  { compressors: given, further, onBytes }: ParquetReading,
): Promise<void> {
  const footer = await footerOf(source);
  const receiver = start(footer.columns.map(({ name }) => name));
  const columns = footer.columns.map((column, position) => (receiver.positions.includes(position) ? column : null));
  const used = chunksOf(footer, columns);
  const isEnough = used.every(({ codec }) => isKnownCodec(codec, given));
  const compressors = isEnough || further === undefined ? given : { ...(await further()), ...given };
  for (const chunk of used) checkChunk(chunk, compressors);
  let done = 0;
  for (const group of footer.groups) {
    const readers: (ColumnReader | null)[] = [];
    let bytes = 0;
    for (const column of columns) {
      const chunk = column === null ? undefined : group.chunks[column.leaf];
      if (column === null || chunk === undefined) readers.push(null);
      else {
        const pages = column.physical === null ? new Uint8Array(0) : await source.read(chunk.start, chunk.end);
        bytes += pages.length;
        readers.push(undamaged(columnPages(pages, chunk, column, group.rows, compressors)));
      }
    }
    giveRows(group.rows, readers, receiver);
    done += bytes;
    onBytes(bytes);
  }
  onBytes(source.byteLength - done);
}

async function footerOf(source: ByteSource): Promise<Footer> {
  const size = source.byteLength;
  const tail = await source.read(Math.max(0, size - TAIL_BYTES), size);
  if (tail.length === TAIL_BYTES && new TextDecoder().decode(tail.subarray(4)) === "PARE") {
    throw refusal("file-encrypted", ENCRYPTED);
  }
  const length = orDamaged(() => footerLength(tail, size));
  const bytes = await source.read(size - length, size);
  return orDamaged(() => readFooter(bytes, size));
}

/** The bytes that are read. */
function chunksOf(footer: Footer, columns: readonly (SchemaColumn | null)[]): readonly ColumnChunk[] {
  const leaves = columns.flatMap((column) => (column === null || column.physical === null ? [] : [column.leaf]));
  return footer.groups.flatMap(({ chunks }) => leaves.flatMap((leaf) => chunks[leaf] ?? []));
}

function checkChunk({ encrypted, codec, encodings: used }: ColumnChunk, compressors: Compressors): void {
  if (encrypted) throw refusal("file-encrypted", ENCRYPTED);
  if (!isKnownCodec(codec, compressors)) {
    throw refusal(
      "file-compressed",
      "Write Parquet files with snappy, with gzip or without compression, or install hyparquet-compressors to read others.",
    );
  }
  if (!used.every((encoding) => encodings.includes(encoding))) {
    throw refusal("file-encoded", "Write the columns of Parquet files plain, with a dictionary or as differences.");
  }
}

/** A reader that refuses the file where the one that it is made of fails, or ends before its row group does. */
function undamaged(next: ColumnReader): ColumnReader {
  return () => orDamaged(() => next() ?? refuse());
}

function refuse(): never {
  throw refusal("file-damaged", DAMAGED);
}

/** Whatever goes wrong while bytes are decoded, the file is damaged; the message of a decoder may hold a value. */
function orDamaged<Value>(decode: () => Value): Value {
  try {
    return decode();
  } catch {
    return refuse();
  }
}
