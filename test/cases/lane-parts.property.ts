import fc from "fast-check";
import { expect, test } from "vitest";
import { laneParts } from "../../src/cases/keyed/lane-parts.ts";
import { runs } from "../runs.ts";

const lane = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
const rows = fc.array(fc.tuple(lane, fc.constantFrom(0, 1)), { maxLength: 40 });

test("the lanes that stand more than once are found, however many rows there seem to be", () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 4 }), fc.constantFrom(0, 100, 100_000), (segments, guess) => {
      const parts = laneParts(guess);
      for (const segment of segments) parts.add(Int32Array.from(segment.flat()), segment.length);
      const seen = segments.flat().flatMap(([one, other]) => (one === 0 && other === 0 ? [] : [one]));
      const repeated = seen.filter((one, at) => seen.indexOf(one) !== at);
      expect([...parts.repeated()].sort()).toEqual([...new Set(repeated)].sort());
    }),
    { numRuns: runs },
  );
});

test("the lanes that stand more than once are found among more than blocks and pieces hold", () => {
  for (const guess of [100, 100_000]) {
    const parts = laneParts(guess);
    const lanes = Int32Array.from({ length: 2 * 300_000 }, (_, at) => (at >> 1) * 3 + 1);
    parts.add(lanes, 300_000);
    expect(parts.repeated()).toEqual(new Set());
    parts.add(lanes.subarray(2 * 299_990), 10);
    expect(parts.repeated()).toEqual(new Set(Array.from({ length: 10 }, (_, at) => (299_990 + at) * 3 + 1)));
  }
});
