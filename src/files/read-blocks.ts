import type { FileHandle } from "node:fs/promises";
import { orRefuse } from "./readable.ts";

/** How many bytes of a file are read at once. */
export const BLOCK = 262_144;

/**
 * Reads part of a file, block by block.
 *
 * @param take is lent each block until it is done with it.
 * @throws RangeError when the file cannot be read.
 */
export async function readBlocks(
  file: FileHandle,
  from: number,
  to: number,
  take: (bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const block = new Uint8Array(BLOCK);
  for (let position = from; position < to; ) {
    const { bytesRead } = await orRefuse(file.read(block, 0, Math.min(to - position, block.length), position));
    if (bytesRead === 0) return;
    await take(block.subarray(0, bytesRead));
    position += bytesRead;
  }
}
