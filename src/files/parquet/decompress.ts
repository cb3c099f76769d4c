import type { Reused } from "../../cases/sources/reused.ts";
import type { Compressors } from "./codecs.ts";
import { undoSnappy } from "./snappy.ts";

/** The largest page that is taken for one; pages are a megabyte as a rule. */
const LARGEST_PAGE = 1_073_741_824;

/**
 * The bytes of a page as they were before compression.
 *
 * @param memory for them, where nobody else gives it.
 * @throws anything where they are damaged.
 */
export function decompressed(
  bytes: Uint8Array,
  length: number,
  codec: string,
  compressors: Compressors,
  memory: Reused<Uint8Array>,
): Uint8Array {
  if (!(length >= 0 && length <= LARGEST_PAGE)) throw new RangeError("no length of a page");
  if (codec === "UNCOMPRESSED" || length === 0) return bytes;
  const own = compressors[codec];
  if (own === undefined) {
    // Snappy says the length itself; what says another is damaged, and no memory is asked for it.
    if (lengthInside(bytes) !== length) throw new RangeError("another length");
    const page = memory(length);
    undoSnappy(bytes, page);
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
