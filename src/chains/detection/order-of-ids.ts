import { compareText } from "../../cases/facts/compare-text.ts";

/** How many units are looked at: ids that are the same so far are told apart by their texts. */
const MOST_UNITS = 64;
/** How many bits are sorted by in one go. */
const BITS = 11;

/**
 * The order of some ids by UTF-16 code unit, as their places. As many units as fit are packed into one number an id; the
 * numbers are sorted by their bits, and texts are compared only where these are the same. Cost: linear, and n log n in the
 * ids that are alike so far.
 */
export function orderOfIds(ids: readonly string[]): Int32Array {
  const packing = packingOf(ids);
  const keys = packIds(ids, packing);
  let order = new Int32Array(ids.length).map((_, place) => place);
  for (let unit = 1; unit < packing.size; unit *= 1 << BITS) order = sortedByBits(order, keys, unit);
  sortAlike(order, keys, ids);
  return order;
}

function packIds(ids: readonly string[], packing: Packing): Float64Array {
  const keys = new Float64Array(ids.length);
  for (let place = 0; place < keys.length; place += 1) keys[place] = packed(ids[place] as string, packing);
  return keys;
}

/** How ids are packed: by unit, the smallest value, -1 for the end of an id, and how many values there can be. */
interface Packing {
  readonly least: Int32Array;
  readonly values: number[];
  /** How many numbers there are of which each id is one. */
  readonly size: number;
}

function packingOf(ids: readonly string[]): Packing {
  const least = new Int32Array(MOST_UNITS).fill(0xffff);
  const most = new Int32Array(MOST_UNITS).fill(-1);
  for (let place = 0; place < ids.length; place += 1) widen(least, most, ids[place] as string);
  const values: number[] = [];
  let size = 1;
  for (const [unit, greatest] of most.entries()) {
    const count = greatest - (least[unit] as number) + 1;
    // A unit that all ids share takes no room.
    if (greatest < 0 || size * count > Number.MAX_SAFE_INTEGER) break;
    size *= count;
    values.push(count);
  }
  return { least, values, size };
}

function widen(least: Int32Array, most: Int32Array, id: string): void {
  const length = Math.min(id.length, MOST_UNITS);
  for (let unit = 0; unit < length; unit += 1) {
    const value = id.charCodeAt(unit);
    if (value < (least[unit] as number)) least[unit] = value;
    if (value > (most[unit] as number)) most[unit] = value;
  }
  if (length < MOST_UNITS) least[length] = -1;
}

function packed(id: string, { least, values }: Packing): number {
  let key = 0;
  for (let unit = 0; unit < values.length; unit += 1) {
    const value = unit < id.length ? id.charCodeAt(unit) - (least[unit] as number) : 0;
    key = key * (values[unit] as number) + value;
  }
  return key;
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
