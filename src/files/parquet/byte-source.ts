import type { Reused } from "../../cases/sources/reused.ts";

/** Where the bytes of a file come from: a stretch of them at a time. */
export interface ByteSource {
  readonly byteLength: number;
  /**
   * The bytes from a place to one behind the last.
   *
   * @param memory that they may be read into.
   */
  read(start: number, end: number, memory: Reused<Uint8Array>): Promise<Uint8Array> | Uint8Array;
  /** Lets stretches that were read be read again, without waiting. */
  again(work: (read: (start: number, end: number, memory: Reused<Uint8Array>) => Uint8Array) => void): void;
}
