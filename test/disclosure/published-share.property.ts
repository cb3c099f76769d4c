import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentOf } from "../../src/disclosure/old/published-share.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { protectCount } from "../../src/disclosure/protect-count.ts";
import { runs } from "../runs.ts";
import { anyPolicy } from "./arbitrary-policy.ts";

const part = fc.nat(2000).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));

describe("a published share", () => {
  test("encloses the true one, and prints a number that its own bounds allow", () => {
    fc.assert(
      fc.property(part, anyPolicy, ([count, whole], policy) => {
        const share = percentOf(protectCount(count, policy), protectCount(whole, policy));
        if (share === null) return;
        expect(share.atLeast).toBeLessThanOrEqual((100 * count) / whole);
        expect(share.atMost).toBeGreaterThanOrEqual((100 * count) / whole);
        expect(share.atMost).toBeLessThanOrEqual(100);
        if (share.kind === "below") expect((100 * count) / whole).toBeLessThan(share.threshold);
      }),
      { numRuns: runs },
    );
  });

  test("is the same for all counts that print the same, so that it tells no more than they do", () => {
    fc.assert(
      fc.property(fc.tuple(part, part), anyPolicy, ([one, other], policy) => {
        const figures = [one, other].map((counts) => counts.map((count) => protectCount(count, policy)));
        const shares = figures.map(([numerator, denominator]) => percentOf(numerator ?? null, denominator ?? null));
        if (JSON.stringify(figures[0]) === JSON.stringify(figures[1])) expect(shares[0]).toEqual(shares[1]);
      }),
      { numRuns: runs },
    );
    const shareOf = (count: number, whole: number) => percentOf(protectCount(count, tens), protectCount(whole, tens));
    for (let count = 305; count < 315; count += 1) expect(shareOf(count, 650)).toEqual(shareOf(310, 650));
    expect(shareOf(310, 650)).toEqual({ kind: "rounded", value: 48, atLeast: 46, atMost: 49 });
  });

  test("is below a number of percents where the numerator is small, and nothing where the denominator is", () => {
    const shareOf = (count: number, whole: number) => percentOf(protectCount(count, tens), protectCount(whole, tens));
    expect(shareOf(3, 650)).toEqual({ kind: "below", threshold: 2, atLeast: 0, atMost: 2 });
    expect(shareOf(3, 9)).toBeNull();
    expect(shareOf(0, 0)).toBeNull();
    expect(percentOf(null, protectCount(650, tens))).toBeNull();
  });
});
