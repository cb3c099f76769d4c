import fc from "fast-check";
import { expect, test } from "vitest";
import { type Component, componentsOf } from "../../../src/disclosure/intervals/components.ts";
import { distributionsOf } from "../../../src/disclosure/intervals/distribution.ts";
import type { Interval } from "../../../src/disclosure/intervals/interval.ts";
import { solveSystem } from "../../../src/disclosure/intervals/solve-system.ts";
import type { System } from "../../../src/disclosure/intervals/system.ts";
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

const exactly = (value: number) => ({ atLeast: value, atMost: value });
const upTo = (atMost: number) => ({ atLeast: 0, atMost });
/** The distributions of one relation between all counts of which the last is the whole. */
function distributionsIn(kind: "sum" | "union", counts: readonly Interval[]) {
  const parts = counts.slice(1).map((_, at) => at);
  const system: System = { counts, relations: [{ kind, whole: counts.length - 1, parts }] };
  return distributionsOf(componentsOf(system)[0] as Component, system);
}

test("a row of persons has no distribution: nobody knows in how many parts somebody is", () => {
  expect(distributionsIn("union", [upTo(2), upTo(2), upTo(4)])).toBeNull();
  const mixed: System = {
    counts: [upTo(1), upTo(1), upTo(2), upTo(1), upTo(3)],
    relations: [
      { kind: "sum", whole: 2, parts: [0, 1] },
      { kind: "union", whole: 4, parts: [2, 3] },
    ],
  };
  expect(distributionsOf(componentsOf(mixed)[0] as Component, mixed)).toBeNull();
});

test("counts with four thousand values together have a distribution, and with more none", () => {
  const [part, whole] = [
    { atLeast: 1, atMost: 2000 },
    { atLeast: 2, atMost: 2001 },
  ];
  expect(distributionsIn("sum", [part, part])).toHaveLength(2);
  expect(distributionsIn("sum", [exactly(1), part, whole])).toBeNull();
});

test("shares add up to 1 however many counts there are, and therefore ways", () => {
  const parts = Array.from({ length: 40 }, () => upTo(3));
  const distributions = distributionsIn("sum", [...parts, upTo(120)]) ?? [];
  expect(distributions).toHaveLength(41);
  const { shares } = distributions[40] as (typeof distributions)[number];
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  expect(shares[59]).toBeCloseTo(shares[61] as number, 10);
  expect(distributions[0]?.shares).toEqual([0.25, 0.25, 0.25, 0.25].map((share) => expect.closeTo(share, 10)));
});
