import { refusal } from "../arguments/refusal.ts";

/**
 * The result of work on a file.
 *
 * @throws RangeError when the work fails: the system's own message has the path in it, which may name somebody.
 */
export async function orRefuse<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch(() => {
    throw refusal("file-unreadable", "Give files that you may read: one of them cannot be opened or read.");
  });
}
