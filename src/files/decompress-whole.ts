import { Buffer } from "node:buffer";
import zlib from "node:zlib";
import type { Compression } from "./compression.ts";
import { zstdMissing } from "./decompress.ts";
import { installed } from "./parquet/installed.ts";
import { zstdFrames } from "./zstd-frames.ts";

/** Gives the bytes of a whole file as they were before it was compressed; throws where it is damaged. */
export type Decompress = (bytes: Uint8Array) => Buffer;

const CHUNK = 262_144;

/**
 * What decompresses a file that was read before, without waiting.
 *
 * @throws RangeError when nothing is there that reads zstd, with what to do.
 */
export async function wholeDecompressor(compression: Compression): Promise<Decompress> {
  if (compression === "gzip") return (bytes) => zlib.gunzipSync(bytes, { chunkSize: CHUNK });
  const ofFrame = await frameDecompressor();
  return (bytes) => {
    const frames: Uint8Array[] = [];
    let pieces: Uint8Array[] = [];
    for (const { bytes: piece, endsFrame } of zstdFrames().cut(bytes)) {
      pieces.push(piece);
      if (!endsFrame) continue;
      frames.push(ofFrame(Buffer.concat(pieces)));
      pieces = [];
    }
    return Buffer.concat(frames);
  };
}

/** As streams are decompressed: by Node itself from 22.15 on, else by the optional package. */
async function frameDecompressor(): Promise<(frame: Uint8Array) => Uint8Array> {
  const { zstdDecompressSync } = zlib as unknown as { readonly zstdDecompressSync?: typeof zlib.gunzipSync };
  if (zstdDecompressSync !== undefined) return (frame) => zstdDecompressSync(frame, { chunkSize: CHUNK });
  const fzstd = await installed(() => import("fzstd"));
  if (fzstd === null) throw zstdMissing();
  return (frame) => fzstd.decompress(frame);
}
