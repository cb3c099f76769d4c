import { compareText } from "../../cases/facts/compare-text.ts";

/** Up to here every whole number is exact. */
const MOST = Number.MAX_SAFE_INTEGER;
/** The units below this are told apart by number; where another one stands, texts are compared. */
const UNITS = 256;

/**
 * The order of some ids by UTF-16 code unit, as their places. As many units as fit are packed into one number an id, which
 * sort without a comparison of texts; texts are compared only where these are the same. Cost: n log n.
 */
export function orderOfIds(ids: readonly string[]): Int32Array {
  const { length } = ids;
  const keys = packedIds(ids);
  // Number and place in one sort as numbers do, without a comparator.
  for (let place = 0; place < length; place += 1) keys[place] = (keys[place] as number) * length + place;
  keys.sort();
  const order = new Int32Array(length);
  for (let index = 0; index < length; index += 1) order[index] = (keys[index] as number) % length;
  sortAlike(order, keys, ids);
  return order;
}

/** What the units of each id come to from the first in which ids differ, as far as numbers and places stay exact. */
function packedIds(ids: readonly string[]): Float64Array {
  const packed = new Float64Array(ids.length);
  let room = MOST / ids.length;
  for (let unit = commonLength(ids); ; unit += 1) {
    const ranks = ranksAt(ids, unit);
    if (ranks === null || ranks.size > room) return packed;
    room /= ranks.size;
    for (let place = 0; place < ids.length; place += 1) {
      packed[place] =
        (packed[place] as number) * ranks.size + (ranks.of[valueAt(ids[place] as string, unit)] as number);
    }
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

/** The unit at a place of an id, from 1; 0 behind its end. */
function valueAt(id: string, unit: number): number {
  return unit < id.length ? id.charCodeAt(unit) + 1 : 0;
}

/** The values that occur at a place of ids, numbered in order; null where all ids have ended or one is not told apart. */
function ranksAt(ids: readonly string[], unit: number): { readonly size: number; readonly of: Int32Array } | null {
  const of = new Int32Array(UNITS + 1);
  let largest = 0;
  for (let place = 0; place < ids.length; place += 1) {
    const value = valueAt(ids[place] as string, unit);
    largest = Math.max(largest, value);
    of[value] = 1;
  }
  if (largest === 0 || largest > UNITS) return null;
  let size = 0;
  for (let value = 0; value <= UNITS; value += 1) {
    if (of[value] === 0) continue;
    of[value] = size;
    size += 1;
  }
  return { size, of };
}

/** Sorts by their texts the ids whose numbers are the same, whatever their places. */
function sortAlike(order: Int32Array, keys: Float64Array, ids: readonly string[]): void {
  const numberAt = (index: number): number => (keys[index] as number) - ((keys[index] as number) % ids.length);
  let from = 0;
  for (let index = 1; index <= order.length; index += 1) {
    if (index < order.length && numberAt(from) === numberAt(index)) continue;
    if (index - from > 1) {
      order.subarray(from, index).sort((one, other) => compareText(ids[one] as string, ids[other] as string));
    }
    from = index;
  }
}
