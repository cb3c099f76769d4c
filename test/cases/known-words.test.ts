import { describe, expect, test } from "vitest";
import {
  type KnownWords,
  knownShortWord,
  knownWord,
  knownWordAt,
  knownWords,
  learnWord,
} from "../../src/cases/intake/known-words.ts";

const learned = (...texts: readonly string[]): KnownWords => {
  const words = knownWords();
  for (const [place, text] of texts.entries()) learnWord(words, text, place);
  return words;
};
/** Bytes with some text between others. */
const between = (before: string, text: string, behind: string): [view: DataView, from: number, to: number] => {
  const bytes = new TextEncoder().encode(before + text + behind);
  return [new DataView(bytes.buffer), before.length, bytes.length - behind.length];
};
const look = (words: KnownWords, text: string): number => {
  const found = ["....", "\0\0\0\0", "s;;;;"].map((behind) => knownWord(words, ...between(";1;", text, behind)));
  expect(new Set(found).size).toBe(1);
  return found[0] as number;
};

describe("a spelling", () => {
  test("is not taken for one that is known, begins alike and is as long", () => {
    const words = learned("nareis", "asylum", "art8");
    expect(["nareis", "asylum", "art8"].map((word) => look(words, word))).toEqual([0, 1, 2]);
    for (const word of ["nareit", "asylux", "art9", "nareiss", "nare", "narei", "asyl", "oreis", "Xareis"]) {
      expect(look(words, word)).toBe(-1);
    }
  });

  test("of one to three bytes is known by all of them and by how many they are", () => {
    const words = learned("ja", "nee", "j", "n", "jb", "\0a", "yes");
    expect(["ja", "nee", "j", "n", "jb", "\0a", "yes"].map((word) => look(words, word))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const word of ["na", "jc", "ne", "a", "ye", "jaa", "\0", "yet", "yas", "xes"])
      expect(look(words, word)).toBe(-1);
    const [view, from] = between("x", "nee", "....");
    expect([knownShortWord(words, view, from, 3), knownShortWord(words, view, from, 2)]).toEqual([1, -1]);
  });

  test("is remembered up to 64 bytes, and not where there is none", () => {
    const cells = ["", "a".repeat(64), "c", "b".repeat(65)];
    const words = learned(...cells);
    expect(cells.map((word) => look(words, word))).toEqual([-1, 1, 2, -1]);
  });

  test("is known with 127 others that begin in every way, and none beyond these is", () => {
    const texts = Array.from({ length: 129 }, (_, place) => `w${String(place * 7919).padStart(7, "0")}`.slice(-5));
    const four = Array.from({ length: 129 }, (_, place) => String(1000 + place * 61));
    for (const all of [texts, four]) {
      const words = learned(...all);
      expect(all.map((word) => look(words, word))).toEqual([...all.slice(0, 128).keys(), -1]);
      for (let number = 1000; number < 9000; number += 7) {
        const word = String(number);
        expect(knownWord(words, ...between("", word, "...."))).toBe(
          all === four ? four.slice(0, 128).indexOf(word) : -1,
        );
      }
    }
  });
});

describe("a spelling whose end is not known", () => {
  const at = (words: KnownWords, text: string): number => {
    const [view, from] = between("x;", text, "\n".padEnd(70, "."));
    return knownWordAt(words, view, from, ";".charCodeAt(0));
  };
  const words = learned("other", "nareis", "asylum", "asylumseeker");

  test("ends in the separator or at the end of its line, and nowhere else", () => {
    for (const end of [";", "\n", "\r\n", ";asylum", "\rx"]) expect(at(words, `nareis${end}`)).toBe(2);
    for (const end of [" ;", ",", "s;", "\t", "\0"]) expect(at(words, `nareis${end}`)).toBe(0);
    expect(["other;", "asylum;", "asylumseeker;", "asylumseek;", "asyl;"].map((text) => at(words, text))).toEqual([
      1, 3, 4, 0, 0,
    ]);
  });

  test("is not taken for one with another beginning that is looked for in the same place", () => {
    const four = Array.from({ length: 128 }, (_, place) => String(1000 + place * 61));
    const many = learned(...four);
    for (let number = 1000; number < 9000; number += 7) {
      expect(at(many, `${number};`)).toBe(four.indexOf(String(number)) + 1);
    }
  });
});
