/** Where the bytes of a file come from: a stretch of them at a time. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes from a place to one behind the last. */
  read(start: number, end: number): Promise<Uint8Array> | Uint8Array;
  /** Lets stretches that were read be read again, without waiting. */
  again(work: (read: (start: number, end: number) => Uint8Array) => void): void;
}
