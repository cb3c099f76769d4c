import { type Advance, unwatched } from "../../arguments/long-work.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { OptionPath } from "../../chains/definition/option-values.ts";
import { differingOptions, withOptionsOf } from "./compared-options.ts";
import type { CountedClasses } from "./counted-classes.ts";
import type { IsMember } from "./member-rows.ts";
import { isOpen, MOST_SETS, type OptionSet, placesIn, properSubsets } from "./minimal-subsets.ts";

/** What moved between two definitions in one and the same way, and what moved it. */
export interface MovedGroup {
  /** Places in `chainClasses`, or `NOT_COUNTED`. */
  readonly from: number;
  readonly to: number;
  /** The inclusion-minimal sets of options that move it, at most three: the smaller first. */
  readonly movedBy: readonly (readonly OptionPath[])[];
  /** False where the bound was reached before every set that could be another one was tried. */
  readonly complete: boolean;
  /** Places of the applications, in order. */
  readonly applications: readonly number[];
}

/** How what moved is looked for. */
export interface MovedSearch {
  /** Finds the classes under a definition. */
  readonly classesUnder: (definition: Definition) => CountedClasses;
  /** Whether an application is looked at. */
  readonly isMember: IsMember;
  /** How many mixed definitions may be tried, in their order, the same for every application. Eight options have 254. */
  readonly mostEvaluations: number;
  /** Told between two definitions. */
  readonly advance?: Advance;
}

/** Applications that are alike so far: moved from and to the same class, by the same sets. */
interface Alike {
  readonly from: number;
  readonly to: number;
  readonly found: readonly OptionSet[];
  readonly applications: readonly number[];
}

/**
 * Which applications count in another class under another definition, and which of the options that differ moved them.
 * A set moves an application when the base with just those options taken from the other gives the class that the
 * other gives, and no smaller set inside it does. Sets are tried from small to large for all applications at once, each
 * by finding the chains under one mixed definition; what contains a set that was found is not tried.
 *
 * @returns in order of class, no class last; then of the sets, in the order in which they are tried.
 */
export function movedApplications(
  base: Definition,
  other: Definition,
  { classesUnder, isMember, mostEvaluations, advance = unwatched }: MovedSearch,
): readonly MovedGroup[] {
  const options = differingOptions(base, other);
  const sets = properSubsets(options.length);
  const tried = sets.slice(0, mostEvaluations);
  const untried = sets.slice(mostEvaluations);
  const definitions = 2 + tried.length;
  advance(0, definitions);
  const before = classesUnder(base);
  advance(1, definitions);
  const after = classesUnder(other);
  const moved = Array.from(before.keys())
    .filter(isMember)
    .filter((application) => before[application] !== after[application]);
  let alike = grouped(moved, (application) => ({
    from: before[application] as number,
    to: after[application] as number,
    found: [],
  }));

  // The bound holds for the sets and not for the trials: else what moved one application would tell whether another,
  // which is perhaps withheld, left sets to be tried.
  for (const [place, set] of tried.entries()) {
    advance(2 + place, definitions);
    if (!alike.some(({ found }) => isOpen(found, set))) continue;
    const mixed = classesUnder(
      withOptionsOf(
        base,
        other,
        placesIn(set).map((place) => options[place] as OptionPath),
      ),
    );
    alike = alike.flatMap((group) => (isOpen(group.found, set) ? split(group, set, mixed) : [group]));
  }
  advance(definitions, definitions);
  // All options together are the other definition itself, which needs no trying.
  const all = 2 ** options.length - 1;
  const order = [...sets, all];
  return alike
    .map(({ from, to, found, applications }) => {
      const complete = !untried.some((set) => isOpen(found, set));
      const movers = complete && isOpen(found, all) ? [...found, all] : found;
      const movedBy = movers.map((set) => placesIn(set).map((place) => options[place] as OptionPath));
      // By class: none is -1, which is the last one without a sign. Then by the sets: where there is none it is -1 too.
      const ranks = Array.from({ length: MOST_SETS }, (_, place) => order.indexOf(movers[place] as OptionSet));
      return { group: { from, to, movedBy, complete, applications }, key: [from >>> 0, to >>> 0, ...ranks] };
    })
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ group }) => group);
}

/** Those of a group that a set moves to where they go, with the set, and the others. */
function split(group: Alike, set: OptionSet, mixed: CountedClasses): readonly Alike[] {
  const there = group.applications.filter((application) => mixed[application] === group.to);
  const elsewhere = group.applications.filter((application) => mixed[application] !== group.to);
  return [
    { ...group, found: [...group.found, set], applications: there },
    { ...group, applications: elsewhere },
  ].filter(({ applications }) => applications.length > 0);
}

function grouped(
  applications: readonly number[],
  kindOf: (application: number) => Omit<Alike, "applications">,
): readonly Alike[] {
  const groups = new Map<string, Alike & { readonly applications: number[] }>();
  for (const application of applications) {
    const kind = kindOf(application);
    const key = `${kind.from} ${kind.to}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { ...kind, applications: [application] });
    else known.applications.push(application);
  }
  return [...groups.values()];
}

/** By the first number that is not the same: no two groups have the same numbers. */
function compareKeys(one: readonly number[], other: readonly number[]): number {
  return one.map((part, place) => part - (other[place] as number)).find((difference) => difference !== 0) as number;
}
