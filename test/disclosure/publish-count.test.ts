import { expect, test } from "vitest";
import { checkPolicy } from "../../src/disclosure/check-policy.ts";
import { type Policy, tens } from "../../src/disclosure/policy.ts";
import { publishCount } from "../../src/disclosure/protect-count.ts";

test("with tens a count from 10 is rounded half up, and every smaller one prints <10, zero too", () => {
  expect(publishCount(127, tens)).toEqual({ kind: "rounded", value: 130, atLeast: 125, atMost: 134 });
  expect(publishCount(125, tens)).toMatchObject({ value: 130 });
  for (const count of [0, 1, 4, 5, 9]) {
    expect(publishCount(count, tens)).toEqual({ kind: "below", threshold: 10, atLeast: 0, atMost: 9 });
  }
});

test("a printed 10 is 10 to 14, because the threshold took what lies below", () => {
  expect(publishCount(12, tens)).toEqual({ kind: "rounded", value: 10, atLeast: 10, atMost: 14 });
});

test("where the rounded count is held against the threshold, 5 to 9 round to 10 and print it", () => {
  const policy: Policy = { ...tens, thresholdOn: "rounded-count" };
  expect(publishCount(5, policy)).toEqual({ kind: "rounded", value: 10, atLeast: 5, atMost: 14 });
  expect(publishCount(4, policy)).toEqual({ kind: "below", threshold: 10, atLeast: 0, atMost: 4 });
  expect(publishCount(5, { ...policy, ties: "half-down" })).toEqual({
    kind: "below",
    threshold: 10,
    atLeast: 0,
    atMost: 5,
  });
});

test("where zero is shown, 0 prints 0 and means nothing else", () => {
  const shown: Policy = { ...tens, zero: "shown" };
  expect(publishCount(0, shown)).toEqual({ kind: "rounded", value: 0, atLeast: 0, atMost: 0 });
  expect(publishCount(1, shown)).toEqual({ kind: "below", threshold: 10, atLeast: 1, atMost: 9 });
  expect(publishCount(3, { ...shown, thresholdOn: "rounded-count" })).toEqual({
    kind: "below",
    threshold: 10,
    atLeast: 1,
    atMost: 4,
  });
});

test("where zero is shown and nothing withheld, a printed 0 is every count that rounds to it", () => {
  const policy: Policy = { ...tens, threshold: 0, zero: "shown" };
  expect(publishCount(0, policy)).toEqual({ kind: "rounded", value: 0, atLeast: 0, atMost: 4 });
});

test("without a threshold small counts round like all others", () => {
  const plain: Policy = { ...tens, threshold: 0 };
  expect(publishCount(4, plain)).toEqual({ kind: "rounded", value: 0, atLeast: 0, atMost: 4 });
  expect(publishCount(5, plain)).toEqual({ kind: "rounded", value: 10, atLeast: 5, atMost: 14 });
});

test("a threshold that is no multiple of the base cuts the figure it falls in", () => {
  const policy: Policy = { ...tens, threshold: 12 };
  expect(publishCount(11, policy)).toEqual({ kind: "below", threshold: 12, atLeast: 0, atMost: 11 });
  expect(publishCount(12, policy)).toEqual({ kind: "rounded", value: 10, atLeast: 12, atMost: 14 });
});

test("a policy that cannot be is refused", () => {
  const wrong: readonly Partial<Record<keyof Policy, unknown>>[] = [
    { id: "" },
    { id: " " },
    { id: 3 },
    { base: 0 },
    { base: 2.5 },
    { base: Number.NaN },
    { base: -10 },
    { base: "10" },
    { ties: "up" },
    { ties: undefined },
    { threshold: -1 },
    { threshold: 0.5 },
    { threshold: 2 ** 53 },
    { thresholdOn: "count" },
    { zero: true },
  ];
  for (const change of wrong) {
    const [part = ""] = Object.keys(change);
    const publishing = () => publishCount(7, { ...tens, ...change } as Policy);
    expect(publishing).toThrow(RangeError);
    expect(publishing).toThrow(new RegExp(`^(Give the policy|Choose) .*\\b${part}\\b`));
  }
  expect(() => publishCount(7, undefined as unknown as Policy)).toThrow(TypeError);
});

test("a zero that would print for other counts too, but not for those between, is refused", () => {
  expect(() => checkPolicy({ ...tens, zero: "shown", threshold: 3 })).toThrow(RangeError);
  expect(() => checkPolicy({ ...tens, zero: "shown", threshold: 5 })).not.toThrow();
  expect(() => checkPolicy({ ...tens, zero: "shown", threshold: 5, ties: "half-even" })).toThrow(RangeError);
  expect(() => checkPolicy({ ...tens, zero: "hidden", threshold: 3 })).not.toThrow();
  expect(() => checkPolicy({ ...tens, zero: "shown", threshold: 0 })).not.toThrow();
  expect(() => checkPolicy({ ...tens, zero: "shown", threshold: 3, thresholdOn: "rounded-count" })).not.toThrow();
});
