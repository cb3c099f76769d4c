/** Ways to undo compressions, by the name that the file gives them: bytes and the length to which they grow. */
export type Compressors = Readonly<Record<string, ((bytes: Uint8Array, length: number) => Uint8Array) | undefined>>;

/** Whether a compression can be undone. */
export function isKnownCodec(codec: string, compressors: Compressors): boolean {
  return codec === "UNCOMPRESSED" || codec === "SNAPPY" || compressors[codec] !== undefined;
}
