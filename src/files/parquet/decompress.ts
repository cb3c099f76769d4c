import { snappyUncompress } from "hyparquet/src/snappy.js";
import type { Compressors } from "./codecs.ts";

/** The largest page that is taken for one; pages are a megabyte as a rule. */
const LARGEST_PAGE = 1_073_741_824;

/**
 * The bytes of a page as they were before compression.
 *
 * @throws anything where they are damaged.
 */
export function decompressed(bytes: Uint8Array, length: number, codec: string, compressors: Compressors): Uint8Array {
  if (!(length >= 0 && length <= LARGEST_PAGE)) throw new RangeError("no length of a page");
  if (codec === "UNCOMPRESSED" || length === 0) return bytes;
  const own = compressors[codec];
  if (own === undefined) {
    // Snappy says the length itself; what says another is damaged, and no memory is asked for it.
    if (lengthInside(bytes) !== length) throw new RangeError("another length");
    const page = new Uint8Array(length);
    snappyUncompress(bytes, page);
    return page;
  }
  const page = own(bytes, length);
  if (page.length !== length) throw new RangeError("another length");
  return page;
}

function lengthInside(bytes: Uint8Array): number {
  let length = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[index] ?? 0;
    length += (byte & 127) * 128 ** index;
    if (byte < 128) break;
  }
  return length;
}
