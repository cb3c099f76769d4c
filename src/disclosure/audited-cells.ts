import { type Advance, stretchOf } from "../arguments/long-work.ts";
import { type Distribution, distributionsOf } from "./intervals/distribution.ts";
import type { IntegerSolver } from "./intervals/integer-solver.ts";
import { anyCount, type Interval } from "./intervals/interval.ts";
import { eachComponent, solveSystem } from "./intervals/solve-system.ts";
import type { LinkedSystem } from "./link-tables.ts";
import { type AuditedFigure, verdictOn } from "./verdict.ts";

/** The figures of linked tables with what is left of their protection, by table, row and column. */
export interface AuditedCells {
  readonly consistent: boolean;
  /** Whether every interval is exact. */
  readonly exact: boolean;
  readonly cells: readonly (readonly (readonly (AuditedFigure | null)[])[])[];
  /** Where the count of a name must lie that is printed nowhere; null where there is no such count. */
  readonly unprinted: (name: string) => Interval | null;
}

/** How figures are audited. */
export interface HowAudited {
  readonly width: number;
  readonly solver: IntegerSolver | null;
  /** Whether some figure stands for less than all counts between its ends. */
  readonly hasGaps: boolean;
}

/** Solves the system of hidden counts, and says of each printed figure what is left of its protection. */
export function auditedCells(
  linked: LinkedSystem,
  alone: (table: number, row: number, column: number) => Interval,
  { width, solver, hasGaps }: HowAudited,
  advance: Advance,
): AuditedCells {
  const solved = solveSystem(linked.system, solver, stretchOf(advance, 0, 1, 2));
  const clashing = new Set(solved.clashing);
  // Where some counts between two ends cannot be, what follows from the ends alone is wide enough, and no more.
  const distributions =
    solved.consistent && !hasGaps
      ? distributionsByCount({ ...linked.system, counts: solved.counts }, stretchOf(advance, 1, 2, 2))
      : new Map();
  const figureOf = (count: number, before: Interval): AuditedFigure => {
    const left = solved.counts[count] as Interval;
    const isClash = clashing.has(count);
    // What clashes has no count that fits: what is printed is shown as it stands, and tells nothing where no count prints so.
    const { atLeast, atMost } = !isClash ? left : before.atMost < before.atLeast ? anyCount : before;
    return {
      atLeast,
      atMost: Number.isFinite(atMost) ? atMost : null,
      exact: !hasGaps && (solved.exact[count] as boolean),
      verdict: isClash ? "clash" : verdictOn(before, left, width),
      distribution: distributions.get(count) ?? null,
    };
  };
  const cells = linked.cells.map((rows, table) =>
    rows.map((row, place) =>
      row.map((count, column) => (count === null ? null : figureOf(count, alone(table, place, column)))),
    ),
  );
  return {
    consistent: solved.consistent,
    exact: cells.flat(2).every((figure) => figure === null || figure.exact),
    cells,
    unprinted: (name) => {
      const count = linked.numberOf(name);
      return count === null ? null : (solved.counts[count] as Interval);
    },
  };
}

/** By number: the distribution of every count that has one. What nothing is added up with has none. */
function distributionsByCount(system: LinkedSystem["system"], advance: Advance): ReadonlyMap<number, Distribution> {
  const found = new Map<number, Distribution>();
  eachComponent(system, advance, (component) => {
    distributionsOf(component, system)?.forEach((distribution, at) => {
      found.set(component.counts[at] as number, distribution);
    });
  });
  return found;
}
