import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf, networksIn } from "../../../src/disclosure/intervals/network.ts";
import { membersOf, type Relation, type System } from "../../../src/disclosure/intervals/system.ts";
import { runs } from "../../runs.ts";

const COUNTS = 8;

/** Relations of any kind between a few counts, which hang together in any way. */
const anySystem: fc.Arbitrary<System> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Relation["kind"]>("sum", "sum", "sum", "union"),
      members: fc.uniqueArray(fc.nat(COUNTS - 1), { minLength: 2, maxLength: 4 }),
    }),
    { maxLength: 6 },
  )
  .map((drawn) => ({
    counts: Array.from({ length: COUNTS }, () => ({ atLeast: 0, atMost: 9 })),
    relations: drawn.map(({ kind, members: [whole, ...parts] }) => ({ kind, whole: whole as number, parts })),
  }));

/** Whether there is a side for each sum by which every count comes out of one and goes into the other: all are tried. */
function isNetwork({ relations }: System): boolean {
  if (relations.some(({ kind }) => kind !== "sum")) return false;
  return Array.from({ length: 2 ** relations.length }, (_, sides) => sides).some((sides) =>
    Array.from({ length: COUNTS }, (_, count) => count).every((count) => {
      const into = relations.flatMap((relation, place) => {
        const isWhole = relation.whole === count;
        return membersOf(relation).includes(count) ? [isWhole === ((sides >> place) % 2 === 1)] : [];
      });
      return into.length < 2 || (into.length === 2 && into[0] !== into[1]);
    }),
  );
}

test("a system is a network exactly where its sums have sides so that each count comes out of one and goes into another", () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(anySystem, (system) => {
      const network = networkOf(system);
      expect(network !== null).toBe(isNetwork(system));
      seen.add(network !== null);
      if (network === null) return;
      const { nodes, arcs } = network;
      expect([nodes, arcs.length]).toEqual([system.relations.length + 1, COUNTS]);
      system.relations.forEach(({ whole, parts }, node) => {
        const isIn = arcs[whole]?.to === node;
        expect(arcs[whole]?.[isIn ? "to" : "from"]).toBe(node);
        for (const part of parts) expect(arcs[part]?.[isIn ? "from" : "to"]).toBe(node);
      });
    }),
    { numRuns: runs },
  );
  expect(seen.size).toBe(2);
});

test("the networks in a system hold its sums and nothing else, and none of them could take in a sum more", () => {
  fc.assert(
    fc.property(anySystem, (system) => {
      const sums = system.relations.flatMap(({ kind }, place) => (kind === "sum" ? [place] : []));
      const found = networksIn(system);
      const within = (places: readonly number[]) => ({
        ...system,
        relations: places.map((place) => system.relations[place] as Relation),
      });
      for (const places of found) {
        expect(places).not.toEqual([]);
        expect(places).toEqual(sums.filter((place) => places.includes(place)));
        expect(isNetwork(within(places))).toBe(true);
        for (const more of sums) {
          if (!places.includes(more)) expect(isNetwork(within([...places, more]))).toBe(false);
        }
      }
      expect([...new Set(found.flat())].sort()).toEqual(sums);
    }),
    { numRuns: runs },
  );
});

test("six networks are looked for, however many there are", () => {
  // A count can be in two sums of a network, and here it is in all.
  const relations = Array.from({ length: 14 }, (_, place): Relation => ({ kind: "sum", whole: place + 1, parts: [0] }));
  const counts = Array.from({ length: 15 }, () => ({ atLeast: 0, atMost: 9 }));
  const found = networksIn({ counts, relations });
  expect(found.map((places) => places[0])).toEqual([0, 0, 0, 0, 0, 0]);
  expect(networksIn({ counts, relations: relations.slice(0, 6) })).toHaveLength(5);
});

test("what is no sum begins no network", () => {
  const counts = Array.from({ length: 4 }, () => ({ atLeast: 0, atMost: 9 }));
  const relations: readonly Relation[] = [
    { kind: "union", whole: 0, parts: [1, 2] },
    { kind: "sum", whole: 3, parts: [1, 2] },
  ];
  expect(networksIn({ counts, relations })).toEqual([[1]]);
});
