import fc from "fast-check";
import { expect, test } from "vitest";
import { roundCount } from "../../src/disclosure/round.ts";
import { roundCount as roundCountOfModel } from "../../src/model/publish.ts";
import { runs } from "../runs.ts";

const ties = fc.constantFrom("half-up", "half-even", "half-down" as const);
/** Counts of every size, as often small as large. */
const counts = fc.oneof(fc.nat(1000), fc.maxSafeNat());
const bases = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2 ** 40 }));

test("rounding equals exact arithmetic on whole numbers of any size", () => {
  fc.assert(
    fc.property(counts, bases, ties, (count, base, rule) => {
      const [n, b] = [BigInt(count), BigInt(base)];
      const quotient = n / b;
      const twice = 2n * (n - quotient * b);
      const goesUp =
        twice > b || (twice === b && (rule === "half-up" || (rule === "half-even" && quotient % 2n === 1n)));
      const expected = (goesUp ? quotient + 1n : quotient) * b;
      if (expected > BigInt(Number.MAX_SAFE_INTEGER)) {
        expect(() => roundCount(count, { base, ties: rule })).toThrow(RangeError);
      } else {
        expect(BigInt(roundCount(count, { base, ties: rule }))).toBe(expected);
      }
    }),
    { numRuns: runs },
  );
});

test("the model rounds alike", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(1000), fc.nat()), fc.integer({ min: 1, max: 100 }), ties, (count, base, rule) => {
      expect(roundCountOfModel(count, base, rule)).toBe(roundCount(count, { base, ties: rule }));
    }),
    { numRuns: runs },
  );
});

test("a larger count never rounds to less", () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(200), bases, ties, (count, more, base, rule) => {
      const policy = { base, ties: rule };
      expect(roundCount(count + more, policy)).toBeGreaterThanOrEqual(roundCount(count, policy));
    }),
    { numRuns: runs },
  );
});
