import { type Reused, reused } from "../../cases/sources/reused.ts";

/** Memory for some rows of an Arrow column, of which the next rows take all again. */
export interface BatchMemory {
  readonly places: Reused<Int32Array>;
  readonly starts: Reused<Int32Array>;
  readonly ends: Reused<Int32Array>;
  readonly texts: Reused<Uint8Array>;
}

/** Makes memory for the rows of a column. */
export function batchMemory(): BatchMemory {
  const numbers = () => reused((length) => new Int32Array(length));
  return { places: numbers(), starts: numbers(), ends: numbers(), texts: reused((length) => new Uint8Array(length)) };
}
