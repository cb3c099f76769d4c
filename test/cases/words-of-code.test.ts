import { expect, test } from "vitest";
import { wordsOfCode } from "../../src/cases/facts/vocabulary.ts";

test("a code is read by its own name and by those in Dutch, each once", () => {
  expect(wordsOfCode("art8")).toEqual(["art8", "8-evrm"]);
  expect(wordsOfCode("closed")).toEqual(["closed", "overig-afgedaan"]);
  expect(wordsOfCode("partner")).toEqual(["partner"]);
});

test("a word that is no code stands for itself", () => {
  expect(["", "?", "constructor"].map(wordsOfCode)).toEqual([[""], ["?"], ["constructor"]]);
});
