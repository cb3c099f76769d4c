import fc from "fast-check";
import { expect, test } from "vitest";
import { componentsOf } from "../../../src/disclosure/intervals/components.ts";
import { distributionsOf } from "../../../src/disclosure/intervals/distribution.ts";
import { solveSystem } from "../../../src/disclosure/intervals/solve-system.ts";
import { runs } from "../../runs.ts";
import { crossed, trees, waysOf } from "./small-systems.ts";

test("the distribution of a count is that of all ways tried one after another", () => {
  let drawn = 0;
  fc.assert(
    fc.property(
      trees.filter(({ relations }) => relations.every(({ kind }) => kind === "sum")),
      (system) => {
        const solved = solveSystem(system, null);
        if (!solved.consistent) return;
        drawn += 1;
        const narrowed = { ...system, counts: solved.counts };
        const ways = [...waysOf(system)];
        for (const component of componentsOf(narrowed)) {
          const distributions = distributionsOf(component, narrowed) ?? [];
          expect(distributions).toHaveLength(component.counts.length);
          component.counts.forEach((count, at) => {
            const { from, shares } = distributions[at] as (typeof distributions)[number];
            expect({ atLeast: from, atMost: from + shares.length - 1 }).toEqual(solved.counts[count]);
            shares.forEach((share, more) => {
              const those = ways.filter((way) => way[count] === from + more).length;
              expect(share).toBeCloseTo(those / ways.length, 10);
            });
          });
        }
      },
    ),
    { numRuns: runs },
  );
  expect(drawn).toBeGreaterThan(0);
});

test("a table with margins has no distribution, because its counts are joined by more than one way", () => {
  fc.assert(
    fc.property(crossed, (system) => {
      for (const component of componentsOf(system)) expect(distributionsOf(component, system)).toBeNull();
    }),
    { numRuns: 10 },
  );
});
