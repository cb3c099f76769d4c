import { type Advance, stretchOf, unwatched } from "../../arguments/long-work.ts";
import { type Component, componentsOf, isTree, systemOf } from "./components.ts";
import { flowIntervals } from "./flow.ts";
import { type IntegerSolver, solvedIntervals } from "./integer-solver.ts";
import { type Interval, inBoth, isEmpty } from "./interval.ts";
import { narrow } from "./narrow.ts";
import { type Network, networkOf, networksIn } from "./network.ts";
import { membersOf, type Relation, type System } from "./system.ts";

/** Where each hidden count must lie, by its number in the system. */
export interface Solved {
  /** False where no counts at all fulfil the system. */
  readonly consistent: boolean;
  /** As given where a component is inconsistent. */
  readonly counts: readonly Interval[];
  /** Whether the interval is exact, and not only wide enough. */
  readonly exact: readonly boolean[];
  /** The numbers of the counts that clash. */
  readonly clashing: readonly number[];
}

/**
 * The interval in which each hidden count must lie. Trees by two sweeps, networks by flow, both exact; what is neither by
 * the solver where one is given, else by all networks that are in it, which gives intervals that are wide enough.
 *
 * @param advance told between two counts of those that hang together in more ways, else between groups of counts.
 */
export function solveSystem(system: System, solver: IntegerSolver | null, advance: Advance = unwatched): Solved {
  const counts = [...system.counts];
  const exact = counts.map(() => true);
  const clashing: number[] = [];
  counts.forEach((interval, count) => {
    if (isEmpty(interval)) clashing.push(count);
  });
  eachComponent(system, advance, (component, within) => {
    const solved = solveComponent(component, system, solver, within);
    if (solved.kind === "clash") clashing.push(...solved.counts);
    else {
      component.counts.forEach((count, at) => {
        counts[count] = solved.counts[at] as Interval;
        exact[count] = solved.exact;
      });
    }
  });
  const clashes = [...new Set(clashing)].sort((one, other) => one - other);
  return { consistent: clashes.length === 0, counts, exact, clashing: clashes };
}

/** Works on one component after the other: how far it is goes by the counts in them. */
export function eachComponent(
  system: System,
  advance: Advance,
  work: (component: Component, advance: Advance) => void,
): void {
  const components = componentsOf(system);
  const total = components.reduce((sum, { counts }) => sum + counts.length, 0);
  let done = 0;
  advance(0, total);
  for (const component of components) {
    const before = done;
    done += component.counts.length;
    work(component, stretchOf(advance, before, done, total));
    advance(done, total);
  }
}

type SolvedComponent =
  | { readonly kind: "intervals"; readonly counts: readonly Interval[]; readonly exact: boolean }
  | { readonly kind: "clash"; readonly counts: readonly number[] };

function solveComponent(
  component: Component,
  system: System,
  solver: IntegerSolver | null,
  advance: Advance,
): SolvedComponent {
  const alone = systemOf(component, system);
  const narrowed = narrow(alone);
  if (narrowed.kind === "clash") {
    const relation = system.relations[component.relations[narrowed.relation] as number] as Relation;
    return { kind: "clash", counts: membersOf(relation) };
  }
  const { counts } = narrowed;
  if (isTree(component, system)) return { kind: "intervals", counts, exact: true };
  const network = networkOf(alone);
  const isExact = network !== null || solver !== null;
  const found =
    network !== null
      ? flowIntervals(network, counts, advance)
      : solver !== null
        ? solvedIntervals({ ...alone, counts }, solver, advance)
        : narrowedByNetworks({ ...alone, counts }, advance);
  return found === null
    ? { kind: "clash", counts: component.counts }
    : { kind: "intervals", counts: found, exact: isExact };
}

/** Narrows a system by the networks in it, one after another. */
function narrowedByNetworks(system: System, advance: Advance): readonly Interval[] | null {
  let counts = system.counts;
  const networks = networksIn(system);
  for (const [at, places] of networks.entries()) {
    const within = stretchOf(advance, at, at + 1, networks.length);
    const relations = places.map((place) => system.relations[place] as Relation);
    const found = flowIntervals(networkOf({ ...system, relations }) as Network, counts, within);
    if (found === null) return null;
    counts = counts.map((interval, count) => inBoth(interval, found[count] as Interval));
  }
  const narrowed = narrow({ ...system, counts });
  return narrowed.kind === "clash" ? null : narrowed.counts;
}
