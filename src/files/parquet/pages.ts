import { parquetHeader } from "hyparquet/src/column.js";
import type { Compressors } from "./codecs.ts";
import { decompressed } from "./decompress.ts";
import type { ColumnChunk, SchemaColumn } from "./footer.ts";
import { type PageMemory, pageMemory } from "./page-memory.ts";
import { readRuns } from "./runs.ts";

/** The values of a page: a dictionary, or those of a stretch of rows. */
export interface Page {
  readonly isDictionary: boolean;
  readonly encoding: string;
  /** How many rows a page of data has, or entries a dictionary. */
  readonly count: number;
  /** 1 for each row that has a value and 0 for others; null where all have. */
  readonly present: Uint8Array | null;
  /** How many values stand in the bytes, from the place on. */
  readonly values: number;
  readonly bytes: Uint8Array;
  readonly from: number;
}

/**
 * Reads the pages of a column, one after the other; null after the last.
 *
 * @param most how many rows a page may have: as many as its row group.
 * @param memory of which the next page takes again what this one has; a dictionary has its own.
 */
export function pagesOf(
  bytes: Uint8Array,
  chunk: ColumnChunk,
  column: SchemaColumn,
  most: number,
  compressors: Compressors,
  memory: PageMemory,
): () => Page | null {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };

  function next(): Page | null {
    if (reader.offset >= bytes.length) return null;
    const header = parquetHeader(reader);
    const { type, compressed_page_size: size, uncompressed_page_size: length } = header;
    const start = reader.offset;
    if (!(size >= 0 && start + size <= bytes.length)) throw new RangeError("a page behind the end");
    reader.offset = start + size;
    const stored = bytes.subarray(start, start + size);
    if (type === "DICTIONARY_PAGE" && header.dictionary_page_header !== undefined) {
      const { num_values: count } = header.dictionary_page_header;
      const page = decompressed(stored, length, chunk.codec, compressors, pageMemory().page);
      // Every entry takes a bit at least.
      if (!(count >= 0 && count <= page.length * 8)) throw new RangeError("no count of entries");
      return { isDictionary: true, encoding: "PLAIN", count, present: null, values: count, bytes: page, from: 0 };
    }
    if (type === "DATA_PAGE" && header.data_page_header !== undefined) {
      const { num_values: count, encoding, definition_level_encoding: levels } = header.data_page_header;
      checkCount(count);
      const page = decompressed(stored, length, chunk.codec, compressors, memory.page);
      if (!column.optional) return dataPage(encoding, count, null, page, 0);
      if (levels !== "RLE" || page.length < 4) throw new RangeError("levels of an old form");
      const end = 4 + new DataView(page.buffer, page.byteOffset).getUint32(0, true);
      if (end > page.length) throw new RangeError("levels behind the end");
      return dataPage(encoding, count, presence(page, 4, end, memory.present(count)), page, end);
    }
    if (type === "DATA_PAGE_V2" && header.data_page_header_v2 !== undefined) {
      const second = header.data_page_header_v2;
      const { num_values: count, encoding, definition_levels_byte_length: end } = second;
      checkCount(count);
      if (second.repetition_levels_byte_length !== 0 || !(end >= 0 && end <= size)) throw new RangeError("levels");
      const present = column.optional ? presence(stored, 0, end, memory.present(count)) : null;
      const body = stored.subarray(end);
      const page =
        second.is_compressed === false ? body : decompressed(body, length - end, chunk.codec, compressors, memory.page);
      return dataPage(encoding, count, present, page, 0);
    }
    return next();
  }

  function checkCount(count: number): void {
    if (!(count >= 0 && count <= most)) throw new RangeError("more rows than the row group has");
  }

  return next;
}

/** A page of data, or some rows of one. @param present 1 for each row that has a value; null where all have. */
export function dataPage(
  encoding: string,
  count: number,
  present: Uint8Array | null,
  bytes: Uint8Array,
  from: number,
): Page {
  let values = count;
  if (present !== null) {
    values = 0;
    for (let row = 0; row < count; row += 1) values += present[row] as number;
  }
  return { isDictionary: false, encoding, count, present: values === count ? null : present, values, bytes, from };
}

function presence(bytes: Uint8Array, from: number, to: number, present: Uint8Array): Uint8Array {
  readRuns(bytes, from, to, 1, 2, present);
  return present;
}
