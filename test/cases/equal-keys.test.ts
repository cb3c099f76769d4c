import { expect, test } from "vitest";
import { emptySegment, type Segment } from "../../src/cases/facts/segment.ts";
import { placesWithEqualKeys } from "../../src/cases/keyed/equal-keys.ts";

/** A segment of rows with some keys, as its column of ids. */
function segmentOf(first: number, keys: readonly (readonly [number, number])[]): Segment {
  const segment = { ...emptySegment("signals", first), count: keys.length };
  segment.keys[0] = Int32Array.from(keys.flat());
  return segment;
}

const lanesOf = ({ keys }: Segment): Int32Array | null => keys[0] ?? null;

test("rows without a key are like no other row, even where the keys of others begin in the same way", () => {
  const keys = [
    [0, 5],
    [0, 0],
    [0, 5],
    [0, 0],
    [3, 1],
    [0, 6],
  ] as const;
  expect([...placesWithEqualKeys([segmentOf(0, keys)], lanesOf)]).toEqual([0, 2]);
});

test("keys of which one lane is 0 are alike where both lanes are", () => {
  const keys = [
    [3, 0],
    [0, 3],
    [3, 3],
    [3, 0],
    [0, 3],
    [3, 4],
  ] as const;
  expect([...placesWithEqualKeys([segmentOf(0, keys)], lanesOf)]).toEqual([0, 1, 3, 4]);
});

test("a segment in which no row has a key stands between others without being looked at", () => {
  const empty = { ...emptySegment("signals", 65_536), count: 2 };
  const segments = [
    segmentOf(0, [[1, 2]]),
    empty,
    segmentOf(131_072, [
      [4, 4],
      [1, 2],
    ]),
  ];
  expect([...placesWithEqualKeys(segments, lanesOf)]).toEqual([0, 131_073]);
});
