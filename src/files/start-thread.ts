import { pathToFileURL } from "node:url";
import type { Worker } from "node:worker_threads";
import type { WrittenPart } from "../cases/intake/table-writer.ts";
import type { RowRange } from "./row-range.ts";

/** Another thread that reads rows. */
export interface SecondThread {
  /** The rows; null where it could not read them, for whatever reason. */
  readonly part: Promise<WrittenPart | null>;
  /** Ends it; it has no file open any more when that is done. */
  stop(): Promise<void>;
}

/**
 * Starts a thread of Node. Where that cannot be, as in an application that was bundled into one file or may not start any,
 * nothing is read by it.
 *
 * @param entry what it runs; left out, what is built beside this file.
 */
export async function startThread(range: RowRange, entry?: URL): Promise<SecondThread> {
  let worker: Worker;
  try {
    const threads = await import("node:worker_threads");
    worker = new threads.Worker(entry ?? builtEntry(), { workerData: range, execArgv: [] });
  } catch {
    return { part: Promise.resolve(null), stop: async () => {} };
  }
  const part = new Promise<WrittenPart | null>((resolve) => {
    worker.on("message", resolve);
    worker.on("error", () => resolve(null));
    worker.on("exit", () => resolve(null));
  });
  return { part, stop: () => worker.terminate().then(() => {}) };
}

function builtEntry(): URL {
  // In a build of CommonJS only the name of the file is known.
  const here = typeof __filename === "undefined" ? import.meta.url : pathToFileURL(__filename);
  return new URL("./nareis-second-thread.js", here);
}
