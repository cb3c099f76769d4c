import { closeSync, openSync, readSync } from "node:fs";
import type { Day } from "../calendar/day.ts";
import type { TableName } from "../cases/facts/table.ts";
import { readHeader } from "../cases/intake/table-header.ts";
import { tableWriter, type WrittenPart } from "../cases/intake/table-writer.ts";
import { cellsOfRow, rowReceiver, type TableReceiver } from "../cases/reading/row-receiver.ts";
import type { ByteSink } from "./byte-sink.ts";
import { changed, type FileAgain } from "./file-again.ts";
import { BLOCK } from "./read-blocks.ts";
import { type TableReadOptions, tableReader } from "./table-reader.ts";
import { ROOM_BEHIND } from "./whole-lines.ts";

/** Rows of a CSV file of UTF-8, in a form that can be sent to another thread: whole lines. */
export interface RowRange {
  readonly path: string;
  readonly table: TableName;
  readonly options: TableReadOptions;
  readonly extractedOn: Day | null;
  readonly keyMask: number;
  /** Where the first row of the file starts: the header stands before it. */
  readonly firstRow: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the rows of a range of a file, as if there were no others.
 *
 * @throws Error when the file does not have them any more.
 */
export function readRowRange({ path, table, options, extractedOn, keyMask, ...range }: RowRange): WrittenPart {
  const { firstRow, from, to } = range;
  const writer = tableWriter(table, options, { keyMask, keepsTexts: false }, extractedOn);
  const receiver: TableReceiver = {
    startTable(name, header) {
      const known = readHeader(name, header, options);
      return rowReceiver(writer, known, header.length, cellsOfRow(known), () => {});
    },
    startRecords: changed,
    unreadableHeader: changed,
  };
  const sink = tableReader("csv", table, receiver, options, ELSEWHERE);
  const file = openSync(path, "r");
  try {
    push(file, 0, firstRow, sink);
    push(file, from, to, sink);
    sink.end();
  } finally {
    closeSync(file);
  }
  const part = writer.part();
  // The reader took the range to stand right behind the header.
  for (const segment of part.segments) segment.base += from - firstRow;
  return part;
}

/** Rows are read again by whoever has the whole table. */
const ELSEWHERE: FileAgain = { reading: changed };

function push(file: number, from: number, to: number, sink: ByteSink): void {
  const block = new Uint8Array(BLOCK + ROOM_BEHIND);
  for (let position = from; position < to; ) {
    const bytes = readSync(file, block, 0, Math.min(to - position, BLOCK), position);
    if (bytes === 0) changed();
    sink.push(block.subarray(0, bytes));
    position += bytes;
  }
}
