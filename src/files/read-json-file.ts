import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";

/** What is in a JSON file, or why that cannot be known. */
export type JsonFile =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "no-file" }
  | { readonly kind: "not-json" };

/** The longest file that is read, where nothing else is said: 64 MiB. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Reads a JSON file: UTF-8, or UTF-16 where a byte order mark says so. Nothing of the file or its path is in the answer
 * but the value itself.
 *
 * @param longest in bytes; a longer file is not JSON.
 */
export async function readJsonFile(path: string, longest: number = LONGEST): Promise<JsonFile> {
  const bytes = await firstBytes(path, longest + 1);
  if (bytes === null) return { kind: "no-file" };
  if (bytes.length > longest) return { kind: "not-json" };
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return { kind: "value", value: JSON.parse(text) };
  } catch {
    return { kind: "not-json" };
  }
}

/** The text of a small file, UTF-8, or UTF-16 where a byte order mark says so; null where there is none that can be read. */
export async function readTextFile(path: string): Promise<string | null> {
  const bytes = await firstBytes(path, LONGEST + 1);
  if (bytes === null || bytes.length > LONGEST) return null;
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a byte order mark says; the decoder leaves the mark out. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

/** As many bytes as asked for, or all where there are fewer; null where nothing can be read. */
async function firstBytes(path: string, count: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  try {
    // Inside, because a path with a zero byte is refused at once and not through the stream.
    for await (const part of createReadStream(path, { end: count - 1 })) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } catch {
    return null;
  }
}
