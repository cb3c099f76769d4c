import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tens } from "../../src/disclosure/policy.ts";
import { protectCount } from "../../src/disclosure/protect-count.ts";
import { percentOf, withPercents } from "../../src/disclosure/published-share.ts";
import { anyPolicy } from "../../src/testing/arbitraries/policies.ts";
import { runs } from "../runs.ts";

const part = fc.nat(2000).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
const shareOf = (count: number, whole: number) => percentOf(protectCount(count, tens), protectCount(whole, tens));

describe("a published share", () => {
  test("encloses the true one, and prints a number that its own bounds allow", () => {
    let printed = 0;
    fc.assert(
      fc.property(part, anyPolicy, ([count, whole], policy) => {
        const share = percentOf(protectCount(count, policy), protectCount(whole, policy));
        if (share?.kind !== "share") throw new Error("A share is always said to be one.");
        if (whole > 0) {
          expect(share.atLeast).toBeLessThanOrEqual((100 * count) / whole);
          expect(share.atMost).toBeGreaterThanOrEqual((100 * count) / whole);
        }
        expect([share.atLeast >= 0, share.atMost <= 100]).toEqual([true, true]);
        if (share.value === null) return;
        printed += 1;
        expect([share.value >= share.atLeast, share.value <= share.atMost]).toEqual([true, true]);
      }),
      { numRuns: runs },
    );
    expect(printed).toBeGreaterThan(0);
  });

  test("is within its bounds also where a count above the threshold rounds to nothing", () => {
    const coarse = { ...tens, base: 25, threshold: 5 };
    const [few, all] = [protectCount(6, coarse), protectCount(30, coarse)];
    expect([few, all]).toMatchObject([
      { value: 0, atLeast: 5 },
      { value: 25, atMost: 37 },
    ]);
    expect(percentOf(few, all)).toEqual({ kind: "share", value: 13, atLeast: 13, atMost: 93 });
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
    for (let count = 305; count < 315; count += 1) expect(shareOf(count, 650)).toEqual(shareOf(310, 650));
    expect(shareOf(310, 650)).toEqual({ kind: "share", value: 48, atLeast: 46, atMost: 49 });
  });

  test("tells nothing where one of its counts is withheld", () => {
    const withheld = { kind: "withheld", atLeast: 0, atMost: null } as const;
    const nothing = { kind: "share", value: null, atLeast: 0, atMost: 100 };
    const whole = protectCount(650, tens);
    expect([percentOf(withheld, whole), percentOf(whole, withheld), percentOf(withheld, withheld)]).toEqual(
      Array(3).fill(nothing),
    );
  });

  test("has bounds and no value where the numerator is small, and tells nothing where the denominator is", () => {
    expect(shareOf(3, 650)).toEqual({ kind: "share", value: null, atLeast: 0, atMost: 2 });
    const nothing = { kind: "share", value: null, atLeast: 0, atMost: 100 };
    expect([shareOf(3, 9), shareOf(0, 0)]).toEqual([nothing, nothing]);
    const shown = { ...tens, zero: "shown" } as const;
    expect(protectCount(3, shown).atLeast).toBe(1);
    expect(percentOf(protectCount(310, shown), protectCount(3, shown))).toEqual(nothing);
    const toNothing = protectCount(6, { ...tens, base: 25, threshold: 5 });
    expect(toNothing).toMatchObject({ kind: "rounded", value: 0, atLeast: 5 });
    expect(percentOf(toNothing, toNothing)).toEqual(nothing);
    expect(percentOf(null, protectCount(650, tens))).toBeNull();
    expect(percentOf(protectCount(650, tens), null)).toBeNull();
  });

  test("stands behind its two counts, and not in the column of the open", () => {
    const row = (part: string, count: number) => ({
      keys: ["nareis-op-nareis", "refused", part],
      unit: "applications" as const,
      measure: "applications" as const,
      cells: [null, protectCount(count, tens), protectCount(count, tens)],
    });
    const columns = [{ kind: "code", key: "none" }, { kind: "total" }, { kind: "open" }] as const;
    const rows = withPercents([row("numerator", 310), row("denominator", 650)], columns);
    expect(rows.map(({ keys }) => keys[2])).toEqual(["numerator", "denominator", "percent"]);
    expect(rows[2]?.cells).toEqual([null, shareOf(310, 650), null]);
    const two = [row("numerator", 310), row("denominator", 650)];
    const parts = withPercents([...two, ...two], columns).map(({ keys }) => keys[2]);
    expect(parts).toEqual([...rows, ...rows].map(({ keys }) => keys[2]));
    expect(withPercents([row("denominator", 650)], columns).map(({ keys }) => keys[2])).toEqual(["denominator"]);
  });
});
