import { knownWord, knownWords, learnWord } from "../intake/known-words.ts";
import { textOfBytes } from "./cells-of-values.ts";
import type { ColumnValues } from "./column-values.ts";
import { countOf } from "./count-of.ts";
import { type SoundValues, soundMemory } from "./sound-values.ts";

/** Bytes that have to be there behind a spelling for it to be looked up. */
const BEHIND = 4;

/**
 * Makes the reader of values of a column of codes: a spelling is read once and then recognised.
 *
 * @param readCode reads a spelling, -1 where it is no code.
 */
export function soundCodes(readCode: (text: string) => number): (values: ColumnValues) => SoundValues {
  const words = knownWords();
  const memory = soundMemory(1);

  function read(bytes: Uint8Array): number {
    const text = textOfBytes(bytes);
    if (typeof text !== "string") return -1;
    const code = readCode(text);
    if (code >= 0) learnWord(words, text, code);
    return code;
  }

  return (values) => {
    const count = countOf(values);
    const sound = memory(count);
    if (values.kind !== "text") return sound;
    const { bytes, starts, ends } = values;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let place = 0; place < count; place += 1) {
      const from = starts[place] as number;
      const to = ends[place] as number;
      if (from === to) continue;
      let code = to + BEHIND > view.byteLength ? -1 : knownWord(words, view, from, to);
      if (code < 0) code = read(bytes.subarray(from, to));
      if (code < 0) continue;
      sound.isSound[place] = 1;
      sound.numbers[place] = code;
    }
    return sound;
  };
}
