import { membersOf, relationsByCount, type System } from "./system.ts";

/** Counts and relations that hang together, by their numbers and places in the system. */
export interface Component {
  readonly counts: readonly number[];
  readonly relations: readonly number[];
}

/** The parts of a system that know nothing of each other. A count without any relation is in none. */
export function componentsOf(system: System): readonly Component[] {
  const byCount = relationsByCount(system);
  const seen = new Set<number>();
  const components: Component[] = [];
  system.relations.forEach((_, first) => {
    if (seen.has(first)) return;
    seen.add(first);
    const relations = [first];
    const counts = new Set<number>();
    for (const place of relations) {
      for (const count of membersOf(system.relations[place] as System["relations"][number])) {
        counts.add(count);
        for (const other of byCount[count] as readonly number[]) {
          if (seen.has(other)) continue;
          seen.add(other);
          relations.push(other);
        }
      }
    }
    components.push({ counts: [...counts].sort(byNumber), relations: relations.sort(byNumber) });
  });
  return components;
}

/** Whether there is one way only from each count to each other, as in a tree. */
export function isTree({ counts, relations }: Component, system: System): boolean {
  const ends = relations.reduce(
    (all, place) => all + membersOf(system.relations[place] as System["relations"][number]).length,
    0,
  );
  return ends === counts.length + relations.length - 1;
}

/** One component as a system of its own. */
export function systemOf({ counts, relations }: Component, system: System): System {
  const numberOf = new Map(counts.map((count, number) => [count, number]));
  const renumbered = (count: number): number => numberOf.get(count) as number;
  return {
    counts: counts.map((count) => system.counts[count] as System["counts"][number]),
    relations: relations.map((place) => {
      const { kind, whole, parts } = system.relations[place] as System["relations"][number];
      return { kind, whole: renumbered(whole), parts: parts.map(renumbered) };
    }),
  };
}

function byNumber(one: number, other: number): number {
  return one - other;
}
