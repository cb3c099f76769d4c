import type { Segment } from "../facts/segment.ts";

import { keyTable } from "./key-table.ts";
import { addLane, hasLane, laneBits } from "./lane-bits.ts";

/** How many parts the first lanes are looked through in, so that what is looked up stands near. */
const PARTS = 512;
const PART_BITS = 9;

/** The lanes of the rows of a segment, two a row; 0 and 0 for a row without a key. */
export type LanesOf = (segment: Segment) => Int32Array | null;

/**
 * The places of rows whose key some other row has too, ascending: hardly any in a table of unique ids. Cost: linear, four
 * bytes a row while it runs.
 */
export function placesWithEqualKeys(segments: readonly Segment[], lanesOf: LanesOf): Int32Array {
  const repeated = repeatedFirstLanes(segments, lanesOf);
  if (repeated.size === 0) return new Int32Array(0);
  const bits = laneBits(repeated.size * 8);
  for (const lane of repeated) addLane(bits, lane);
  const candidates: number[] = [];
  const counts: number[] = [];
  const seen = keyTable();
  const slots: number[] = [];
  for (const segment of segments) {
    const lanes = lanesOf(segment);
    if (lanes === null) continue;
    for (let index = 0; index < segment.count; index += 1) {
      const one = lanes[2 * index] as number;
      const other = lanes[2 * index + 1] as number;
      if (!hasLane(bits, one) || !repeated.has(one) || (one === 0 && other === 0)) continue;
      const before = seen.add(one, other, counts.length);
      const slot = before < 0 ? counts.length : before;
      counts[slot] = (counts[slot] ?? 0) + 1;
      candidates.push(segment.first + index);
      slots.push(slot);
    }
  }
  return Int32Array.from(candidates.filter((_, at) => (counts[slots[at] as number] as number) > 1));
}

/** The first lanes that more than one row has. */
function repeatedFirstLanes(segments: readonly Segment[], lanesOf: LanesOf): ReadonlySet<number> {
  const starts = new Int32Array(PARTS + 1);
  for (const segment of segments) countParts(segment, lanesOf(segment), starts);
  for (let part = 0; part < PARTS; part += 1)
    starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
  const lanes = new Int32Array(starts[PARTS] as number);
  const next = starts.slice();
  for (const segment of segments) scatter(segment, lanesOf(segment), next, lanes);
  const repeated = new Set<number>();
  for (let part = 0; part < PARTS; part += 1) {
    const [from, to] = [starts[part] as number, starts[part + 1] as number];
    // In a small table nearly all parts are empty, and a view of one costs more than its rows.
    if (to - from > 1) repeatedIn(lanes.subarray(from, to), repeated);
  }
  return repeated;
}

function countParts(segment: Segment, lanes: Int32Array | null, starts: Int32Array): void {
  if (lanes === null) return;
  const end = segment.count * 2;
  for (let at = 0; at < end; at += 2) {
    if (lanes[at] === 0 && lanes[at + 1] === 0) continue;
    const part = ((lanes[at] as number) >>> (32 - PART_BITS)) + 1;
    starts[part] = (starts[part] as number) + 1;
  }
}

function scatter(segment: Segment, lanes: Int32Array | null, next: Int32Array, into: Int32Array): void {
  if (lanes === null) return;
  const end = segment.count * 2;
  for (let at = 0; at < end; at += 2) {
    const one = lanes[at] as number;
    if (one === 0 && lanes[at + 1] === 0) continue;
    const part = one >>> (32 - PART_BITS);
    const to = next[part] as number;
    into[to] = one;
    next[part] = to + 1;
  }
}

/** Adds the lanes that stand more than once among some. */
function repeatedIn(members: Int32Array, repeated: Set<number>): void {
  let capacity = 16;
  while (capacity < members.length * 2) capacity *= 2;
  const last = capacity - 1;
  const slots = new Int32Array(capacity);
  // 0 is the mark of an empty slot, and is told apart.
  let zeros = 0;
  for (let at = 0; at < members.length; at += 1) {
    const lane = members[at] as number;
    if (lane === 0) {
      zeros += 1;
      continue;
    }
    let slot = Math.imul(lane, 0x85ebca6b) >>> 7;
    for (slot &= last; ; slot = (slot + 1) & last) {
      const held = slots[slot] as number;
      if (held === 0) {
        slots[slot] = lane;
        break;
      }
      if (held === lane) {
        repeated.add(lane);
        break;
      }
    }
  }
  if (zeros > 1) repeated.add(0);
}
