import type { TextValues } from "../../src/cases/sources/column-values.ts";

/**
 * Texts one behind the other, in bytes that go on or not.
 *
 * @param from how many other bytes stand before the first.
 * @param behind how many other bytes stand behind the last.
 */
export function textsOf(texts: readonly (string | Uint8Array)[], from = 0, behind = 0): TextValues {
  const encoded = texts.map((text) => (typeof text === "string" ? new TextEncoder().encode(text) : text));
  const ends = encoded.map((_, at) => encoded.slice(0, at + 1).reduce((sum, { length }) => sum + length, from));
  const starts = ends.map((end, at) => end - (encoded[at] as Uint8Array).length);
  const bytes = new Uint8Array((ends.at(-1) ?? from) + behind).fill(0x78);
  for (const [at, one] of encoded.entries()) bytes.set(one, starts[at] as number);
  return { kind: "text", bytes, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}
