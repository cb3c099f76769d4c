import type { ColumnBlock, ColumnReader, ColumnValues } from "../../cases/sources/column-values.ts";
import type { Compressors } from "./codecs.ts";
import type { ColumnChunk, SchemaColumn } from "./footer.ts";
import { valuesOf } from "./page-values.ts";
import { type Page, pagesOf } from "./pages.ts";
import { readRuns } from "./runs.ts";

/**
 * Reads a column of a row group page by page. Places in a dictionary stay places, so that an entry is looked at once.
 *
 * @param rows how many rows the row group has.
 * @throws RangeError where the pages are damaged.
 */
export function columnPages(
  bytes: Uint8Array,
  chunk: ColumnChunk,
  column: SchemaColumn,
  rows: number,
  compressors: Compressors,
): ColumnReader {
  const next = pagesOf(bytes, chunk, column, rows, compressors);
  let dictionary: ColumnValues | null = null;
  let entries = 0;

  function blockOf(page: Page): ColumnBlock {
    const { count, present, values, encoding } = page;
    if (!encoding.endsWith("_DICTIONARY")) {
      return { rows: count, places: present === null ? null : spread(present, null), values: valuesOf(page, column) };
    }
    const width = page.bytes[page.from] ?? 0;
    const found = new Int32Array(values);
    if (width > 0) readRuns(page.bytes, page.from + 1, page.bytes.length, width, found);
    for (let index = 0; index < values; index += 1) {
      if ((found[index] as number) >= entries) throw new RangeError("no such entry");
    }
    const places = present === null ? found : spread(present, found);
    return { rows: count, places, values: dictionary ?? { kind: "unreadable" } };
  }

  return () => {
    for (;;) {
      const page = next();
      if (page === null) return null;
      if (!page.isDictionary) return blockOf(page);
      dictionary = valuesOf(page, column);
      entries = page.count;
    }
  };
}

/** The place of the value of each row: the next one for each that has a value. */
function spread(present: Uint8Array, found: Int32Array | null): Int32Array {
  const places = new Int32Array(present.length);
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
