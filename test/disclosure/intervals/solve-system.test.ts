import { describe, expect, test } from "vitest";
import type { IntegerSolver } from "../../../src/disclosure/intervals/integer-solver.ts";
import { solveSystem } from "../../../src/disclosure/intervals/solve-system.ts";
import type { Relation } from "../../../src/disclosure/intervals/system.ts";

const between = (atLeast: number, atMost: number) => ({ atLeast, atMost });
const exactly = (value: number) => between(value, value);
const sum = (whole: number, ...parts: readonly number[]): Relation => ({ kind: "sum", whole, parts });
const many = between(0, 1_000_000);
const any = between(0, Number.POSITIVE_INFINITY);

/** Three sums of two of three counts: no side can be given to each so that every count goes from one to another. */
const triangle = [sum(3, 0, 1), sum(4, 1, 2), sum(5, 2, 0)];

describe("counts that close in on each other by one at a time", () => {
  test("are found to clash by flow, where narrowing would go on for a million steps", () => {
    const relations = [sum(0, 1, 2), sum(1, 0, 3)];
    const { consistent, clashing } = solveSystem({ counts: [many, many, exactly(1), exactly(1)], relations }, null);
    expect({ consistent, clashing }).toEqual({ consistent: false, clashing: [0, 1, 2, 3] });
  });

  test("clash in a network that is only a part of what hangs together", () => {
    const counts = [exactly(1), exactly(1), exactly(2), between(1, 9), between(0, 8), many, many];
    const relations = [sum(5, 6, 0), sum(6, 5, 1), sum(2, 0, 1), sum(3, 0, 4)];
    const { consistent, clashing } = solveSystem({ counts, relations }, null);
    expect({ consistent, clashing }).toEqual({ consistent: false, clashing: [0, 1, 2, 3, 4, 5, 6] });
  });

  test("leave nothing for a row of persons that needs more of two of them than each can be", () => {
    // What one column has more than another is 1 by the first rows and 2 by the others; the whole would need 5 of both.
    const counts = [many, many, exactly(1), between(0, 5), many, many, exactly(2), between(0, 5), exactly(5)];
    const relations: readonly Relation[] = [
      ...[sum(0, 1, 2), sum(0, 1, 3), sum(4, 5, 6), sum(4, 5, 7)],
      { kind: "union", whole: 8, parts: [3, 7] },
    ];
    expect(solveSystem({ counts, relations }, null).consistent).toBe(false);
    const fitting = counts.map((count, at) => (at === 8 ? exactly(3) : count));
    const { consistent, counts: found } = solveSystem({ counts: fitting, relations }, null);
    expect([consistent, found[3], found[7]]).toEqual([true, exactly(1), exactly(2)]);
  });
});

describe("three sums of two of three counts are no network", () => {
  test("so that their intervals are wide enough and not exact", () => {
    const counts = [between(0, 4), between(0, 4), between(0, 4), exactly(3), exactly(4), exactly(5)];
    const solved = solveSystem({ counts, relations: triangle }, null);
    expect(solved.consistent).toBe(true);
    expect(solved.exact).toEqual(counts.map(() => false));
    for (const [count, value] of [2, 1, 3].entries()) {
      const { atLeast, atMost } = solved.counts[count] as (typeof counts)[number];
      expect(atLeast <= value && value <= atMost).toBe(true);
    }
  });

  test("and a solver that finds no largest value is believed", () => {
    const asked: (number | null)[] = [];
    const solver: IntegerSolver = ({ variables }, { direction }) => {
      asked.push(...variables.map(({ atMost }) => atMost));
      return direction === "smallest" ? 0 : "unbounded";
    };
    const counts = [any, any, any, any, any, any];
    const solved = solveSystem({ counts, relations: triangle }, solver);
    expect(solved).toEqual({ consistent: true, counts, exact: counts.map(() => true), clashing: [] });
    expect(new Set(asked)).toEqual(new Set([null]));
  });
});
