import { type Interval, inBoth, isEmpty, sum, sumsOfOthers } from "./interval.ts";
import { membersOf, type Relation, relationsByCount, type System } from "./system.ts";

/** The narrower intervals, or the place of a relation that nothing fulfils. */
export type Narrowed =
  | { readonly kind: "intervals"; readonly counts: readonly Interval[] }
  | { readonly kind: "clash"; readonly relation: number };

/**
 * Narrows every interval by one relation after another until nothing changes. Where no two relations are joined by more
 * than one way (a row with its total, a tree of classes, years and months) the intervals are exact: one sweep up and one
 * down. Elsewhere they may be too wide and are never too narrow; there it gives up after a number of steps, because counts
 * can close in on each other by one at a time.
 */
export function narrow(system: System): Narrowed {
  const { relations } = system;
  const counts = [...system.counts];
  const byCount = relationsByCount(system);
  const waiting = new Set(relations.keys());
  let steps = relations.length * STEPS_EACH;
  for (const place of waiting) {
    waiting.delete(place);
    const relation = relations[place] as Relation;
    const before = membersOf(relation).map((count) => counts[count] as Interval);
    const after = narrowedBy(relation, before);
    if (after === null) return { kind: "clash", relation: place };
    membersOf(relation).forEach((count, at) => {
      const { atLeast, atMost } = after[at] as Interval;
      const known = before[at] as Interval;
      if (known.atLeast === atLeast && known.atMost === atMost) return;
      counts[count] = { atLeast, atMost };
      for (const other of byCount[count] as readonly number[]) if (other !== place) waiting.add(other);
    });
    steps -= 1;
    if (steps === 0) break;
  }
  return { kind: "intervals", counts };
}

const STEPS_EACH = 200;

/** The intervals of whole and parts that one relation leaves, or null where it leaves none. Exact for the one relation. */
function narrowedBy({ kind }: Relation, members: readonly Interval[]): readonly Interval[] | null {
  const [whole, ...parts] = members as readonly [Interval, ...Interval[]];
  const narrowed = kind === "sum" ? narrowedBySum(whole, parts) : narrowedByUnion(whole, parts);
  return narrowed.some(isEmpty) ? null : narrowed;
}

function narrowedBySum(given: Interval, parts: readonly Interval[]): readonly Interval[] {
  const least = parts.map(({ atLeast }) => atLeast);
  const most = parts.map(({ atMost }) => atMost);
  const whole = inBoth(given, { atLeast: least.reduce(sum, 0), atMost: most.reduce(sum, 0) });
  const leastOfOthers = sumsOfOthers(least);
  const mostOfOthers = sumsOfOthers(most);
  return [
    whole,
    ...parts.map((part, at) =>
      inBoth(part, {
        atLeast: whole.atLeast - (mostOfOthers[at] as number),
        atMost: whole.atMost - (leastOfOthers[at] as number),
      }),
    ),
  ];
}

function narrowedByUnion(given: Interval, parts: readonly Interval[]): readonly Interval[] {
  const whole = inBoth(given, {
    atLeast: Math.max(0, ...parts.map(({ atLeast }) => atLeast)),
    atMost: parts.map(({ atMost }) => atMost).reduce(sum, 0),
  });
  const most = parts.map(({ atMost }) => Math.min(atMost, whole.atMost));
  const mostOfOthers = sumsOfOthers(most);
  return [
    whole,
    ...parts.map((part, at) =>
      inBoth(part, { atLeast: whole.atLeast - (mostOfOthers[at] as number), atMost: most[at] as number }),
    ),
  ];
}
