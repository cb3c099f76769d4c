import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupBy, listsBy, orderByDay, sortGroups } from "../../src/cases/facts/groups.ts";
import { runs } from "../runs.ts";

/** The members of each group, written from what a group is. */
function groupsOf(groupOf: readonly number[], groupCount: number): readonly (readonly number[])[] {
  return Array.from({ length: groupCount }, (_, group) => [...groupOf.keys()].filter((one) => groupOf[one] === group));
}

describe("places in groups", () => {
  test("stand in the group of each, in their own order; a place that is in none stands nowhere", () => {
    expect(groupBy([1, -1, 0, 1, 3], 5)).toEqual({
      first: Int32Array.of(0, 1, 3, 3, 4, 4),
      members: Int32Array.of(2, 0, 3, 4),
    });
    expect(groupBy([], 0)).toEqual({ first: Int32Array.of(0), members: Int32Array.of() });
  });

  test("are sorted in their group, few or many, and of equals the first comes first", () => {
    const place = fc.record({ group: fc.integer({ min: -1, max: 2 }), day: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 80, size: "max" }), (places) => {
        const groupOf = places.map(({ group }) => group);
        const day = Int32Array.from(places, (one) => one.day);
        const byDay = (one: number, other: number) => (day[one] as number) - (day[other] as number);
        const expected = groupsOf(groupOf, 3).map((members) => [...members].sort(byDay));
        const groups = groupBy(groupOf, 3);
        const order = orderByDay(
          groups,
          day.map((_, member) => day[groups.members[member] as number] as number),
        );
        expect(Array.from(order, (member) => groups.members[member])).toEqual(expected.flat());
        sortGroups(groups, byDay);
        expect([...groups.members]).toEqual(expected.flat());
      }),
      { numRuns: runs },
    );
  });
});

test("things are listed by a key, keys and things both in the order in which they come", () => {
  const lists = listsBy(["pear", "fig", "plum", "fennel", "apple"], (word) => word[0]);
  expect([...lists]).toEqual([
    ["p", ["pear", "plum"]],
    ["f", ["fig", "fennel"]],
    ["a", ["apple"]],
  ]);
});
