import { type Component, isTree } from "./components.ts";
import type { Interval } from "./interval.ts";
import { type Relation, relationsByCount, type System } from "./system.ts";

/** The share of all ways to fill in the hidden counts in which one count is `from`, `from` + 1, and so on; together 1. */
export interface Distribution {
  readonly from: number;
  readonly shares: readonly number[];
}

/** Above this many values together the counts of a component have no distribution: it would take too long. */
const MOST_VALUES = 4000;

/**
 * For each count of a component how many of all ways to fill in the hidden counts give it which value. By convolution along
 * the tree, each message once. Null where the component is no tree of sums, or has too many values.
 *
 * @param system With intervals that are exact already, so that every value of each can occur.
 */
export function distributionsOf(component: Component, system: System): readonly Distribution[] | null {
  const { counts } = component;
  const relations = component.relations.map((place) => system.relations[place] as Relation);
  if (!isTree(component, system) || relations.some(({ kind }) => kind !== "sum")) return null;
  const values = counts.reduce((all, count) => all + valuesOf(system.counts[count] as Interval), 0);
  if (values > MOST_VALUES) return null;
  const byCount = relationsByCount(system);
  const known = new Map<string, Distribution>();

  /** How often each value of a count occurs by all relations but one. */
  function beside(count: number, without: number): Distribution {
    const { atLeast, atMost } = system.counts[count] as Interval;
    const alone: Distribution = { from: atLeast, shares: new Array<number>(atMost - atLeast + 1).fill(1) };
    const others = (byCount[count] as readonly number[]).filter((place) => place !== without);
    return others.map((place) => through(place, count)).reduce(product, alone);
  }

  /** How often each value of a count occurs by one relation and all that lies behind it. */
  function through(place: number, count: number): Distribution {
    const key = `${place} ${count}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { whole, parts } = system.relations[place] as Relation;
    const others = parts.filter((part) => part !== count).map((part) => beside(part, place));
    const together = others.reduce(convolution, NOTHING);
    const found = count === whole ? together : convolution(beside(whole, place), negative(together));
    known.set(key, found);
    return found;
  }

  return counts.map((count) => {
    const { from, shares } = beside(count, -1);
    const all = shares.reduce((sum, share) => sum + share, 0);
    return { from, shares: shares.map((share) => share / all) };
  });
}

function valuesOf({ atLeast, atMost }: Interval): number {
  return atMost - atLeast + 1;
}

function product(one: Distribution, other: Distribution): Distribution {
  // Every value that a count can have is one that each of its relations allows.
  const shares = one.shares.map((share, at) => share * (other.shares[one.from + at - other.from] as number));
  return toScale({ from: one.from, shares });
}

/** The sum of no parts at all. */
const NOTHING: Distribution = { from: 0, shares: [1] };

function convolution(one: Distribution, other: Distribution): Distribution {
  const shares = new Array<number>(one.shares.length + other.shares.length - 1).fill(0);
  for (const [at, share] of one.shares.entries()) {
    for (let beside = 0; beside < other.shares.length; beside += 1) {
      shares[at + beside] = (shares[at + beside] as number) + share * (other.shares[beside] as number);
    }
  }
  return toScale({ from: one.from + other.from, shares });
}

function negative({ from, shares }: Distribution): Distribution {
  return { from: -(from + shares.length - 1), shares: [...shares].reverse() };
}

/** Numbers of ways grow beyond all numbers; only what they are to each other counts. */
function toScale({ from, shares }: Distribution): Distribution {
  const most = shares.reduce((found, share) => Math.max(found, share), 0);
  return { from, shares: shares.map((share) => share / most) };
}
