import { extname } from "node:path";

/** How the bytes of a file are compressed. */
export type Compression = "gzip" | "zstd";

const COMPRESSIONS: ReadonlyMap<string, Compression> = new Map([
  [".gz", "gzip"],
  [".zst", "zstd"],
]);

/** How a file is compressed by the end of its name, and what is left of the name without it. */
export function compressionOf(name: string): { readonly compression: Compression | null; readonly inner: string } {
  const ending = extname(name);
  const compression = COMPRESSIONS.get(ending.toLowerCase()) ?? null;
  return { compression, inner: compression === null ? name : name.slice(0, name.length - ending.length) };
}

/** How much larger a compressed file becomes, at a guess: a wrong one costs time or a line of warning, and nothing else. */
const EXPANSION = 5;

/** How many bytes a file has once it is decompressed, at a guess. */
export function unpackedBytes({ bytes, compression }: { bytes: number; compression: Compression | null }): number {
  return bytes * (compression === null ? 1 : EXPANSION);
}
