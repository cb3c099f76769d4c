import fc from "fast-check";
import { expect, test } from "vitest";
import { solveSystem } from "../../src/disclosure/intervals/solve-system.ts";
import { integerSolver } from "../../src/solver/index.ts";
import { crossed, linked, trees, triedIntervals } from "../disclosure/intervals/small-systems.ts";
import { runs } from "../runs.ts";

test("the bounds of linked tables are exact with the solver: those of all ways tried one after another", async () => {
  const solver = await integerSolver();
  fc.assert(
    fc.property(linked, (system) => {
      const tried = triedIntervals(system);
      const { consistent, counts, exact } = solveSystem(system, solver);
      expect(consistent).toBe(tried !== null);
      if (tried === null) return;
      expect(counts).toEqual(tried);
      expect(exact).not.toContain(false);
    }),
    { numRuns: Math.ceil(runs / 10) },
  );
});

test("the solver agrees with sweeps and with flow", async () => {
  const solver = await integerSolver();
  fc.assert(
    fc.property(fc.oneof(trees, crossed), (system) => {
      const { consistent, counts } = solveSystem(system, null);
      if (!consistent) return;
      const variables = system.counts.map(({ atLeast, atMost }) => ({ atLeast, atMost }));
      const equations = system.relations.flatMap(({ kind, whole, parts }) =>
        kind === "sum"
          ? [[{ variable: whole, times: 1 as const }, ...parts.map((variable) => ({ variable, times: -1 as const }))]]
          : [],
      );
      if (equations.length < system.relations.length) return;
      counts.forEach(({ atLeast, atMost }, variable) => {
        expect(solver({ variables, equations }, { variable, direction: "smallest" })).toBe(atLeast);
        expect(solver({ variables, equations }, { variable, direction: "largest" })).toBe(atMost);
      });
    }),
    { numRuns: Math.ceil(runs / 20) },
  );
});
