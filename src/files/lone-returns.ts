import { Buffer } from "node:buffer";
import type { ByteSink } from "./byte-sink.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Passes the bytes of a UTF-8 file on with lines that end in LF or CRLF. Where the first line break of the file is a lone
 * CR, lines end in CR, and each becomes an LF; there a CRLF is one line end too, and an LF stays one. All other files
 * pass as they are, without a copy: a CR in them that stands before no LF is text. Which of the two a file is can be asked
 * when it was read.
 */
export function withoutLoneReturns(next: ByteSink): ByteSink & { readonly changesText: () => boolean } {
  let state: "before-first" | "after-return" | "as-is" | "lone" = "before-first";
  let afterReturn = false;

  /** Changes a copy, because the block is lent. */
  function pushChanged(bytes: Uint8Array): void {
    const changed = Buffer.allocUnsafe(bytes.length);
    let length = 0;
    for (const byte of bytes) {
      if (byte !== LINE_FEED || !afterReturn) changed[length++] = byte === CARRIAGE_RETURN ? LINE_FEED : byte;
      afterReturn = byte === CARRIAGE_RETURN;
    }
    if (length > 0) next.push(changed.subarray(0, length));
  }

  /** Knows the first line break, with the byte behind it if that was needed. */
  function begin(bytes: Uint8Array, isLone: boolean): void {
    state = isLone ? "lone" : "as-is";
    if (isLone) pushChanged(bytes);
    else next.push(bytes);
  }

  return {
    changesText: () => state === "lone",
    push(bytes) {
      if (bytes.length === 0) return;
      if (state === "as-is") {
        next.push(bytes);
      } else if (state === "lone") {
        pushChanged(bytes);
      } else if (state === "after-return") {
        const isLone = bytes[0] !== LINE_FEED;
        begin(Uint8Array.of(CARRIAGE_RETURN), isLone);
        begin(bytes, isLone);
      } else {
        const feed = bytes.indexOf(LINE_FEED);
        const found = (feed < 0 ? bytes : bytes.subarray(0, feed)).indexOf(CARRIAGE_RETURN);
        if (found >= 0 && found === bytes.length - 1) {
          state = "after-return";
          if (found > 0) next.push(bytes.subarray(0, found));
        } else if (found >= 0 || feed >= 0) {
          begin(bytes, found >= 0 && found + 1 !== feed);
        } else {
          next.push(bytes);
        }
      }
    },
    end() {
      if (state === "after-return") next.push(Uint8Array.of(CARRIAGE_RETURN));
      next.end();
    },
  };
}
