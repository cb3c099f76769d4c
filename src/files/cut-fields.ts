import type { Separator } from "./parse-quoted.ts";

const LINE_FEED = 10;
const QUOTE = 34;
/** The last byte that is a space or a control, and the first that is not plain again. */
const SPACE = 32;
const DELETE = 127;

/** Finds some fields of lines in their bytes. */
export interface FieldCutter {
  /** Two numbers a field: where it starts in the bytes, and where it ends. Those of the line that was looked at last. */
  readonly fields: Int32Array;
  /**
   * Whether the fields were found. A line that is not plain up to the last of them has to be cut from its text: it has a
   * quote, space around a field, or anything but ASCII.
   *
   * @param end of the bytes; a line that goes on behind it is not plain.
   */
  find(bytes: Uint8Array, from: number, end: number): boolean;
}

/**
 * Starts to find fields of lines that were cut before.
 *
 * @param positions of the fields in a line; -1 for one that is not there, which is empty.
 */
export function fieldCutter(separator: Separator, positions: readonly number[]): FieldCutter {
  const between = separator.charCodeAt(0);
  const fields = new Int32Array(positions.length * 2);
  const count = Math.max(-1, ...positions) + 1;
  /** By position: the place in `fields`, or -1. */
  const placeOf = Int32Array.from({ length: count }, (_, position) => 2 * positions.indexOf(position));
  return {
    fields,
    find(bytes, from, end) {
      let place = from;
      for (let position = 0; position < count; position += 1) {
        const start = place;
        while (place < end && isInside(bytes[place] as number, between)) place += 1;
        if (place >= end) return false;
        const stop = bytes[place] as number;
        if (stop !== between && (stop !== LINE_FEED || position + 1 < count)) return false;
        const to = placeOf[position] as number;
        if (to >= 0) {
          if (place > start && !(isPrinted(bytes[start] as number) && isPrinted(bytes[place - 1] as number)))
            return false;
          fields[to] = start;
          fields[to + 1] = place;
        }
        place += 1;
      }
      return true;
    },
  };
}

/** Whether a byte is one of a plain field: neither its end nor a reason to look closer. */
function isInside(byte: number, between: number): boolean {
  return byte !== between && byte < 128 && byte !== LINE_FEED && byte !== QUOTE;
}

function isPrinted(byte: number): boolean {
  return byte > SPACE && byte < DELETE;
}
