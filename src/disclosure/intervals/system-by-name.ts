import { anyCount, type Interval, inBoth } from "./interval.ts";
import type { Relation, System } from "./system.ts";

/** A system that grows: counts have names, and what is said of one name twice holds both times. */
export interface SystemByName {
  /** The number of a count, by its name; where an interval is given, it must lie in that one too. */
  count(name: string, interval?: Interval): number;
  /** Says that something holds between counts. Said twice it is said once. */
  relate(kind: Relation["kind"], whole: string, parts: readonly string[]): void;
  /** The number of a count that was named before, else null. */
  numberOf(name: string): number | null;
  system(): System;
}

/** A system without any count. */
export function systemByName(): SystemByName {
  const numbers = new Map<string, number>();
  const counts: Interval[] = [];
  const relations = new Map<string, Relation>();
  const count = (name: string, interval: Interval = anyCount): number => {
    const known = numbers.get(name) ?? counts.push(anyCount) - 1;
    numbers.set(name, known);
    counts[known] = inBoth(counts[known] as Interval, interval);
    return known;
  };
  return {
    count,
    relate: (kind, whole, parts) => {
      const relation = { kind, whole: count(whole), parts: parts.map((part) => count(part)) };
      const key = JSON.stringify([kind, relation.whole, [...relation.parts].sort((one, other) => one - other)]);
      relations.set(key, relation);
    },
    numberOf: (name) => numbers.get(name) ?? null,
    system: () => ({ counts, relations: [...relations.values()] }),
  };
}
