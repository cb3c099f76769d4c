import type { LineCode } from "../cases/facts/issue.ts";
import type { RowReceiver } from "../cases/reading/row-receiver.ts";
import { isBlank, isEmptyBehind, isEmptyLine } from "./empty-line.ts";
import { parseQuoted, type Separator } from "./parse-quoted.ts";

/** Takes the records of a table in their order and hands them over as rows of cells. */
export interface CsvRows {
  /** Whole lines ended by LF, none of which has a quote. Lines without any cell are skipped. */
  plain(text: string): void;
  /** A record whose quotes are sound. */
  quoted(record: string): void;
  broken(code: LineCode): void;
  /** Hands over all that is waiting; called at the end of each block and of the file. */
  flush(): void;
}

/** How much text csv-parse is given at once: more is slower, as its memory leaves the processor's cache. */
const BATCH_CHARACTERS = 65_536;

/**
 * Rows for a receiver, from records as text. A record with another number of fields than the header is broken; empty
 * ones behind the last column do not count.
 */
export function csvRows(receiver: RowReceiver, separator: Separator): CsvRows {
  // One field more than there should be is enough to know: a line of a million separators is not taken apart.
  const { width } = receiver;
  const most = width + 1;
  // Quoted records wait for their batch, and what comes after them waits too, so that rows keep their order.
  let waiting: (readonly string[] | LineCode | null)[] = [];
  let batch: string[] = [];
  let batchPlaces: number[] = [];
  let batchCharacters = 0;

  function give(cells: readonly string[]): void {
    if (cells.length === width) receiver.row(cells);
    else receiver.broken("field-count");
  }

  function flush(): void {
    if (waiting.length === 0) return;
    const items = waiting;
    parseQuoted(batch, separator).forEach((cells, index) => {
      const isLonger = cells !== null && cells.length > width && cells.slice(width).every(isBlank);
      items[batchPlaces[index] as number] = isLonger ? cells.slice(0, width) : (cells ?? "stray-quote");
    });
    waiting = [];
    batch = [];
    batchPlaces = [];
    batchCharacters = 0;
    for (const item of items) {
      if (typeof item === "string") receiver.broken(item);
      else if (item !== null) give(item);
    }
  }

  return {
    plain(text) {
      const wait = waiting.length > 0;
      for (let start = 0; start < text.length; ) {
        const end = text.indexOf("\n", start);
        const line = text.slice(start, end);
        start = end + 1;
        if (isEmptyLine(line, separator)) continue;
        const cells = line.split(separator, most);
        // Told from the line, because no more than one field too many has been cut.
        if (cells.length === most && isEmptyBehind(line, cells, width, separator)) cells.pop();
        if (wait) waiting.push(cells);
        else give(cells);
      }
    },
    quoted(record) {
      batchPlaces.push(waiting.length);
      batch.push(record);
      waiting.push(null);
      batchCharacters += record.length;
      if (batchCharacters >= BATCH_CHARACTERS) flush();
    },
    broken(code) {
      if (waiting.length > 0) waiting.push(code);
      else receiver.broken(code);
    },
    flush,
  };
}
