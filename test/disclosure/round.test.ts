import { expect, test } from "vitest";
import { roundCount, roundedFrom } from "../../src/disclosure/round.ts";

const ties = ["half-up", "half-even", "half-down"] as const;
const rounded = (count: number, base: number): number[] => ties.map((rule) => roundCount(count, { base, ties: rule }));

test("a tie goes up, to the even multiple, or down", () => {
  expect(rounded(5, 10)).toEqual([10, 0, 0]);
  expect(rounded(15, 10)).toEqual([20, 20, 10]);
  expect(rounded(25, 10)).toEqual([30, 20, 20]);
  expect(rounded(1, 2)).toEqual([2, 0, 0]);
});

test("an odd base has no ties", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((count) => roundCount(count, { base: 5, ties: "half-even" }))).toEqual([
    0, 0, 0, 5, 5, 5, 5, 5, 10,
  ]);
});

test("a base of 1 leaves counts as they are, the largest included", () => {
  expect(rounded(Number.MAX_SAFE_INTEGER, 1)).toEqual([9007199254740991, 9007199254740991, 9007199254740991]);
});

test("large counts are rounded exactly, where a division would not be", () => {
  expect(roundCount(9007199254740985, { base: 10, ties: "half-up" })).toBe(9007199254740990);
  expect(roundCount(9007199254740985, { base: 10, ties: "half-down" })).toBe(9007199254740980);
  expect(roundCount(9007199254740991, { base: 3, ties: "half-up" })).toBe(9007199254740990);
});

test("zero rounds to zero, not to minus zero", () => {
  expect(Object.is(roundCount(4, { base: 10, ties: "half-up" }), 0)).toBe(true);
});

test("what is not a count is refused without being repeated", () => {
  for (const count of [Number.NaN, -1, -10, 1234.5, Number.POSITIVE_INFINITY, 2 ** 53, "1234" as unknown as number]) {
    expect(() => roundCount(count, { base: 10, ties: "half-up" })).toThrow(RangeError);
    expect(() => roundCount(count, { base: 10, ties: "half-up" })).not.toThrow(/1234/);
  }
});

test("a count whose multiple would be too large is refused", () => {
  expect(() => roundCount(Number.MAX_SAFE_INTEGER, { base: 4, ties: "half-up" })).toThrow(RangeError);
  expect(roundedFrom(9007199254740990, { base: 10, ties: "half-up" })).toEqual({
    atLeast: 9007199254740985,
    atMost: Number.MAX_SAFE_INTEGER,
  });
});
