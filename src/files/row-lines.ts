import type { Buffer } from "node:buffer";
import type { LineCode } from "../cases/facts/issue.ts";
import type { SoundRows } from "../cases/intake/sound-rows.ts";
import type { RowReceiver } from "../cases/reading/row-receiver.ts";
import { cutLine } from "./cut-line.ts";
import type { Separator } from "./parse-quoted.ts";
import { plainLines } from "./plain-lines.ts";
import { isText, type LineRules, lineText } from "./split-lines.ts";
import { type UnquotedLines, unquoteLine } from "./unquote-line.ts";
import { ROOM_BEHIND } from "./whole-lines.ts";

const LINE_FEED = 10;
const QUOTE = 0x22;

/** Takes the lines behind the header of a CSV file as rows. */
export interface RowLines {
  /**
   * Whole lines, each ended by LF, with `ROOM_BEHIND` bytes behind them.
   *
   * @param at where they start in the file.
   */
  lines(bytes: Buffer, at: number): void;
  broken(code: LineCode, at: number): void;
}

/**
 * Rows for a receiver, from lines as bytes. Lines that are surely sound rows go straight into columns, quotes taken off
 * first; every other line is cut into cells, for the judge.
 *
 * @param sound how sound rows are recognised; null where every line is to be cut.
 */
export function rowLines(
  receiver: RowReceiver,
  sound: SoundRows | null,
  separator: Separator,
  rules: LineRules,
): RowLines {
  const { writer, width } = receiver;
  const plain = writer !== null && sound !== null ? plainLines(writer, sound, separator) : null;
  const isRead = sound === null ? new Uint8Array(0) : sound.kinds;
  let unquoted: UnquotedLines = { bytes: new Uint8Array(0), length: 0 };
  let starts = new Int32Array(1024);

  function cut(bytes: Buffer, from: number, feed: number, at: number): void {
    const cells = cutLine(lineText(bytes, from, feed), separator, width);
    if (typeof cells === "string") receiver.broken(cells, at + from);
    else if (cells !== null) receiver.row(cells, at + from);
  }

  function cutAll(bytes: Buffer, at: number): void {
    for (let start = 0; start < bytes.length; ) {
      const feed = bytes.indexOf(LINE_FEED, start);
      cut(bytes, start, feed, at);
      start = feed + 1;
    }
  }

  /** Reads lines with quotes as long as they follow each other, and gives where the next one starts. */
  function quoted(bytes: Buffer, from: number, at: number): number {
    if (unquoted.bytes.length < bytes.length + ROOM_BEHIND) {
      unquoted = { bytes: new Uint8Array(bytes.length + ROOM_BEHIND), length: 0 };
    }
    unquoted.length = 0;
    let count = 0;
    let start = from;
    let doubtful = -1;
    while (start < bytes.length) {
      if (count + 1 >= starts.length) {
        const more = new Int32Array(starts.length * 4);
        more.set(starts);
        starts = more;
      }
      const found = unquoteLine(bytes, start, separator.charCodeAt(0), isRead, unquoted);
      const next = bytes.indexOf(LINE_FEED, start) + 1;
      if (found === "doubtful") {
        doubtful = start;
        start = next;
        break;
      }
      starts[count] = start;
      count += 1;
      start = next;
      if (found === "plain") break;
    }
    starts[count] = start;
    const view = viewOf(unquoted.bytes, unquoted.bytes.length);
    plain?.read(view, 0, unquoted.length, at, starts, (line) => cut(bytes, line, bytes.indexOf(LINE_FEED, line), at));
    if (doubtful >= 0) cut(bytes, doubtful, start - 1, at);
    return start;
  }

  function text(bytes: Buffer, at: number): void {
    if (plain === null) {
      cutAll(bytes, at);
      return;
    }
    const view = viewOf(bytes, bytes.length + ROOM_BEHIND);
    const doubtful = (line: number): void => cut(bytes, line, bytes.indexOf(LINE_FEED, line), at);
    for (let start = 0; start < bytes.length; ) {
      const quote = bytes.indexOf(QUOTE, start);
      const end = quote < 0 ? bytes.length : bytes.lastIndexOf(LINE_FEED, quote) + 1;
      if (end > start) plain.read(view, start, end, at, null, doubtful);
      start = quote < 0 ? end : quoted(bytes, Math.max(start, end), at);
    }
  }

  return {
    lines(bytes, at) {
      if (isText(bytes, rules)) {
        text(bytes, at);
        return;
      }
      // Lines that have text are still taken together.
      let start = 0;
      for (let line = 0; line < bytes.length; ) {
        const end = bytes.indexOf(LINE_FEED, line) + 1;
        if (!isText(bytes.subarray(line, end), rules)) {
          if (line > start) text(bytes.subarray(start, line), at + start);
          receiver.broken("not-decodable", at + line);
          start = end;
        }
        line = end;
      }
      if (start < bytes.length) text(bytes.subarray(start), at + start);
    },
    broken(code, at) {
      receiver.broken(code, at);
    },
  };
}

function viewOf(bytes: Uint8Array, length: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, length);
}
