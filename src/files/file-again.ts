import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { changedSource } from "../cases/keyed/changed-source.ts";
import type { Decompress } from "./decompress-whole.ts";

/** Reads bytes of a file from a position, as many as there are and have room, and gives how many. */
export type ReadAt = (into: Uint8Array, position: number) => number;

/** A file that was read, of which parts can be read again. */
export interface FileAgain {
  /**
   * Opens the file for some work.
   *
   * @throws RangeError when it is not the file any more that it was.
   */
  reading(work: (readAt: ReadAt) => void): void;
}

/**
 * Notes how a file is before it is read, so that it can be read again while it is the same. One that is compressed is
 * decompressed into memory for as long as some work takes: there is no other way back into it.
 *
 * @param decompress gives the bytes of a compressed file as they were before; null for one that is not.
 */
export function fileAgain(path: string, decompress: Decompress | null = null): FileAgain {
  const before = stampOf(() => statSync(path, { bigint: true }));
  return {
    reading(work) {
      const file = orChanged(() => openSync(path, "r"));
      try {
        if (before === null || stampOf(() => fstatSync(file, { bigint: true })) !== before) changed();
        const readAt: ReadAt = (into, position) => orChanged(() => readFully(file, into, position));
        if (decompress === null) {
          work(readAt);
        } else {
          const bytes = orChanged(() => decompress(readFileSync(file)));
          work((into, position) => bytes.copy(into, 0, Math.min(position, bytes.length)));
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

function readFully(file: number, into: Uint8Array, position: number): number {
  let length = 0;
  while (length < into.length) {
    const bytes = readSync(file, into, length, into.length - length, position + length);
    if (bytes === 0) break;
    length += bytes;
  }
  return length;
}

/** The size of a file and when it was last changed; null where that cannot be known, which whoever reads it will find. */
function stampOf(stat: () => { readonly size: bigint; readonly mtimeNs: bigint }): string | null {
  try {
    const { size, mtimeNs } = stat();
    return `${size} ${mtimeNs}`;
  } catch {
    return null;
  }
}

/** @throws RangeError for a row that is not there any more. */
export function changed(): never {
  throw changedSource();
}

/** The system's own message has the path in it, which may name somebody. */
function orChanged<Value>(work: () => Value): Value {
  try {
    return work();
  } catch {
    return changed();
  }
}
