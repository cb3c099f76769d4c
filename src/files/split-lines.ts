import { Buffer, isUtf8 } from "node:buffer";
import { type ByteSink, MAXIMUM_LINE_BYTES } from "./byte-sink.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const PIECE = 65_536;
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

/**
 * Splits the bytes of a UTF-8 file into lines at LF. Memory stays within the limit whatever the file holds: of a
 * longer line nothing is kept. Many whole lines are decoded at once; only where that fails, one by one.
 */
export function lineSplitter(sink: LineSink, rules: LineRules): ByteSink {
  const limit = rules.limit ?? MAXIMUM_LINE_BYTES;
  // A piece is never longer than a line may be, so that only lines across pieces need to be measured.
  const pieceSize = Math.max(1, Math.min(PIECE, limit));
  // The start of a line whose end is not there yet; one byte more for a CR that does not count and one for LF.
  let held: Buffer = Buffer.allocUnsafe(Math.min(limit + 2, 1024));
  let heldLength = 0;
  let discarding = false;

  function isText(bytes: Buffer): boolean {
    return isUtf8(bytes) && !(rules.transcoded && bytes.includes(REPLACEMENT));
  }

  function give(bytes: Buffer): void {
    if (isText(bytes)) {
      const text = bytes.toString("utf8");
      sink.lines(bytes.includes(CARRIAGE_RETURN) ? text.replaceAll("\r\n", "\n") : text);
      return;
    }
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(LINE_FEED, start) + 1;
      const line = bytes.subarray(start, end);
      if (isText(line)) sink.lines(line.toString("utf8").replace("\r\n", "\n"));
      else sink.undecodable(line);
      start = end;
    }
  }

  function hold(bytes: Buffer): void {
    const length = heldLength + bytes.length;
    if (length > limit + 1) {
      discarding = true;
      heldLength = 0;
      sink.tooLong();
      return;
    }
    if (length + 1 > held.length) {
      const larger = Buffer.allocUnsafe(Math.min(limit + 2, length * 2 + 1));
      held.copy(larger, 0, 0, heldLength);
      held = larger;
    }
    bytes.copy(held, heldLength);
    heldLength = length;
  }

  function endHeld(): void {
    if (discarding) {
      discarding = false;
      return;
    }
    const length = held[heldLength - 1] === CARRIAGE_RETURN ? heldLength - 1 : heldLength;
    held[heldLength] = LINE_FEED;
    const line = held.subarray(0, heldLength + 1);
    heldLength = 0;
    if (length > limit) sink.tooLong();
    else give(line);
  }

  function piece(bytes: Buffer): void {
    let start = 0;
    if (discarding || heldLength > 0) {
      const end = bytes.indexOf(LINE_FEED);
      if (!discarding) hold(end < 0 ? bytes : bytes.subarray(0, end));
      if (end < 0) return;
      endHeld();
      start = end + 1;
    }
    const last = bytes.lastIndexOf(LINE_FEED) + 1;
    if (last > start) give(bytes.subarray(start, last));
    else if (start === bytes.length) return;
    if (last < bytes.length) hold(bytes.subarray(Math.max(start, last)));
  }

  return {
    push(bytes) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let start = 0; start < buffer.length; start += pieceSize) piece(buffer.subarray(start, start + pieceSize));
    },
    end() {
      if (discarding || heldLength > 0) endHeld();
      sink.end();
    },
  };
}
