import { Buffer, isUtf8 } from "node:buffer";
import type { ByteSink } from "./byte-sink.ts";
import { wholeLines } from "./whole-lines.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const REPLACEMENT: Buffer = Buffer.from("\ufffd");

/** What is told of the lines of a file, in their order. */
export interface LineSink {
  /** Whole lines, each ended by LF; a CR before it has been removed. Blank lines are among them. */
  lines(text: string): void;
  /** A line that has no text. */
  undecodable(bytes: Buffer): void;
  /** A line of more than the limit; nothing of it was kept. */
  tooLong(): void;
  end(): void;
}

/** How lines are told apart. */
export interface LineRules {
  /** Whether U+FFFD means that bytes had no meaning, as after transcoding; in a UTF-8 file it is a character. */
  readonly transcoded: boolean;
  /** The longest line in bytes of UTF-8, without its end; smaller than the contract's in tests only. */
  readonly limit?: number;
}

/** Whether bytes are text, as UTF-8. */
export function isText(bytes: Buffer, { transcoded }: LineRules): boolean {
  return isUtf8(bytes) && !(transcoded && bytes.includes(REPLACEMENT));
}

/** The text of one line of UTF-8 without its end. */
export function lineText(bytes: Buffer, from: number, feed: number): string {
  const end = feed > from && bytes[feed - 1] === CARRIAGE_RETURN ? feed - 1 : feed;
  return bytes.toString("utf8", from, end);
}

/**
 * Gives lines that are text, as many together as stand one after the other, and those that are not one by one.
 *
 * @param bytes whole lines, each ended by LF.
 */
export function eachText(
  bytes: Buffer,
  rules: LineRules,
  text: (lines: Buffer, from: number) => void,
  broken: (from: number) => void,
): void {
  if (isText(bytes, rules)) {
    text(bytes, 0);
    return;
  }
  let start = 0;
  for (let line = 0; line < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, line) + 1;
    if (!isText(bytes.subarray(line, end), rules)) {
      if (line > start) text(bytes.subarray(start, line), start);
      broken(line);
      start = end;
    }
    line = end;
  }
  if (start < bytes.length) text(bytes.subarray(start), start);
}

/** Splits the bytes of a UTF-8 file into lines of text. Many are decoded at once; only where that fails, one by one. */
export function lineSplitter(sink: LineSink, rules: LineRules): ByteSink {
  return wholeLines(
    {
      lines(bytes) {
        if (isText(bytes, rules)) {
          const text = bytes.toString("utf8");
          sink.lines(bytes.includes(CARRIAGE_RETURN) ? text.replaceAll("\r\n", "\n") : text);
          return;
        }
        for (let start = 0; start < bytes.length; ) {
          const end = bytes.indexOf(LINE_FEED, start) + 1;
          const line = bytes.subarray(start, end);
          if (isText(line, rules)) sink.lines(`${lineText(bytes, start, end - 1)}\n`);
          else sink.undecodable(line);
          start = end;
        }
      },
      tooLong: () => sink.tooLong(),
      end: () => sink.end(),
    },
    rules.limit,
  );
}
