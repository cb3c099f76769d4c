import type { Segment } from "../facts/segment.ts";
import { keyTable } from "./key-table.ts";
import { addLane, hasLane, type LaneBits, laneBits } from "./lane-bits.ts";
import { laneParts } from "./lane-parts.ts";

/** The lanes of the rows of a segment, two a row; 0 and 0 for a row without a key. */
export type LanesOf = (segment: Segment) => Int32Array | null;

/** So much room that hardly any row is looked at in vain, and near enough to look at for each. */
const FEWEST_EXPECTED = 16_384;

/**
 * The places of rows whose key some other row has too, ascending: hardly any in a table of unique ids. Cost: linear, four
 * bytes a row while it runs.
 */
export function placesWithEqualKeys(segments: readonly Segment[], lanesOf: LanesOf): Int32Array {
  const firstLanes = laneParts(segments.reduce((rows, { count }) => rows + count, 0));
  for (const segment of segments) {
    const lanes = lanesOf(segment);
    if (lanes !== null) firstLanes.add(lanes, segment.count);
  }
  const repeated = firstLanes.repeated();
  if (repeated.size === 0) return new Int32Array(0);
  const bits = laneBits(Math.max(FEWEST_EXPECTED, repeated.size * 8));
  for (const lane of repeated) addLane(bits, lane);
  const candidates: number[] = [];
  const counts: number[] = [];
  const seen = keyTable();
  const slots: number[] = [];
  for (const segment of segments) {
    const lanes = lanesOf(segment);
    if (lanes === null) continue;
    for (const index of indexesWithin(bits, lanes, segment.count)) {
      const one = lanes[2 * index] as number;
      const other = lanes[2 * index + 1] as number;
      if (!repeated.has(one) || (one === 0 && other === 0)) continue;
      const before = seen.add(one, other, seen.size);
      const slot = before < 0 ? seen.size - 1 : before;
      counts[slot] = (counts[slot] ?? 0) + 1;
      candidates.push(segment.first + index);
      slots.push(slot);
    }
  }
  return Int32Array.from(candidates.filter((_, at) => (counts[slots[at] as number] as number) > 1));
}

/** The indexes of rows whose first lane may be among some, ascending. */
function indexesWithin(bits: LaneBits, lanes: Int32Array, rows: number): readonly number[] {
  const indexes: number[] = [];
  for (let index = 0; index < rows; index += 1) if (hasLane(bits, lanes[2 * index] as number)) indexes.push(index);
  return indexes;
}
