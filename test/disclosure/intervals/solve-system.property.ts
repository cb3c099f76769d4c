import fc from "fast-check";
import { expect, test } from "vitest";
import { type IntegerSolver, solvedIntervals } from "../../../src/disclosure/intervals/integer-solver.ts";
import { solveSystem } from "../../../src/disclosure/intervals/solve-system.ts";
import type { System } from "../../../src/disclosure/intervals/system.ts";
import { runs } from "../../runs.ts";
import { crossed, linked, rows, smallLinked, trees, triedIntervals } from "./small-systems.ts";

test("intervals of trees and of tables with margins are those of all ways tried one after another", () => {
  fc.assert(
    fc.property(fc.oneof(trees, crossed), (system) => {
      const { consistent, counts, exact } = solveSystem(system, null);
      const tried = triedIntervals(system);
      expect(consistent).toBe(tried !== null);
      if (tried === null) return;
      expect(counts).toEqual(tried);
      expect(exact).toEqual(counts.map(() => true));
    }),
    { numRuns: runs },
  );
});

test("intervals of linked tables are wide enough without a solver and say that they are not exact", () => {
  fc.assert(
    fc.property(linked, (system) => {
      const { consistent, counts, exact } = solveSystem(system, null);
      const tried = triedIntervals(system);
      if (tried === null) return;
      expect(consistent).toBe(true);
      counts.forEach(({ atLeast, atMost }, count) => {
        expect(atLeast).toBeLessThanOrEqual(tried[count]?.atLeast as number);
        expect(atMost).toBeGreaterThanOrEqual(tried[count]?.atMost as number);
      });
      expect(exact).toContain(false);
    }),
    { numRuns: runs },
  );
});

/** A solver that is obviously right: it tries all values of all variables of a program. */
const trying: IntegerSolver = ({ variables, equations }, { variable, direction }) => {
  const values: number[] = [];
  const visit = (chosen: readonly number[]): void => {
    const done = chosen.length;
    const fulfilled = equations.every((terms) => {
      const last = Math.max(...terms.map((term) => term.variable));
      if (last !== done - 1) return true;
      return terms.reduce((sum, term) => sum + term.times * (chosen[term.variable] as number), 0) === 0;
    });
    if (!fulfilled) return;
    if (done === variables.length) values.push(chosen[variable] as number);
    else {
      const { atLeast, atMost } = variables[done] as (typeof variables)[number];
      for (let value = atLeast; value <= (atMost ?? MOST); value += 1) visit([...chosen, value]);
    }
  };
  visit([]);
  return values.length === 0 ? "none" : Math[direction === "smallest" ? "min" : "max"](...values);
};
/** No surplus of the small systems is larger. */
const MOST = 20;

test("intervals of linked tables are exact with a solver", () => {
  fc.assert(
    fc.property(smallLinked, (system) => {
      const { consistent, counts, exact } = solveSystem(system, trying);
      const tried = triedIntervals(system);
      expect(consistent).toBe(tried !== null);
      if (tried === null) return;
      expect(counts).toEqual(tried);
      expect(exact).not.toContain(false);
    }),
    { numRuns: runs },
  );
});

test("a solver finds the intervals of every system, whatever its shape", () => {
  fc.assert(
    fc.property(fc.oneof(smallLinked, rows), (system) => {
      expect(solvedIntervals(system, trying)).toEqual(triedIntervals(system));
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

test("counts that nothing bounds have no largest value, unless something else bounds it", () => {
  const any = { atLeast: 0, atMost: Number.POSITIVE_INFINITY };
  const known = (value: number) => ({ atLeast: value, atMost: value });
  const square: System["relations"] = [
    { kind: "sum", whole: 4, parts: [0, 1] },
    { kind: "sum", whole: 5, parts: [2, 3] },
    { kind: "sum", whole: 6, parts: [0, 2] },
    { kind: "sum", whole: 7, parts: [1, 3] },
  ];
  const counts = [any, any, any, any, known(5), any, known(3), any];
  expect(solveSystem({ counts, relations: square }, null).counts).toEqual([
    { atLeast: 0, atMost: 3 },
    { atLeast: 2, atMost: 5 },
    { atLeast: 0, atMost: 3 },
    any,
    known(5),
    any,
    known(3),
    { atLeast: 2, atMost: Number.POSITIVE_INFINITY },
  ]);
});
