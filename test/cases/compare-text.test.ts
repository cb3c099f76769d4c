import { expect, test } from "vitest";
import { compareText } from "../../src/cases/facts/compare-text.ts";

test("texts are compared by code unit, either way round", () => {
  const inOrder = ["", "B2", "a10", "a2", "\u{1F600}", "\uFF01"];
  const compared = inOrder.map((one) => inOrder.map((other) => compareText(one, other)));
  expect(compared).toEqual(inOrder.map((_, one) => inOrder.map((_, other) => Math.sign(one - other))));
});
