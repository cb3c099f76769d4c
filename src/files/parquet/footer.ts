import { parquetMetadata } from "hyparquet";

/** What the footer says of a column. */
export interface SchemaColumn {
  readonly name: string;
  /** The physical type, such as INT32; null for groups and lists, of which no cell can be made. */
  readonly physical: string | null;
  /** The logical type, or the older name of one, such as DATE or UTF8. */
  readonly logical: string | null;
  /** MILLIS, MICROS or NANOS for a time. */
  readonly unit: string | null;
  readonly signed: boolean;
  readonly scale: number;
  /** How many bytes a value of fixed length has. */
  readonly width: number;
  readonly optional: boolean;
  /** Which of the leaves it is, in the order of chunks in a row group. */
  readonly leaf: number;
}

/** The bytes of a column in one row group. */
export interface ColumnChunk {
  readonly start: number;
  readonly end: number;
  readonly codec: string;
  readonly encodings: readonly string[];
  readonly encrypted: boolean;
}

/** A row group: how many rows, and where each leaf stands. */
export interface RowGroup {
  readonly rows: number;
  readonly chunks: readonly ColumnChunk[];
}

/** What the footer of a Parquet file says. */
export interface Footer {
  readonly columns: readonly SchemaColumn[];
  readonly groups: readonly RowGroup[];
}

/** How many bytes at the end of a file say how long its footer is. */
export const TAIL_BYTES = 8;

/**
 * How long the footer is, its tail included.
 *
 * @param tail the last bytes of the file.
 * @throws RangeError where the file does not end as a Parquet file does.
 */
export function footerLength(tail: Uint8Array, fileLength: number): number {
  if (tail.length !== TAIL_BYTES || new TextDecoder().decode(tail.subarray(4)) !== "PAR1") {
    throw new RangeError("no footer");
  }
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true) + TAIL_BYTES;
  if (length > fileLength) throw new RangeError("a footer longer than the file");
  return length;
}

/**
 * Reads the footer of a Parquet file, its tail included.
 *
 * @throws anything where it is damaged.
 */
export function readFooter(bytes: Uint8Array, fileLength: number): Footer {
  const { schema, row_groups: groups, num_rows: rows } = parquetMetadata(bytes, { geoparquet: false });
  const columns = columnsOf(schema);
  const leaves = schema.filter(({ type }) => type !== undefined).length;
  const footer: Footer = {
    columns,
    groups: groups.map(({ num_rows, columns: chunks }) => {
      const isFlat = columns.filter(({ physical }) => physical !== null);
      const isWhole = isFlat.every(({ leaf }) => (chunks[leaf]?.meta_data?.num_values ?? num_rows) === num_rows);
      if (chunks.length !== leaves || !isWhole) throw new RangeError("a row group of other columns");
      return { rows: whole(num_rows), chunks: chunks.map((chunk) => chunkOf(chunk, fileLength)) };
    }),
  };
  const sum = footer.groups.reduce((total, group) => total + group.rows, 0);
  if (sum !== whole(rows)) throw new RangeError("another number of rows");
  return footer;
}

type Schema = ReturnType<typeof parquetMetadata>["schema"];
type Chunk = ReturnType<typeof parquetMetadata>["row_groups"][number]["columns"][number];

function chunkOf({ meta_data, crypto_metadata }: Chunk, size: number): ColumnChunk {
  if (meta_data === undefined) {
    return { start: 0, end: 0, codec: "UNCOMPRESSED", encodings: [], encrypted: crypto_metadata !== undefined };
  }
  const first = meta_data.dictionary_page_offset;
  // Some writers leave the place of a dictionary at 0, or do not say it and begin the data with it.
  const start = whole(first === undefined || first <= 0n ? meta_data.data_page_offset : first);
  const end = start + whole(meta_data.total_compressed_size);
  if (end > size) throw new RangeError("a column behind the end of the file");
  const { codec, encodings = [] } = meta_data;
  return { start, end, codec, encodings, encrypted: crypto_metadata !== undefined };
}

/** The columns at the top of the schema, which is a tree written down parent first. */
function columnsOf(schema: Schema): readonly SchemaColumn[] {
  const columns: SchemaColumn[] = [];
  let leaf = 0;
  /** How many elements of the tree below a column are still to come. */
  let below = 0;
  for (const element of schema.slice(1)) {
    const { type, name, repetition_type, num_children = 0 } = element;
    if (below === 0) {
      const isFlat = type !== undefined && repetition_type !== "REPEATED";
      const { logical_type: logical, converted_type: converted } = element;
      columns.push({
        name,
        physical: isFlat ? type : null,
        logical: logical?.type ?? converted ?? null,
        unit: unitOf(logical, converted),
        signed: logical?.type === "INTEGER" ? logical.isSigned : converted?.startsWith("UINT") !== true,
        scale: element.scale ?? 0,
        width: element.type_length ?? 0,
        optional: repetition_type !== "REQUIRED",
        leaf,
      });
    } else below -= 1;
    if (type === undefined) below += num_children;
    else leaf += 1;
  }
  return columns;
}

function unitOf(logical: Schema[number]["logical_type"], converted: string | undefined): string | null {
  if (logical?.type === "TIMESTAMP") return logical.unit;
  return converted?.startsWith("TIMESTAMP_") === true ? converted.slice("TIMESTAMP_".length) : null;
}

/** A count or a place of the file as a number. */
function whole(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError("a count that is none");
  return number;
}
