import { expect, test } from "vitest";
import { knownWord, knownWords, learnWord } from "../../src/cases/intake/known-words.ts";

const look = (text: string, words = knownWords()): number => {
  for (const [place, word] of ["nareis", "asylum", "art8"].entries()) learnWord(words, word, place);
  const bytes = new TextEncoder().encode(`${text}....`);
  return knownWord(words, new DataView(bytes.buffer), 0, bytes.length - 4);
};

test("a word is not taken for one that is known, begins alike and is as long", () => {
  expect(["nareis", "asylum", "art8"].map((word) => look(word))).toEqual([0, 1, 2]);
  expect(["nareit", "asylux", "art9", "nareiss"].map((word) => look(word))).toEqual([-1, -1, -1, -1]);
});
