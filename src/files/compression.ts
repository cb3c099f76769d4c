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
