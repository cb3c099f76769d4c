import { expect, test } from "vitest";
import { keyList, keysIn, roomForKeys } from "../../../src/cases/keyed/key-list.ts";
import { addKey, isIn, keySet } from "../../../src/cases/keyed/key-set.ts";
import { addLane, hasLane, laneBits } from "../../../src/cases/keyed/lane-bits.ts";
import { laneParts } from "../../../src/cases/keyed/lane-parts.ts";
import { markedPlaces, newMarks } from "../../../src/cases/keyed/marks.ts";

test("the next piece of a list has room for all keys that are to come, and the keys before are where they were", () => {
  const list = keyList();
  let written = 0;
  for (const keys of [10, 1, 25, 3, 0, 200, 7]) {
    const piece = roomForKeys(list, keys);
    expect(piece.lanes.length - piece.used).toBeGreaterThanOrEqual(2 * keys);
    for (let key = 0; key < keys; key += 1, written += 1)
      piece.lanes.set([written, -1 - written], piece.used + 2 * key);
    piece.used += 2 * keys;
    expect(keysIn(list)).toBe(written);
  }
  const all = list.pieces.flatMap(({ lanes, used }) => [...lanes.subarray(0, used)]);
  expect(all).toEqual(Array.from({ length: written }, (_, key) => [key, -1 - key]).flat());
});

test("a key of which one lane is 0 is in the set that it was added to, and a key of two zeros is no key", () => {
  const set = keySet(4);
  addKey(set, 0, 0);
  expect(set.words.every((word) => word === 0)).toBe(true);
  addKey(set, 0, 5);
  addKey(set, -7, 0);
  expect([isIn(set, 0, 5), isIn(set, -7, 0), isIn(set, -7, 5)]).toEqual([1, 1, 0]);
});

test("a set of keys has eight bytes for each that is expected, and less than twice as many", () => {
  for (const expected of [50, 1000, 100_000]) {
    expect(keySet(expected).words.length * 4).toBeGreaterThanOrEqual(8 * expected);
    expect(keySet(expected).words.length * 4).toBeLessThan(16 * expected);
  }
  expect([0, 16, 17].map((expected) => keySet(expected).words.length)).toEqual([32, 32, 64]);
});

test("a set of lanes has room for those that are expected, from half a byte to one for each", () => {
  for (const expected of [1000, 5000, 100_000]) {
    const bits = laneBits(expected);
    expect(bits.words.length * 4).toBeGreaterThanOrEqual(expected / 2);
    expect(bits.words.length * 4).toBeLessThanOrEqual(expected);
    addLane(bits, -1);
    expect([hasLane(bits, -1), hasLane(bits, 0)]).toEqual([true, false]);
  }
  expect([0, 256, 257].map((expected) => laneBits(expected).words.length)).toEqual([32, 32, 64]);
});

test("a first lane of 0 is one like others, and a row without a key has none", () => {
  const repeated = (...keys: readonly (readonly [number, number])[]): readonly number[] => {
    const parts = laneParts(0);
    parts.add(Int32Array.from(keys.flat()), keys.length);
    return [...parts.repeated()];
  };
  expect(repeated([0, 5], [3, 1], [0, 6])).toEqual([0]);
  expect(repeated([0, 5], [3, 1])).toEqual([]);
  expect(repeated([0, 0], [3, 1], [0, 0])).toEqual([]);
  expect(repeated([1, 5], [0, 0], [1, 6], [0, 0])).toEqual([1]);
});

test("what is marked is found wherever it stands in a word", () => {
  for (const places of [[], [0], [1, 2], [3, 4, 9], [0, 1, 2, 3, 8]]) {
    const marks = newMarks(10);
    for (const place of places) marks[place] = 1;
    expect([...markedPlaces(marks)]).toEqual(places);
  }
  expect(newMarks(9)).toHaveLength(12);
});

test("lanes that stand more than once are found far apart and near, where there are more than a block holds", () => {
  const parts = laneParts(0);
  const lanes = Array.from({ length: 3000 }, (_, number) => [number + 1, 1]);
  for (const repeated of [2, 1000, 1025, 2047, 2999]) lanes.push([repeated, 1], [-repeated, 1]);
  lanes.push([-2047, 1]);
  parts.add(Int32Array.from(lanes.flat()), lanes.length);
  const found = [...parts.repeated()].sort((one, other) => one - other);
  expect(found).toEqual([-2047, 2, 1000, 1025, 2047, 2999]);
});
