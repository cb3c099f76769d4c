import { expect, test } from "vitest";
import { emptySegment, growSegment, makeRoomForOffset, type Segment } from "../../src/cases/facts/segment.ts";

/** Writes where a row stands in its source. */
function write(segment: Segment, offset: number): void {
  makeRoomForOffset(segment, offset);
  (segment.at as Uint32Array | Float64Array)[segment.count] = offset - segment.base;
  segment.count += 1;
}

test("where rows stand in their source stays as it was when a segment grows, in a second file too", () => {
  const segment = emptySegment("applications", 0);
  for (const offset of [120, 5, 6_000_000_000]) write(segment, offset);
  growSegment(segment);
  write(segment, 7);
  const at = segment.at as Uint32Array | Float64Array;
  expect(Array.from(at.subarray(0, segment.count), (one) => one + segment.base)).toEqual([120, 5, 6_000_000_000, 7]);
});
