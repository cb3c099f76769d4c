import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawExactCounts } from "../../src/demonstration/draw-exact-counts.ts";
import { randomFrom } from "../../src/demonstration/random.ts";
import { simulateRegister } from "../../src/demonstration/simulate-register.ts";
import { countsBehind } from "../../src/demonstration/targets.ts";
import { memo } from "../../src/testing/builders/memo.ts";
import { runs } from "../runs.ts";
import { findingsAsOf, printed, printedRow } from "./direct-reading.ts";
import { brokenRules } from "./well-formed.ts";

const seed = fc.noShrink(fc.integer());
const figure = (findings: ReturnType<typeof findingsAsOf>, kind: string): string[] =>
  (["applications", "granted"] as const).map((measure) => printedRow(findings, kind, measure));

describe("a simulated register", () => {
  test("comes to the published figures at both dates whatever the seed", () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const tables = simulateRegister(drawn);
        const atMemo = findingsAsOf(tables, memo.referenceDate);
        for (const { class: name, measure, cells, total } of memo.tables) {
          expect(printedRow(atMemo, name, measure)).toBe(`${Object.values(cells).join(" ")} | ${total}`);
        }
        const final = findingsAsOf(tables, "2024-01-31");
        expect(figure(final, "nareis-op-nareis")).toEqual(["220 130 310 100 110 | 880", "120 50 130 40 10 | 350"]);
        expect(printedRow(final, "art8-after-nareis", "applications")).toMatch(/ \| 1040$/);
        expect(brokenRules(tables)).toEqual([]);
      }),
      { numRuns: Math.max(3, Math.floor(runs / 50)) },
    );
  });
});

describe("exact counts", () => {
  test("add up to a total that prints as published although the printed cells add up to another", () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const cohorts = drawExactCounts(randomFrom(drawn)).filter((cohort) => cohort.class === "nareis-op-nareis");
        const granted = cohorts.map((cohort) => cohort.courses.granted);
        expect(granted.map(printed)).toEqual(["120", "50", "130", "20", "<10"]);
        expect(printed(granted.reduce((sum, count) => sum + count, 0))).toBe("310");
      }),
      { numRuns: runs },
    );
  });

  test("stand behind a printed figure exactly when they print as it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (count, other) => {
        const [least, most] = countsBehind(printed(count));
        expect(least <= other && other <= most).toBe(printed(other) === printed(count));
      }),
      { numRuns: runs },
    );
  });
});

describe("randomFrom", () => {
  test("gives the same draws for the same seed, each within its bounds", () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: -50, max: 50 }), fc.nat(100), (drawn, from, width) => {
        const draw = (): number[] =>
          Array.from(
            { length: 5 },
            (
              (random) => () =>
                random.whole(from, from + width)
            )(randomFrom(drawn)),
          );
        expect(draw()).toEqual(draw());
        expect(draw().every((value) => value >= from && value <= from + width)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test("shuffles without losing, adding or changing its input", () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer({ min: 0, max: 5 })), (drawn, items) => {
        const before = [...items];
        expect(randomFrom(drawn).shuffled(items).sort()).toEqual([...items].sort());
        expect(items).toEqual(before);
      }),
      { numRuns: runs },
    );
  });
});
