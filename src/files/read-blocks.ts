import type { FileHandle } from "node:fs/promises";
import { orRefuse } from "./readable.ts";

/** How many bytes of a file are read at once. */
export const BLOCK = 1_048_576;

/**
 * Reads part of a file, block by block, each while the one before it is worked on.
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
  const size = Math.min(BLOCK, Math.max(0, to - from));
  const blocks = [new Uint8Array(size), new Uint8Array(size)] as const;
  let turn = 0;
  let position = from;
  function readNext(): Promise<Uint8Array> {
    const block = blocks[turn++ & 1] as Uint8Array;
    const next = orRefuse(file.read(block, 0, Math.min(to - position, size), position));
    return next.then(({ bytesRead }) => block.subarray(0, bytesRead));
  }
  for (let next = position < to ? readNext() : null; next !== null; ) {
    const bytes = await next;
    if (bytes.length === 0) return;
    position += bytes.length;
    // Whatever goes wrong with the next block is told once it is waited for.
    next = position < to ? readNext() : null;
    next?.catch(() => {});
    await take(bytes);
  }
}
