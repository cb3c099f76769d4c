import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type PrintedFigure,
  printedInterval,
  type Rounding,
  roundingTies,
} from "../../src/disclosure/printed-interval.ts";
import { protectCount } from "../../src/disclosure/protect-count.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";

/** All that a count can be rounded to, one rule after another. */
function roundingsOf(count: number, { base, ties }: Rounding): readonly number[] {
  const down = count - (count % base);
  if (down === count) return [count];
  const up = down + base;
  const nearest = 2 * (count - down) < base ? [down] : 2 * (count - down) > base ? [up] : null;
  switch (ties) {
    case "down":
      return [down];
    case "up":
      return [up];
    case "random":
      return [down, up];
    case "unknown":
      return nearest ?? [down, up];
    case "half-up":
      return nearest ?? [up];
    case "half-down":
      return nearest ?? [down];
    case "half-even":
      return nearest ?? [(down / base) % 2 === 0 ? down : up];
  }
}

/** All that a count can be printed as. */
function printsOf(count: number, rounding: Rounding): readonly PrintedFigure[] {
  const { threshold, thresholdOn, zero } = rounding;
  return roundingsOf(count, rounding).map((value): PrintedFigure => {
    if (count === 0 && zero === "shown" && threshold > 0) return { kind: "number", value: 0 };
    const held = thresholdOn === "true-count" ? count : value;
    return held < threshold ? { kind: "below", threshold } : { kind: "number", value };
  });
}

const anyRounding: fc.Arbitrary<Rounding> = fc
  .tuple(anyPolicy, fc.constantFrom(...roundingTies))
  .map(([{ base, threshold, thresholdOn, zero }, ties]) => ({ base, ties, threshold, thresholdOn, zero }));

test("the interval of a printed figure is that of all counts that print so, tried one after another", () => {
  fc.assert(
    fc.property(anyRounding, fc.nat(120), (rounding, count) => {
      for (const printed of printsOf(count, rounding)) {
        const same = Array.from({ length: 300 }, (_, other) => other).filter((other) =>
          printsOf(other, rounding).some((figure) => JSON.stringify(figure) === JSON.stringify(printed)),
        );
        // Zero shown beside a threshold that rounds to zero can leave a hole; the interval goes over it.
        expect(printedInterval(printed, rounding)).toEqual({ atLeast: same[0], atMost: same.at(-1) });
      }
    }),
    { numRuns: runs },
  );
});

test("what a policy prints has the bounds that the published figure says", () => {
  fc.assert(
    fc.property(anyPolicy, fc.nat(200), (policy, count) => {
      const figure = protectCount(count, policy);
      const printed: PrintedFigure =
        figure.kind === "below"
          ? { kind: "below", threshold: figure.threshold }
          : { kind: "number", value: figure.value as number };
      expect(printedInterval(printed, policy)).toEqual({ atLeast: figure.atLeast, atMost: figure.atMost });
    }),
    { numRuns: runs },
  );
});

test("no count prints as a number that is no multiple of the base, or below another threshold", () => {
  fc.assert(
    fc.property(anyRounding, fc.nat(100), (rounding, number) => {
      const isEmpty = (printed: PrintedFigure): boolean => {
        const { atLeast, atMost } = printedInterval(printed, rounding);
        return atMost < atLeast;
      };
      if (number % rounding.base !== 0) expect(isEmpty({ kind: "number", value: number })).toBe(true);
      if (number !== rounding.threshold) expect(isEmpty({ kind: "below", threshold: number })).toBe(true);
    }),
    { numRuns: runs },
  );
});

test("an empty cell can be any count", () => {
  const memo: Rounding = { base: 10, ties: "half-up", threshold: 10, thresholdOn: "true-count", zero: "hidden" };
  expect(printedInterval({ kind: "withheld" }, memo)).toEqual({ atLeast: 0, atMost: Number.POSITIVE_INFINITY });
});
