import { type FileHandle, open } from "node:fs/promises";
import { refusal } from "../arguments/refusal.ts";
import { orRefuse } from "./readable.ts";

/**
 * Opens a file, and closes it when the work on it is done. Whoever writes to a register that is read would get figures of
 * no state that it was ever in: so that is refused.
 *
 * @param work is told how long the file is, so that it does not follow one that grows for ever.
 * @throws RangeError when it cannot be opened, or changed meanwhile, by its size or the time of the last change.
 */
export async function withFile<Value>(
  path: string,
  work: (file: FileHandle, bytes: number) => Promise<Value>,
): Promise<Value> {
  const file = await orRefuse(open(path, "r"));
  try {
    const before = await orRefuse(file.stat({ bigint: true }));
    const value = await work(file, Number(before.size));
    const after = await orRefuse(file.stat({ bigint: true }));
    if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) {
      throw refusal(
        "file-changed",
        "Read the files while nobody writes to them: one of them changed while it was read.",
      );
    }
    return value;
  } finally {
    await file.close();
  }
}
