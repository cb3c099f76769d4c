import { type Reused, reused } from "../../cases/sources/reused.ts";

/** Memory for the pages of one column, of which the next page takes all again. */
export interface PageMemory {
  /** For the bytes as they stand in the file, of all pages of a row group. */
  readonly stored: Reused<Uint8Array>;
  readonly page: Reused<Uint8Array>;
  readonly present: Reused<Uint8Array>;
  readonly starts: Reused<Int32Array>;
  readonly ends: Reused<Int32Array>;
  readonly found: Reused<Int32Array>;
  readonly places: Reused<Int32Array>;
}

/** More bytes than are looked at at once, so that the last text of a page can be looked at too. */
const BEHIND = 16;

/** Makes memory for the pages of a column. */
export function pageMemory(): PageMemory {
  const numbers = () => reused((length) => new Int32Array(length));
  const bytes = () => reused((length) => new Uint8Array(new ArrayBuffer(length + BEHIND), 0, length));
  return {
    stored: bytes(),
    page: bytes(),
    present: bytes(),
    starts: numbers(),
    ends: numbers(),
    found: numbers(),
    places: numbers(),
  };
}
