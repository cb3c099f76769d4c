/** What a byte order mark at the start of a file says of its encoding, and how many bytes it takes. */
export interface ByteOrderMark {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly length: number;
}

/** The longest mark in bytes: with so many of a file, or all of a shorter one, it is known whether it has a mark. */
export const LONGEST_MARK = 3;

/** The byte order mark at the start of a file; null where there is none. */
export function byteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return { encoding: "utf-8", length: 3 };
  if (one === 0xff && two === 0xfe) return { encoding: "utf-16le", length: 2 };
  return one === 0xfe && two === 0xff ? { encoding: "utf-16be", length: 2 } : null;
}
