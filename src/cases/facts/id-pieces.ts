import { SEGMENT_ROWS } from "./segment.ts";

/** How many segments have the keys of their ids in the first piece of memory, and in each of the others. */
const FIRST = 4;
const OTHERS = 64;

/**
 * Gives one segment after the other its part of a large piece of memory, for the keys of its ids. These are let go of long
 * before the register is: small pieces would stay with the process then, and 32 MB go back to the system.
 */
export function idPieces(): () => Int32Array {
  const length = SEGMENT_ROWS * 2;
  let piece = new Int32Array(0);
  let used = 0;
  return () => {
    if (used === piece.length) {
      piece = new Int32Array(length * (used === 0 ? FIRST : OTHERS));
      used = 0;
    }
    used += length;
    return piece.subarray(used - length, used);
  };
}
