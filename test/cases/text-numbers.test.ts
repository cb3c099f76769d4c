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
