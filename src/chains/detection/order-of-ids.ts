import { compareText } from "../../cases/facts/compare-text.ts";

/** A unit has two values at least, and so no more units than this fit in a number that is exact. */
const MOST_UNITS = 53;
/** How many bits are sorted by in one go. */
const BITS = 11;

/**
 * The order of some ids by UTF-16 code unit, as their places. As many units as fit, from the first in which ids differ,
 * are packed into one number an id; the numbers are sorted by their bits, and texts are compared only where these are the
 * same. Cost: linear, and n log n in the ids that are alike so far.
 */
export function orderOfIds(ids: readonly string[]): Int32Array {
  const keys = new Float64Array(ids.length);
  const size = packIds(ids, keys);
  let order = new Int32Array(ids.length);
  for (let place = 0; place < order.length; place += 1) order[place] = place;
  for (let unit = 1; unit < size; unit *= 1 << BITS) order = sortedByBits(order, keys, unit);
  sortAlike(order, keys, ids);
  return order;
}

/** What the units of each id come to from the first in which ids differ; how many numbers there are of which it is one. */
function packIds(ids: readonly string[], keys: Float64Array): number {
  const from = commonLength(ids);
  const least = new Uint16Array(MOST_UNITS).fill(0xffff);
  const most = new Uint16Array(MOST_UNITS);
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] as string;
    const length = Math.min(id.length - from, MOST_UNITS);
    for (let unit = 0; unit < length; unit += 1) {
      const value = id.charCodeAt(from + unit);
      if (value < (least[unit] as number)) least[unit] = value;
      if (value > (most[unit] as number)) most[unit] = value;
    }
  }
  let size = 1;
  for (let unit = 0; unit < MOST_UNITS && (least[unit] as number) <= (most[unit] as number); unit += 1) {
    // Behind the end of an id stands the smallest value.
    const values = (most[unit] as number) - (least[unit] as number) + 2;
    if (size * values > Number.MAX_SAFE_INTEGER) break;
    size *= values;
    packUnit(ids, keys, from + unit, (least[unit] as number) - 1, values);
  }
  return size;
}

function packUnit(ids: readonly string[], keys: Float64Array, unit: number, below: number, values: number): void {
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] as string;
    keys[place] = (keys[place] as number) * values + (unit < id.length ? id.charCodeAt(unit) - below : 0);
  }
}

/** How many units all ids begin with. */
function commonLength(ids: readonly string[]): number {
  const [one = ""] = ids;
  let length = one.length;
  for (let place = 1; place < ids.length; place += 1) {
    const id = ids[place] as string;
    let same = 0;
    while (same < length && one.charCodeAt(same) === id.charCodeAt(same)) same += 1;
    length = same;
  }
  return length;
}

/** Places by some bits of their numbers, from the one that is worth `unit`; of equals the first stays first. */
function sortedByBits(order: Int32Array, keys: Float64Array, unit: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array((1 << BITS) + 1);
  const bits = new Uint16Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const value = Math.floor((keys[order[index] as number] as number) / unit) & ((1 << BITS) - 1);
    bits[index] = value;
    next[value + 1] = (next[value + 1] as number) + 1;
  }
  for (let value = 0; value < next.length - 1; value += 1) {
    next[value + 1] = (next[value + 1] as number) + (next[value] as number);
  }
  const sorted = new Int32Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const value = bits[index] as number;
    sorted[next[value] as number] = order[index] as number;
    next[value] = (next[value] as number) + 1;
  }
  return sorted;
}

/** Sorts by their texts the ids whose numbers are the same. */
function sortAlike(order: Int32Array, keys: Float64Array, ids: readonly string[]): void {
  const keyAt = (index: number): number => keys[order[index] as number] as number;
  let from = 0;
  for (let index = 1; index <= order.length; index += 1) {
    if (index < order.length && keyAt(from) === keyAt(index)) continue;
    if (index - from > 1) {
      order.subarray(from, index).sort((one, other) => compareText(ids[one] as string, ids[other] as string));
    }
    from = index;
  }
}
