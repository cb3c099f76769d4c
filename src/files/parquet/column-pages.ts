import type { ColumnBlock, ColumnReader, ColumnValues } from "../../cases/sources/column-values.ts";
import type { Compressors } from "./codecs.ts";
import type { ColumnChunk, SchemaColumn } from "./footer.ts";
import { type PageMemory, pageMemory } from "./page-memory.ts";
import { valuesOf } from "./page-values.ts";
import { dataPage, type Page, pagesOf } from "./pages.ts";
import { readRuns } from "./runs.ts";

/** As many texts as are given at once: what is found out about them is still in the cache when it is used. */
const ROWS_AT_ONCE = 8192;

/**
 * Reads a column of a row group page by page. Places in a dictionary stay places, so that an entry is looked at once.
 *
 * @param rows how many rows the row group has.
 * @param memory for what is given, which lasts until the next is asked for.
 * @throws RangeError where the pages are damaged.
 */
export function columnPages(
  bytes: Uint8Array,
  chunk: ColumnChunk,
  column: SchemaColumn,
  rows: number,
  compressors: Compressors,
  memory: PageMemory,
): ColumnReader {
  const next = pagesOf(bytes, chunk, column, rows, compressors, memory);
  let dictionary: ColumnValues | null = null;
  let entries = 0;

  function blockOf(page: Page): ColumnBlock {
    const { count, present, values, encoding } = page;
    if (!encoding.endsWith("_DICTIONARY")) {
      const places = present === null ? null : spread(present, null, memory);
      return { rows: count, places, values: valuesOf(page, column, memory) };
    }
    const width = page.bytes[page.from] ?? 0;
    const found = memory.found(values);
    if (width > 0) readRuns(page.bytes, page.from + 1, page.bytes.length, width, entries, found);
    else if (entries > 0 || values === 0) found.fill(0);
    else throw new RangeError("no such entry");
    const places = present === null ? found : spread(present, found, memory);
    return { rows: count, places, values: dictionary ?? { kind: "unreadable" } };
  }

  /** Texts are found one after the other, so that their page can be given in parts. */
  function* partsOf({ encoding, count, present, bytes, from: first }: Page): Generator<ColumnBlock, void> {
    let from = first;
    for (let row = 0; row < count; row += ROWS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, count - row);
      const part = dataPage(encoding, rows, present === null ? null : present.subarray(row, row + rows), bytes, from);
      const block = blockOf(part);
      if (block.values.kind === "text" && part.values > 0) from = block.values.ends[part.values - 1] as number;
      yield block;
    }
  }

  function* blocks(): Generator<ColumnBlock, null> {
    for (let page = next(); page !== null; page = next()) {
      if (page.isDictionary) {
        dictionary = valuesOf(page, column, pageMemory());
        entries = page.count;
      } else if (isPlainText(page, column)) yield* partsOf(page);
      else yield blockOf(page);
    }
    return null;
  }

  const given = blocks();
  return () => given.next().value;
}

function isPlainText({ encoding }: Page, { physical, logical }: SchemaColumn): boolean {
  return encoding === "PLAIN" && physical === "BYTE_ARRAY" && logical !== "DECIMAL";
}

/** The place of the value of each row: the next one for each that has a value. */
function spread(present: Uint8Array, found: Int32Array | null, memory: PageMemory): Int32Array {
  const places = memory.places(present.length);
  let value = 0;
  for (let row = 0; row < present.length; row += 1) {
    if (present[row] === 0) places[row] = -1;
    else {
      places[row] = found === null ? value : (found[value] as number);
      value += 1;
    }
  }
  return places;
}
