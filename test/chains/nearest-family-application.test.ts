import { expect, test } from "vitest";
import { explained, type Options } from "./explained.ts";

/** The family application of the sponsor that comes nearest, of some written as the days of h, g and i. */
const nearest = (days: readonly string[], options: Options = {}): string | null | undefined => {
  const lines = ["h", "g", "i"].map((id, place) => `${id} nareis B A ${days[place]}`);
  return explained(["x nareis C B 2020-01-01", ...lines].join("\n"), options).wouldHaveToDiffer?.nearest;
};

test("of granted family applications the one that counts soonest comes nearest", () => {
  const soon = "2019-01-01 granted 2020-01-01";
  const later = "2019-01-01 granted 2020-01-02";
  expect(nearest([later, soon, later])).toBe("g");
  expect(nearest([soon, later, later])).toBe("h");
  expect(nearest([later, later, soon])).toBe("i");
  const enteredLate = `${soon} entered_on=2020-03-01`;
  expect(nearest([enteredLate, `${later} entered_on=2020-02-01`, enteredLate], { firstAnchor: "entered" })).toBe("g");
});

test("one that was granted too late comes nearer than any that was not granted", () => {
  const granted = "2019-01-01 granted 2020-06-01";
  expect(nearest(["2019-12-31", granted, "2019-12-31"])).toBe("g");
  expect(nearest(["2019-12-31 rejected 2020-01-01", "2019-12-31", granted])).toBe("i");
});

test("of those that were not granted it is the last that was filed before the second application", () => {
  expect(nearest(["2019-12-30", "2019-12-31", "2020-01-01"])).toBe("g");
  expect(nearest(["2020-06-01", "2020-01-02", "2019-01-01"])).toBe("i");
  expect(nearest(["2019-12-31", "2019-12-30", "2019-12-29"])).toBe("h");
});

test("else the last that was filed, and of one day the smallest id", () => {
  expect(nearest(["2020-01-01", "2020-01-02", "2020-01-01"])).toBe("g");
  expect(nearest(["2019-12-31", "2019-12-31", "2019-12-31"])).toBe("g");
});

test("it is one of the sponsor's own, and a family application", () => {
  const text = `
    x nareis C B 2020-01-01
    o nareis D A 2019-06-01
    g asylum B - 2019-06-01
    f art8 B A 2019-01-01`;
  expect(explained(text).wouldHaveToDiffer?.nearest).toBe("f");
});
