import { expect, test } from "vitest";
import { ownSponsorsIn, possibleOwnSponsors } from "../../../src/cases/keyed/own-sponsors.ts";
import { personKeys } from "../../../src/cases/keyed/person-keys.ts";
import { packedRegister, packedTable, segmentOfKeys } from "./packed-rows.ts";

const identities = packedTable("identities", [{ person_id: "a", leading_id: "b" }]);
const lanesOf = (column: number): [number, number] => {
  const keys = identities.segments[0]?.keys[column] as Int32Array;
  return [keys[0] as number, keys[1] as number];
};
const [a, b] = [lanesOf(0), lanesOf(1)];

test("a register without applications has none whose sponsor is the applicant", () => {
  expect(possibleOwnSponsors(packedRegister({ identities }))).toEqual([]);
});

test("who is in no row of identities is in no group, though the first lane of the key is that of somebody who is", () => {
  const { groupOf } = personKeys(packedRegister({ identities }));
  expect(groupOf(...a)).toBe(groupOf(...b));
  expect(groupOf(...a)).toBeGreaterThanOrEqual(0);
  expect(groupOf(a[0], a[1] + 1)).toBe(-1);
  expect(groupOf(b[0], b[1] + 1)).toBe(-1);
});

test("two persons in no group are two, and those of one group could be one", () => {
  const segment = segmentOfKeys("applications", 5, {
    applicant_id: [[1, 1], a, a, [1, 1], [2, 2]],
    sponsor_id: [[2, 2], b, [0, 0], [1, 2], [2, 2]],
  });
  expect(ownSponsorsIn(segment, personKeys(packedRegister({ identities })))).toEqual([1, 4]);
  expect(ownSponsorsIn(segment, personKeys(packedRegister({})))).toEqual([4]);
});
