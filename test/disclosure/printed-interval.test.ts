import { expect, test } from "vitest";
import { hasGap, printedInterval, type Rounding } from "../../src/disclosure/printed-interval.ts";

const downwards: Rounding = { base: 10, ties: "down", threshold: 5, thresholdOn: "true-count", zero: "shown" };
const number = (value: number) => ({ kind: "number", value }) as const;
const NONE = { atLeast: 1, atMost: 0 };

test("a shown zero is only zero, unless counts from the threshold on are rounded down to it", () => {
  expect(printedInterval(number(0), downwards)).toEqual({ atLeast: 0, atMost: 9 });
  expect(printedInterval(number(0), { ...downwards, threshold: 9 })).toEqual({ atLeast: 0, atMost: 9 });
  expect(printedInterval(number(0), { ...downwards, threshold: 10 })).toEqual({ atLeast: 0, atMost: 0 });
  expect(printedInterval(number(0), { ...downwards, thresholdOn: "rounded-count" })).toEqual({ atLeast: 0, atMost: 0 });
});

test("no rounded count below the threshold is printed where that is held against rounded counts", () => {
  const rounded: Rounding = { ...downwards, threshold: 20, thresholdOn: "rounded-count", zero: "hidden" };
  expect(printedInterval(number(10), rounded)).toEqual(NONE);
  expect(printedInterval(number(20), rounded)).toEqual({ atLeast: 20, atMost: 29 });
});

test("no count prints as below 0, which is no threshold", () => {
  const below = { kind: "below", threshold: 0 } as const;
  for (const thresholdOn of ["true-count", "rounded-count"] as const) {
    expect(printedInterval(below, { ...downwards, threshold: 0, thresholdOn })).toEqual(NONE);
  }
});

test("a shown zero has a gap where counts from the threshold on are rounded down to it, and some are below", () => {
  expect(hasGap(number(0), downwards)).toBe(true);
  expect(hasGap(number(10), downwards)).toBe(false);
  expect(hasGap({ kind: "withheld" }, downwards)).toBe(false);
  for (const none of [{ threshold: 1 }, { threshold: 10 }, { thresholdOn: "rounded-count" }, { zero: "hidden" }]) {
    expect(hasGap(number(0), { ...downwards, ...none } as Rounding)).toBe(false);
  }
});

test("rounding that nobody knows is any of those to the nearest multiple", () => {
  const unknown: Rounding = { ...downwards, ties: "unknown", threshold: 0 };
  expect(printedInterval(number(30), unknown)).toEqual({ atLeast: 25, atMost: 35 });
  expect(printedInterval(number(30), { ...unknown, base: 5 })).toEqual({ atLeast: 28, atMost: 32 });
});
