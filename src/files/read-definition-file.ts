import { Buffer, isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { type DefinitionResult, definitionFrom } from "../chains/definition/definition-from-data.ts";
import { MAXIMUM_LINE_BYTES } from "./byte-sink.ts";

/**
 * Reads a definition from a JSON file: UTF-8, with or without a byte order mark, at most 1 MiB. What is in it is
 * judged by `definitionFrom`. That there is no such file is a problem among the others and is not thrown; nothing of
 * the file or its path is in any of them.
 */
export async function readDefinitionFile(path: string): Promise<DefinitionResult> {
  const bytes = await firstBytes(path, MAXIMUM_LINE_BYTES + 1);
  if (bytes === null) return { definition: null, problems: [{ code: "no-file" }] };
  const parsed = bytes.length > MAXIMUM_LINE_BYTES || !isUtf8(bytes) ? null : parse(bytes.toString("utf8"));
  return parsed === null ? { definition: null, problems: [{ code: "not-json" }] } : definitionFrom(parsed.value);
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

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return null;
  }
}
