import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../../cases/facts/read-options.ts";
import type { RowReceiver } from "../../cases/reading/row-receiver.ts";
import type { RawRows } from "../../cases/reading/table-source.ts";
import type { ColumnReader } from "../../cases/sources/column-values.ts";
import { giveAgain, type TakesAgain } from "../../cases/sources/give-again.ts";
import { rowGiver } from "../../cases/sources/give-rows.ts";
import type { ByteSource } from "./byte-source.ts";
import { type Compressors, isKnownCodec } from "./codecs.ts";
import { columnPages } from "./column-pages.ts";
import {
  type ColumnChunk,
  type Footer,
  footerLength,
  type RowGroup,
  readFooter,
  type SchemaColumn,
  TAIL_BYTES,
} from "./footer.ts";
import { type PageMemory, pageMemory } from "./page-memory.ts";
import { encodings } from "./page-values.ts";

/** How to read the pages of a file, and whom to tell. */
export interface ParquetReading {
  readonly options: ReadOptions;
  readonly compressors: Compressors;
  /** More of them, asked for only when a file needs one that is not among the first. */
  readonly further?: () => Promise<Compressors>;
  readonly onBytes: (bytes: number) => void | Promise<void>;
}

const ENCRYPTED = "Give Parquet files without encryption.";
const DAMAGED = "Give whole Parquet files: one of them is damaged, or was not written to its end.";

/**
 * Reads a Parquet file into a table of the intake, row group by row group: only the columns that are read are decoded,
 * and memory grows with the largest row group.
 *
 * @param start is given the names of the columns and what gives rows again, and returns what takes the rows.
 * @throws RangeError when the file is damaged, or written in a way that is not read here, with what to do.
 */
export async function readParquetTable(
  source: ByteSource,
  start: (header: readonly string[], again: RawRows<readonly unknown[]>) => RowReceiver,
  { options, compressors: given, further, onBytes }: ParquetReading,
): Promise<void> {
  const footer = await footerOf(source);
  const form = options.dates ?? "iso";
  let file: ParquetFile = { footer, columns: [], compressors: given };
  const receiver = start(
    footer.columns.map(({ name }) => name),
    {
      read: (rows, _, give, positions, giveBytes) =>
        readAgain(source, file, rows, { form, give, positions, giveBytes }),
    },
  );
  const columns = footer.columns.map((column, position) => (receiver.positions.includes(position) ? column : null));
  const used = chunksOf(footer, columns);
  const isEnough = used.every(({ codec }) => isKnownCodec(codec, given));
  const compressors = isEnough || further === undefined ? given : { ...(await further()), ...given };
  for (const chunk of used) checkChunk(chunk, compressors);
  file = { footer, columns, compressors };
  const giver = rowGiver(receiver, options);
  const memories: PageMemory[] = [];
  let done = 0;
  for (const group of footer.groups) {
    const pages: (Uint8Array | null)[] = [];
    for (const chunk of chunksIn(group, columns)) {
      const stretch =
        chunk === null ? null : await source.read(chunk.start, chunk.end, memoryOf(memories, pages.length).stored);
      done += stretch?.length ?? 0;
      pages.push(stretch);
      await onBytes(stretch?.length ?? 0);
    }
    giver.give(
      group.rows,
      readersOf(file, group, (_, position) => pages[position] as Uint8Array, memories),
    );
  }
  await onBytes(source.byteLength - done);
}

/** A file of which the pages can be read. */
interface ParquetFile {
  readonly footer: Footer;
  /** By position in the header; null for a column that is not read. */
  readonly columns: readonly (SchemaColumn | null)[];
  readonly compressors: Compressors;
}

/** The bytes of each column in a row group; null for a column of which no bytes are read. */
function chunksIn(group: RowGroup, columns: readonly (SchemaColumn | null)[]): readonly (ColumnChunk | null)[] {
  return columns.map((column) =>
    column === null || column.physical === null ? null : (group.chunks[column.leaf] ?? null),
  );
}

function readersOf(
  { columns, compressors }: ParquetFile,
  group: RowGroup,
  bytesOf: (chunk: ColumnChunk, position: number) => Uint8Array,
  memories: PageMemory[],
): readonly (ColumnReader | null)[] {
  return chunksIn(group, columns).map((chunk, position) => {
    const column = columns[position] ?? null;
    if (column === null) return null;
    if (chunk === null) return () => ({ rows: group.rows, places: null, values: { kind: "unreadable" } });
    const memory = memoryOf(memories, position);
    return undamaged(columnPages(bytesOf(chunk, position), chunk, column, group.rows, compressors, memory));
  });
}

/** The memory for the pages of a column, by its position; the first row group makes it. */
function memoryOf(memories: PageMemory[], position: number): PageMemory {
  memories[position] ??= pageMemory();
  return memories[position];
}

/** Gives rows again by a second look at the row groups that they stand in, and only at the columns that are asked for. */
function readAgain(
  source: ByteSource,
  { footer, columns, compressors }: ParquetFile,
  rows: Int32Array,
  taken: TakesAgain,
): void {
  const asked = columns.map((column, position) => (taken.positions?.includes(position) === false ? null : column));
  const memories: PageMemory[] = [];
  source.again((read) => {
    let from = 0;
    let first = 0;
    for (const group of footer.groups) {
      let to = from;
      while (to < rows.length && (rows[to] as number) < first + group.rows) to += 1;
      if (to > from) {
        const file = { footer, columns: asked, compressors };
        const readers = readersOf(
          file,
          group,
          (chunk, position) => read(chunk.start, chunk.end, memoryOf(memories, position).stored),
          memories,
        );
        giveAgain({ rows, from, to, first }, readers, taken);
      }
      from = to;
      first += group.rows;
    }
  });
}

/** Memory that nothing takes again. */
const ownMemory = (length: number): Uint8Array => new Uint8Array(length);

async function footerOf(source: ByteSource): Promise<Footer> {
  const size = source.byteLength;
  const tail = await source.read(Math.max(0, size - TAIL_BYTES), size, ownMemory);
  if (tail.length === TAIL_BYTES && new TextDecoder().decode(tail.subarray(4)) === "PARE") {
    throw refusal("file-encrypted", ENCRYPTED);
  }
  const length = orDamaged(() => footerLength(tail, size));
  const bytes = await source.read(size - length, size, ownMemory);
  return orDamaged(() => readFooter(bytes, size));
}

/** The bytes of all columns that are read. */
function chunksOf(footer: Footer, columns: readonly (SchemaColumn | null)[]): readonly ColumnChunk[] {
  return footer.groups.flatMap((group) => chunksIn(group, columns).flatMap((chunk) => chunk ?? []));
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
