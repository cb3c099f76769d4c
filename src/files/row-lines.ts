import type { Buffer } from "node:buffer";
import type { LineCode } from "../cases/facts/issue.ts";
import type { SoundRows } from "../cases/intake/sound-rows.ts";
import type { RowReceiver } from "../cases/reading/row-receiver.ts";
import { cutLine } from "./cut-line.ts";
import type { Separator } from "./parse-quoted.ts";
import { plainLines } from "./plain-lines.ts";
import { soundFields } from "./sound-fields.ts";
import { readRow } from "./sound-line.ts";
import { eachText, type LineRules, lineText } from "./split-lines.ts";
import { viewWithRoom } from "./whole-lines.ts";

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
 * Rows for a receiver, from lines as bytes. Lines that are surely sound rows go straight into columns, with
 * quotes or without; every other line is cut into cells, for the judge.
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
  const plain =
    writer !== null && sound !== null ? plainLines(writer, soundFields(writer, sound, separator), readRow) : null;

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

  function text(bytes: Buffer, at: number): void {
    if (plain === null) {
      cutAll(bytes, at);
      return;
    }
    const view = viewWithRoom(bytes);
    const doubtful = (line: number): void => cut(bytes, line, bytes.indexOf(LINE_FEED, line), at);
    for (let start = 0; start < bytes.length; ) {
      const quote = bytes.indexOf(QUOTE, start);
      const end = quote < 0 ? bytes.length : bytes.lastIndexOf(LINE_FEED, quote) + 1;
      if (end > start) plain.read(view, start, end, at, false, doubtful);
      start = quote < 0 ? end : plain.read(view, Math.max(start, end), bytes.length, at, true, doubtful);
    }
  }

  return {
    lines(bytes, at) {
      eachText(
        bytes,
        rules,
        (lines, from) => text(lines, at + from),
        (line) => receiver.broken("not-decodable", at + line),
      );
    },
    broken(code, at) {
      receiver.broken(code, at);
    },
  };
}
