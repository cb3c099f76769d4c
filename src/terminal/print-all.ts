import { setImmediate } from "node:timers/promises";
import type { Terminal } from "./terminal.ts";

/** How many characters go to the output at once: enough for few writes, and far below the longest text there can be. */
const BATCH = 262_144;

/**
 * Prints many texts in batches by their length, because one of them alone can be a megabyte. A batch waits until the one
 * before it has gone on, so that a slow reader fills no memory; meanwhile the process hears signals, and a reader that
 * closed the pipe.
 */
export async function printAll(texts: Iterable<string>, terminal: Terminal): Promise<void> {
  let batch = "";
  for (const text of texts) {
    batch += text;
    if (batch.length < BATCH) continue;
    await terminal.out(batch);
    batch = "";
    await setImmediate();
  }
  await terminal.out(batch);
}
