import type { IntegerProgram, IntegerSolver } from "../../../src/disclosure/intervals/integer-solver.ts";
import { integerSolver } from "../../../src/solver/index.ts";

/** What no equation bounds below this has no bound in a small table; a test that compares bounds would see it otherwise. */
const BOUNDLESS = 500;

/** So many steps are tried before a library is asked: most programs of small tables need a few. */
const MOST_STEPS = 60;

type Bounds = readonly (readonly [atLeast: number, atMost: number])[];

const library = await integerSolver();

/** Solves small integer programs: by trying, which is fast where the first values fit, else by a library. */
export const tryingSolver: IntegerSolver = (program, objective) => {
  const { variables, equations } = program;
  const { variable, direction } = objective;
  const given: Bounds = variables.map(({ atLeast, atMost }) => [atLeast, atMost ?? BOUNDLESS]);
  const narrowed = narrowedBy(equations, given);
  if (narrowed === null) return "none";
  const [from, to] = narrowed[variable] as readonly [number, number];
  if (direction === "largest" && to === BOUNDLESS) return "unbounded";
  const end = direction === "smallest" ? from : to;
  const isReached = isPossible(equations, withValue(narrowed, variable, end), { left: MOST_STEPS });
  return isReached === true ? end : library(program, objective);
};

function withValue(bounds: Bounds, variable: number, value: number): Bounds {
  return bounds.map((one, at) => (at === variable ? [value, value] : one));
}

/** Whether values fulfil all equations; null where that was not found out in so many steps. */
function isPossible(equations: IntegerProgram["equations"], bounds: Bounds, steps: { left: number }): boolean | null {
  steps.left -= 1;
  if (steps.left < 0) return null;
  const narrowed = narrowedBy(equations, bounds);
  if (narrowed === null) return false;
  const open = narrowed.flatMap(([from, to], variable) => (from < to ? [{ variable, from, to }] : []));
  const [next] = open.sort((one, other) => one.to - one.from - (other.to - other.from));
  if (next === undefined) return true;
  for (let value = next.from; value <= next.to; value += 1) {
    const found = isPossible(equations, withValue(narrowed, next.variable, value), steps);
    if (found !== false) return found;
  }
  return false;
}

/** Bounds that every equation allows by itself; null where one allows none. */
function narrowedBy(equations: IntegerProgram["equations"], given: Bounds): Bounds | null {
  const bounds = given.map(([from, to]) => [from, to] as [number, number]);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const equation of equations) {
      for (const { variable, times } of equation) {
        let [least, most] = [0, 0];
        for (const other of equation) {
          if (other.variable === variable) continue;
          const [from, to] = bounds[other.variable] as [number, number];
          // What the others add up to stands on the other side.
          least -= other.times === times ? to : -from;
          most -= other.times === times ? from : -to;
        }
        const is = bounds[variable] as [number, number];
        if (least <= is[0] && most >= is[1]) continue;
        is[0] = Math.max(is[0], least);
        is[1] = Math.min(is[1], most);
        if (is[0] > is[1]) return null;
        isChanged = true;
      }
    }
  }
  return bounds;
}
