import fc from "fast-check";
import { expect, test } from "vitest";
import { firstNotAbove } from "../../src/chains/detection/first-not-above.ts";
import { runs } from "../runs.ts";

test("the first number of a stretch that is at most a limit is what a look through the stretch finds", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 12 }), (values) => {
      const { find } = firstNotAbove(Int32Array.from(values));
      for (let from = 0; from <= values.length; from += 1) {
        for (let to = 0; to <= values.length; to += 1) {
          for (let limit = -3; limit <= 6; limit += 1) {
            const expected = values.findIndex((value, place) => place >= from && place < to && value <= limit);
            expect(find(from, to, limit)).toBe(expected);
          }
        }
      }
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});

test("it finds it in a long list of days too, and nothing in an empty one", () => {
  const values = Int32Array.from({ length: 100_000 }, (_, index) => 100_000 - index);
  const { find } = firstNotAbove(values);
  expect([find(0, 100_000, 1), find(0, 99_999, 1), find(10, 100_000, 99_995), find(0, 1, 0)]).toEqual([
    ...[99_999, -1, 10, -1],
  ]);
  expect(firstNotAbove(new Int32Array(0)).find(0, 0, 5)).toBe(-1);
});
