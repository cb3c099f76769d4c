import { expect, test } from "vitest";
import { ownSponsorsIn, possibleOwnSponsors } from "../../../src/cases/keyed/own-sponsors.ts";
import { personKeys } from "../../../src/cases/keyed/person-keys.ts";
import { type Key, packedRegister, packedTable, segmentOfKeys } from "./packed-rows.ts";

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
  const pairs: readonly (readonly [Key, Key])[] = [
    [
      [1, 1],
      [2, 2],
    ],
    [a, b],
    [a, [0, 0]],
    [
      [1, 1],
      [1, 2],
    ],
    [
      [2, 2],
      [2, 2],
    ],
    [
      [3, 2],
      [1, 2],
    ],
    [a, [9, 9]],
    [
      [0, 5],
      [0, 5],
    ],
    [
      [5, 0],
      [5, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ];
  const segment = segmentOfKeys("applications", pairs.length, {
    applicant_id: pairs.map(([applicant]) => applicant),
    sponsor_id: pairs.map(([, sponsor]) => sponsor),
  });
  expect(ownSponsorsIn(segment, personKeys(packedRegister({ identities })))).toEqual([1, 4, 7, 8]);
  expect(ownSponsorsIn(segment, personKeys(packedRegister({})))).toEqual([4, 7, 8]);
});

test("the first of all groups is one like others", () => {
  const apart = { person_id: "x", leading_id: "y", kind: "different" };
  const table = packedTable("identities", [apart, { person_id: "z", leading_id: "x" }]);
  const keysIn = (column: number): readonly Key[] => {
    const lanes = table.segments[0]?.keys[column] as Int32Array;
    return [0, 2].map((at) => [lanes[at] as number, lanes[at + 1] as number]);
  };
  const [[x, z], [y]] = [keysIn(0), keysIn(1)] as [[Key, Key], [Key, Key]];
  const segment = segmentOfKeys("applications", 2, { applicant_id: [x, x], sponsor_id: [z, y] });
  expect(ownSponsorsIn(segment, personKeys(packedRegister({ identities: table })))).toEqual([0]);
});
