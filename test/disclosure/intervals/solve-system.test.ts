import { describe, expect, test } from "vitest";
import { componentsOf } from "../../../src/disclosure/intervals/components.ts";
import { type IntegerSolver, solvedIntervals } from "../../../src/disclosure/intervals/integer-solver.ts";
import { sum as sumOf } from "../../../src/disclosure/intervals/interval.ts";
import { narrow } from "../../../src/disclosure/intervals/narrow.ts";
import { solveSystem } from "../../../src/disclosure/intervals/solve-system.ts";
import type { Relation } from "../../../src/disclosure/intervals/system.ts";
import { systemByName } from "../../../src/disclosure/intervals/system-by-name.ts";

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

describe("what is solved", () => {
  const never: IntegerSolver = () => {
    throw new Error("A solver is asked for what is neither a tree nor a network.");
  };

  test("by a solver is neither a tree nor a network", () => {
    const relations = [sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 1, 3), sum(8, 4, 5), sum(8, 6, 7)];
    const counts = Array.from({ length: 9 }, () => between(0, 9));
    expect(solveSystem({ counts, relations }, never)).toEqual(solveSystem({ counts, relations }, null));
    expect(() => solveSystem({ counts: counts.slice(0, 6), relations: triangle }, never)).toThrow("neither");
  });

  test("stays as given where nothing is added up with it, and is exact", () => {
    const solved = solveSystem({ counts: [between(2, 7), any], relations: [] }, null);
    expect(solved).toEqual({ consistent: true, counts: [between(2, 7), any], exact: [true, true], clashing: [] });
  });

  test("clashes where no number lies in it, also where nothing is added up with it", () => {
    const { consistent, clashing } = solveSystem({ counts: [any, between(5, 4)], relations: [] }, null);
    expect({ consistent, clashing }).toEqual({ consistent: false, clashing: [1] });
  });

  test("clashes as a whole relation, each count once and in order", () => {
    const counts = [exactly(1), exactly(1), between(5, 4), exactly(9), between(0, 3)];
    const { consistent, clashing, exact } = solveSystem({ counts, relations: [sum(3, 1, 0, 2)] }, null);
    expect({ consistent, clashing }).toEqual({ consistent: false, clashing: [0, 1, 2, 3] });
    expect(exact).toEqual(counts.map(() => true));
  });
});

describe("a system by names", () => {
  test("has a count once however often it is named, in all the intervals that were given", () => {
    const byName = systemByName();
    expect([byName.count("a"), byName.count("b", between(2, 9)), byName.count("a", between(0, 5))]).toEqual([0, 1, 0]);
    byName.count("b", between(0, 7));
    expect(byName.system()).toEqual({ counts: [between(0, 5), between(2, 7)], relations: [] });
    expect([byName.numberOf("b"), byName.numberOf("c")]).toEqual([1, null]);
  });

  test("has a relation once in whatever order its parts are named, and another kind or whole beside it", () => {
    const byName = systemByName();
    const parts = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    byName.relate("sum", "whole", parts);
    byName.relate("sum", "whole", [...parts].reverse());
    byName.relate("sum", "whole", [...parts.slice(5), ...parts.slice(0, 5)]);
    byName.relate("union", "whole", parts);
    byName.relate("sum", "other", parts);
    const { relations, counts } = byName.system();
    expect(relations.map(({ kind, whole }) => [kind, whole])).toEqual([
      ["sum", 0],
      ["union", 0],
      ["sum", counts.length - 1],
    ]);
  });
});

describe("a solver", () => {
  /** The numbers of the variables that are asked for. */
  function askedOf(counts: readonly ReturnType<typeof between>[]) {
    const asked: string[] = [];
    const found = solvedIntervals({ counts, relations: [sum(2, 0, 1)] }, ({ variables }, { variable, direction }) => {
      asked.push(`${variable} ${direction}`);
      const { atLeast, atMost } = variables[variable] as (typeof variables)[number];
      return direction === "smallest" ? atLeast : (atMost ?? "unbounded");
    });
    return { asked, found };
  }

  test("is asked for both ends of every count but of those that are one number", () => {
    const { asked, found } = askedOf([between(0, 4), exactly(3), between(3, 7)]);
    expect(asked).toEqual(["0 smallest", "0 largest", "2 smallest", "2 largest"]);
    expect(found).toEqual([between(0, 4), exactly(3), between(3, 7)]);
  });

  test("is asked whether there is any answer where all are one number", () => {
    expect(askedOf([exactly(1), exactly(3), exactly(4)]).asked).toEqual(["0 smallest", "0 largest"]);
    expect(
      solvedIntervals({ counts: [exactly(1), exactly(3), exactly(5)], relations: [sum(2, 0, 1)] }, () => "none"),
    ).toBe(null);
  });
});

test("one relation that nothing fulfils is found before any flow, also where a single count cannot be", () => {
  const relations = [sum(3, 4, 5), sum(2, 0, 1)];
  const counts = [between(5, 4), any, any, any, any, any];
  expect(narrow({ counts, relations })).toEqual({ kind: "clash", relation: 1 });
});

test("parts of a system that hang together have their counts and relations in order", () => {
  const relations = [sum(11, 2, 9), sum(3, 10, 4), sum(5, 6, 1), sum(10, 11, 7), sum(12, 11, 1)];
  const counts = Array.from({ length: 13 }, () => any);
  expect(componentsOf({ counts, relations })).toEqual([
    { counts: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12], relations: [0, 1, 2, 3, 4] },
  ]);
  expect(componentsOf({ counts, relations: [sum(0, 1, 2), sum(3, 4, 5), sum(6, 2, 1)] })).toEqual([
    { counts: [0, 1, 2, 6], relations: [0, 2] },
    { counts: [3, 4, 5], relations: [1] },
  ]);
});

test("a sum is a number as long as it is exact", () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect([sumOf(most, 0), sumOf(most - 1, 1), sumOf(most, 1)]).toEqual([most, most, Number.POSITIVE_INFINITY]);
});

describe("how far the solving of a system is", () => {
  const counts = Array.from({ length: 8 }, () => between(0, 9));

  test("goes by the counts in what hangs together", () => {
    const heard: unknown[] = [];
    solveSystem({ counts, relations: [sum(0, 1, 2), sum(3, 4)] }, null, (...told) => heard.push(told));
    expect(heard).toEqual([
      [0, 5],
      [3, 5],
      [5, 5],
    ]);
  });

  test("never goes back where several networks are in a system that is none", () => {
    const heard: number[] = [];
    const relations = [sum(0, 1, 2), sum(3, 1, 2), sum(5, 1, 6)];
    solveSystem({ counts, relations }, null, (done, total) => heard.push(done / total));
    expect(heard.length).toBeGreaterThan(5);
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    expect([heard[0], heard.at(-1)]).toEqual([0, 1]);
  });
});
