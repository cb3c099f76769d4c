import zlib from "node:zlib";
import type { Compressors } from "./parquet/codecs.ts";
import { installed } from "./parquet/installed.ts";

/** Ways to undo the compressions of Parquet that Node itself has: zstd from Node 22.15 on. */
export function nodeCompressors(): Compressors {
  const { zstdDecompressSync } = zlib as unknown as { readonly zstdDecompressSync?: typeof zlib.gunzipSync };
  return {
    GZIP: (bytes, length) => zlib.gunzipSync(bytes, { maxOutputLength: length }),
    BROTLI: (bytes, length) => zlib.brotliDecompressSync(bytes, { maxOutputLength: length }),
    ...(zstdDecompressSync === undefined
      ? {}
      : { ZSTD: (bytes: Uint8Array, length: number) => zstdDecompressSync(bytes, { maxOutputLength: length }) }),
  };
}

/** Ways to undo all others, of the optional package that has them; none where it is not installed. */
export async function furtherCompressors(): Promise<Compressors> {
  const found = await installed(() => import("hyparquet-compressors"));
  return (found?.compressors as Compressors | undefined) ?? {};
}
