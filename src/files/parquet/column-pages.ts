import type { ColumnBlock, ColumnReader, ColumnValues } from "../../cases/sources/column-values.ts";
import type { Compressors } from "./codecs.ts";
import type { ColumnChunk, SchemaColumn } from "./footer.ts";
import { type PageMemory, pageMemory } from "./page-memory.ts";
import { valuesOf } from "./page-values.ts";
import { type Page, pagesOf } from "./pages.ts";
import { readRuns } from "./runs.ts";

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
    if (width > 0) readRuns(page.bytes, page.from + 1, page.bytes.length, width, found);
    else found.fill(0);
    for (let index = 0; index < values; index += 1) {
      if ((found[index] as number) >= entries) throw new RangeError("no such entry");
    }
    const places = present === null ? found : spread(present, found, memory);
    return { rows: count, places, values: dictionary ?? { kind: "unreadable" } };
  }

  return () => {
    for (;;) {
      const page = next();
      if (page === null) return null;
      if (!page.isDictionary) return blockOf(page);
      dictionary = valuesOf(page, column, pageMemory());
      entries = page.count;
    }
  };
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
