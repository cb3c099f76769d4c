import { expect, test } from "vitest";
import { numbered, textNumbers } from "../../src/cases/facts/text-numbers.ts";

test("there are no numbers of texts before some are given", () => {
  expect([...textNumbers()]).toEqual([]);
});

test("texts are numbered by their places in a list", () => {
  expect([...numbered(["b", "a", "b"])]).toEqual([
    ["b", 0],
    ["a", 1],
    ["b", 2],
  ]);
});

test("a number that is set again stands where the first one stood, in a map that is full or not", () => {
  for (const most of [1, 2, 3, 9]) {
    const numbers = textNumbers(
      [..."abc"].map((text, place) => [text, place]),
      most,
    );
    numbers.set("a", 7);
    numbers.set("c", 8);
    numbers.set("d", 9);
    numbers.set("b", 6);
    expect([...numbers].join(" ")).toBe("a,7 b,6 c,8 d,9");
    expect(["a", "b", "c", "d", "e"].map((text) => numbers.get(text))).toEqual([7, 6, 8, 9, undefined]);
  }
});
