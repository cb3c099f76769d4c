import { Buffer } from "node:buffer";
import { type ByteSink, MAXIMUM_LINE_BYTES } from "./byte-sink.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const PIECE = 262_144;

/** How many bytes more can be looked at behind the lines that are given: as many as the longest word that is known has. */
export const ROOM_BEHIND = 64;

/** A view of lines, and of the bytes behind them that can be looked at. */
export function viewWithRoom(lines: Buffer): DataView {
  return new DataView(lines.buffer, lines.byteOffset, lines.length + ROOM_BEHIND);
}

/** What is told of the lines of a file, in their order. */
export interface LineBytesSink {
  /**
   * Whole lines, each ended by LF; `ROOM_BEHIND` bytes more are in the memory behind them.
   *
   * @param at where they start in the file.
   */
  lines(bytes: Buffer, at: number): void;
  /** A line of more than the limit; nothing of it was kept. */
  tooLong(at: number): void;
  end(): void;
}

/**
 * Cuts the bytes of a UTF-8 file where lines end, at LF, and ends the last line if it is not. Memory stays within the limit
 * whatever the file holds: of a longer line nothing is kept. Lines are given as they come, without a copy, but for those
 * across blocks.
 *
 * @param limit the longest line in bytes without its end.
 */
export function wholeLines(sink: LineBytesSink, limit: number = MAXIMUM_LINE_BYTES): ByteSink {
  // A piece is never longer than a line may be, so that only lines across pieces need to be measured.
  const pieceSize = Math.max(1, Math.min(PIECE, limit));
  // The start of a line whose end is not there yet; one byte more for a CR that does not count and one for LF.
  let held: Buffer = Buffer.alloc(Math.min(limit + 2, 1024) + ROOM_BEHIND);
  let heldLength = 0;
  let discarding = false;
  // Where the next piece starts in the file, and where the line starts that is held.
  let at = 0;
  let heldAt = 0;

  function hold(bytes: Buffer, from: number): void {
    if (heldLength === 0) heldAt = from;
    const length = heldLength + bytes.length;
    if (length > limit + 1) {
      discarding = true;
      heldLength = 0;
      sink.tooLong(heldAt);
      return;
    }
    if (length + 1 + ROOM_BEHIND > held.length) {
      const larger = Buffer.alloc(Math.min(limit + 2, length * 2 + 1) + ROOM_BEHIND);
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
    if (length > limit) sink.tooLong(heldAt);
    else sink.lines(line, heldAt);
  }

  /** Gives lines; the last of them from a copy where the memory ends behind them. */
  function give(bytes: Buffer, from: number): void {
    const room = bytes.buffer.byteLength - bytes.byteOffset - ROOM_BEHIND;
    if (bytes.length <= room) {
      sink.lines(bytes, from);
      return;
    }
    const cut = room < 1 ? 0 : bytes.lastIndexOf(LINE_FEED, room - 1) + 1;
    if (cut > 0) sink.lines(bytes.subarray(0, cut), from);
    const copy = Buffer.alloc(bytes.length - cut + ROOM_BEHIND);
    bytes.copy(copy, 0, cut);
    sink.lines(copy.subarray(0, bytes.length - cut), from + cut);
  }

  function piece(bytes: Buffer, from: number): void {
    let start = 0;
    if (discarding || heldLength > 0) {
      const end = bytes.indexOf(LINE_FEED);
      if (!discarding) hold(end < 0 ? bytes : bytes.subarray(0, end), from);
      if (end < 0) return;
      endHeld();
      start = end + 1;
    }
    const last = bytes.lastIndexOf(LINE_FEED) + 1;
    if (last > start) give(bytes.subarray(start, last), from + start);
    else if (start === bytes.length) return;
    const rest = Math.max(start, last);
    if (rest < bytes.length) hold(bytes.subarray(rest), from + rest);
  }

  return {
    push(bytes) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let start = 0; start < buffer.length; start += pieceSize) {
        piece(buffer.subarray(start, start + pieceSize), at + start);
      }
      at += buffer.length;
    },
    end() {
      if (discarding || heldLength > 0) endHeld();
      sink.end();
    },
  };
}
