import fc from "fast-check";
import { expect, test } from "vitest";
import { coversDay, howManyAtMost } from "../../src/counts/enforcement/day-spans.ts";
import { runs } from "../runs.ts";

const day = fc.integer({ min: -3, max: 12 });
const span = fc.record({
  person: fc.nat(2),
  from: day,
  end: fc.oneof(day, fc.constant(Number.POSITIVE_INFINITY)),
});

test("a day is covered when it lies in one of the person's stretches, ends left out", () => {
  fc.assert(
    fc.property(fc.array(span), fc.nat(2), day, (spans, person, asked) => {
      const expected = spans.some((one) => one.person === person && one.from <= asked && one.end > asked);
      expect(coversDay(spans)(person, asked)).toBe(expected);
    }),
    { numRuns: runs * 5 },
  );
});

test("how many numbers are at most a limit is found by bisection as by counting", () => {
  fc.assert(
    fc.property(fc.array(day), day, (numbers, limit) => {
      const ascending = [...numbers].sort((one, other) => one - other);
      expect(howManyAtMost(ascending, limit)).toBe(numbers.filter((number) => number <= limit).length);
    }),
    { numRuns: runs },
  );
});
