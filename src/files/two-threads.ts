import type { FileHandle } from "node:fs/promises";
import type { CancelSignal, LongWork } from "../arguments/long-work.ts";
import { furtherHeaders } from "../cases/intake/person-columns.ts";
import type { TableReceiver } from "../cases/reading/row-receiver.ts";
import { appendPart } from "./append-part.ts";
import { type BegunRows, startOfRows } from "./begun-rows.ts";
import { byteOrderMark } from "./byte-order-mark.ts";
import { type ByteSink, MAXIMUM_LINE_BYTES } from "./byte-sink.ts";
import { withFile } from "./open-file.ts";
import { BLOCK, readBlocks } from "./read-blocks.ts";
import { orRefuse } from "./readable.ts";
import type { RowRange } from "./row-range.ts";
import { type SecondThread, startThread } from "./start-thread.ts";
import type { TableFile } from "./table-files.ts";
import type { TableReadOptions } from "./table-reader.ts";
import { encodingName } from "./transcode.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** How files are read by two threads. */
export interface TwoThreads {
  /** Shorter files are read by one: starting another takes as long as reading some of them. */
  readonly leastBytes: number;
  /** How much is read before it is known whether a file can be cut: its header and a row. */
  readonly head: number;
  /** How much of a file of so many bytes the first thread reads, up to the end of a line. */
  readonly own: (bytes: number) => number;
  readonly start: (range: RowRange) => Promise<SecondThread>;
}

/** How many bytes one thread reads until another has started. */
const LEAD = 24_000_000;

/** Two threads where that pays. */
export const twoThreads: TwoThreads = {
  leastBytes: 120_000_000,
  head: BLOCK,
  own: (bytes) => (bytes + LEAD) / 2,
  start: startThread,
};

/** Whether the rows of a file can be read from anywhere in it, as far as that shows before it is read. */
export function mayBeCut({ format, table, compression, bytes }: TableFile, options: TableReadOptions): boolean {
  return (
    format === "csv" &&
    compression === null &&
    bytes > 0 &&
    options.multilineFields !== true &&
    encodingName(options.encoding ?? "utf-8") === "utf-8" &&
    furtherHeaders(table, options).length === 0
  );
}

/**
 * Reads a file by two threads: another one reads its end meanwhile, and its rows are put behind those that are read here.
 * Where it cannot, all is read here. The result is the same.
 *
 * @param readerOf makes the reader of the file for a receiver.
 * @throws RangeError when it cannot be read, or changes meanwhile; the reason of a signal that is aborted, once the other
 * thread has ended.
 */
export async function readInTwo(
  file: TableFile,
  { signal, ...options }: TableReadOptions & LongWork,
  intake: TableReceiver,
  readerOf: (intake: TableReceiver) => ByteSink,
  onBytes: (bytes: number) => void,
  threads: TwoThreads,
): Promise<void> {
  const started = startOfRows(intake);
  const sink = readerOf(started.intake);
  const take = (bytes: Uint8Array): void => {
    sink.push(bytes);
    onBytes(bytes.length);
  };
  await withFile(file.path, async (handle, length) => {
    const head = Math.min(threads.head, length);
    let textStart: number | null = null;
    await readBlocks(handle, 0, head, (bytes) => {
      textStart ??= startOfPlainText(bytes);
      take(bytes);
    });
    const rows = textStart === null ? null : started.first(textStart);
    const from = rows === null ? length : await lineBehind(handle, Math.max(head, threads.own(length)), length);
    if (rows === null || from === length) {
      await readBlocks(handle, head, length, take);
      return;
    }
    const second = await threads.start(rangeOf(file, options, rows, from, length));
    try {
      await readBlocks(handle, head, from, take);
      const part = await unlessAborted(second.part, signal);
      if (part === null) {
        await readBlocks(handle, from, length, take);
      } else {
        appendPart(rows.writer, part);
        onBytes(length - from);
      }
    } finally {
      await second.stop();
    }
  });
  sink.end();
}

/** The result of work, or the reason of a signal that is aborted before it is there. */
function unlessAborted<Value>(work: Promise<Value>, signal: CancelSignal | undefined): Promise<Value> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason);
    signal.addEventListener("abort", end);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
    if (signal.aborted) end();
  });
}

/** What the other thread is told; functions cannot be sent, and nothing of an option that is one concerns rows. */
function rangeOf(
  { path, table }: TableFile,
  options: TableReadOptions,
  { writer, firstRow }: BegunRows,
  from: number,
  to: number,
): RowRange {
  const sent = Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== "function"));
  const { extractedOn, storage } = writer;
  return { path, table, options: sent, extractedOn, keyMask: storage.keyMask, firstRow, from, to };
}

/** Where the text of a file of UTF-8 starts whose lines end in LF; null for another, or where its first block does not say. */
function startOfPlainText(bytes: Uint8Array): number | null {
  const mark = byteOrderMark(bytes);
  const feed = bytes.indexOf(LINE_FEED);
  const alone = bytes.subarray(0, Math.max(0, feed - 1)).includes(CARRIAGE_RETURN);
  return feed < 0 || alone || (mark !== null && mark.encoding !== "utf-8") ? null : (mark?.length ?? 0);
}

/** Where the first line starts behind a position; the end where there is none, or it is far. */
async function lineBehind(file: FileHandle, position: number, end: number): Promise<number> {
  const from = Math.floor(position);
  const bytes = new Uint8Array(Math.max(0, Math.min(MAXIMUM_LINE_BYTES, end - from)));
  const { bytesRead } = await orRefuse(file.read(bytes, 0, bytes.length, from));
  const feed = bytes.subarray(0, bytesRead).indexOf(LINE_FEED);
  return feed < 0 ? end : from + feed + 1;
}
