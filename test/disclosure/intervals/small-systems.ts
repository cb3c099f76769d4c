import fc from "fast-check";
import type { Interval } from "../../../src/disclosure/intervals/interval.ts";
import type { Relation, System } from "../../../src/disclosure/intervals/system.ts";

/** All ways to fill in the counts of a system, one after another: every count is tried with every value. */
export function* waysOf({ counts, relations }: System, from: readonly number[] = []): Generator<readonly number[]> {
  const done = from.length;
  const known = relations.filter(({ whole, parts }) => Math.max(whole, ...parts) === done - 1);
  if (!known.every((relation) => holds(relation, from))) return;
  if (done === counts.length) yield from;
  else {
    const { atLeast, atMost } = counts[done] as Interval;
    for (let value = atLeast; value <= atMost; value += 1) yield* waysOf({ counts, relations }, [...from, value]);
  }
}

function holds({ kind, whole, parts }: Relation, values: readonly number[]): boolean {
  const inParts = parts.map((part) => values[part] as number);
  const all = inParts.reduce((sum, value) => sum + value, 0);
  const value = values[whole] as number;
  return kind === "sum" ? value === all : value <= all && value >= Math.max(0, ...inParts);
}

/** By count: the smallest and the largest value of all ways; null where there is no way. */
export function triedIntervals(system: System): readonly Interval[] | null {
  const ways = [...waysOf(system)];
  if (ways.length === 0) return null;
  return system.counts.map((_, count) => {
    const values = ways.map((way) => way[count] as number);
    return { atLeast: Math.min(...values), atMost: Math.max(...values) };
  });
}

/** What stands around a true value: mostly with it inside, sometimes beside it. */
const around = fc.record({ below: fc.integer({ min: -1, max: 2 }), above: fc.integer({ min: 0, max: 2 }) });

/** A system of a shape, around true counts. */
function systems(relations: readonly Relation[], leaves: number, count: number): fc.Arbitrary<System> {
  const given = fc.record({
    leaves: fc.array(fc.nat(4), { minLength: leaves, maxLength: leaves }),
    around: fc.array(around, { minLength: count, maxLength: count }),
  });
  return given.map(({ leaves: truth, around: all }) => {
    const values = [...truth];
    for (const { kind, whole, parts } of relations) {
      const inParts = parts.map((part) => values[part] as number);
      values[whole] = kind === "sum" ? inParts.reduce((one, other) => one + other, 0) : Math.max(...inParts);
    }
    const counts = values.map((value, at) => {
      const { below, above } = all[at] as { below: number; above: number };
      const atLeast = Math.max(0, value - below);
      return { atLeast, atMost: Math.max(atLeast, value + above) };
    });
    return { counts, relations };
  });
}

const sum = (whole: number, ...parts: readonly number[]): Relation => ({ kind: "sum", whole, parts });
const union = (whole: number, ...parts: readonly number[]): Relation => ({ kind: "union", whole, parts });

/** A row with its total, of applications or of persons. */
export const rows: fc.Arbitrary<System> = fc.oneof(systems([sum(2, 0, 1)], 2, 3), systems([union(2, 0, 1)], 2, 3));

/** A row with its total; two rows below a third; a row of persons, who can be in several parts; both together. */
export const trees: fc.Arbitrary<System> = fc.oneof(
  systems([sum(3, 0, 1, 2)], 3, 4),
  systems([sum(4, 0, 1), sum(5, 2, 3), sum(6, 4, 5)], 4, 7),
  systems([union(3, 0, 1, 2)], 3, 4),
  systems([union(3, 0, 1), sum(4, 2, 3)], 3, 5),
);

/** Two dimensions with margins: two rows and two or three columns, with what all add up to. */
export const crossed: fc.Arbitrary<System> = fc.oneof(
  systems([sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 1, 3), sum(8, 4, 5), sum(8, 6, 7)], 4, 9),
  systems(
    [sum(6, 0, 1, 2), sum(7, 3, 4, 5), sum(8, 0, 3), sum(9, 1, 4), sum(10, 2, 5), sum(11, 6, 7), sum(11, 8, 9, 10)],
    6,
    12,
  ),
);

/** What is neither and so small that all can be tried: a count in three sums, and persons in two ways. */
export const smallLinked: fc.Arbitrary<System> = fc.oneof(
  systems([sum(4, 0, 1), sum(5, 2, 3), sum(6, 0, 2), sum(7, 0, 3)], 4, 8),
  systems([sum(2, 0, 1), union(3, 0, 1)], 2, 4),
  systems([union(2, 0, 1), union(3, 0, 1)], 2, 4),
);

/** What is neither: three dimensions, and two dimensions of persons. */
export const linked: fc.Arbitrary<System> = fc.oneof(
  systems([sum(4, 0, 1), sum(5, 2, 3), union(6, 0, 2), union(7, 1, 3), sum(8, 4, 5), union(8, 6, 7)], 4, 9),
  systems([sum(6, 0, 1), sum(7, 2, 3), sum(8, 0, 2), sum(9, 1, 3), sum(10, 0, 3), sum(11, 4, 5, 0)], 6, 12),
  systems([union(4, 0, 1), union(5, 2, 3), union(6, 0, 2), union(7, 1, 3), union(8, 4, 5), union(8, 6, 7)], 4, 9),
);
