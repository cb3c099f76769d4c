import { compareText } from "../../cases/facts/compare-text.ts";

/** How many units of text behind what all ids begin with are sorted by counting. */
const WIDTH = 6;
/** The last of the values that a unit is counted under: all units from U+00FE on. */
const OTHERS = 255;

/**
 * The order of some ids by UTF-16 code unit, as their places. Ids are sorted by counting the units behind their common
 * beginning, and texts are compared only where these are the same: linear time for ids as registers have them,
 * n log n for all others.
 */
export function orderOfIds(ids: readonly string[]): Int32Array {
  const units = unitsBehind(ids, commonLength(ids));
  let order: Int32Array = new Int32Array(ids.length);
  for (let place = 0; place < ids.length; place += 1) order[place] = place;
  for (let unit = WIDTH - 1; unit >= 0; unit -= 1) order = sortedByUnit(order, units, unit);
  sortAlike(order, units, ids);
  return order;
}

/** How many units all ids begin with. */
function commonLength(ids: readonly string[]): number {
  const [one = ""] = ids;
  let length = one.length;
  for (const id of ids) {
    let same = 0;
    while (same < length && one.charCodeAt(same) === id.charCodeAt(same)) same += 1;
    length = same;
  }
  return length;
}

/** The units of each id from a place on, `WIDTH` of them: 0 behind its end. */
function unitsBehind(ids: readonly string[], start: number): Uint8Array {
  const units = new Uint8Array(ids.length * WIDTH);
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] as string;
    const last = Math.min(id.length - start, WIDTH);
    for (let unit = 0; unit < last; unit += 1) {
      const value = Math.min(id.charCodeAt(start + unit) + 1, OTHERS);
      units[place * WIDTH + unit] = value;
      // What stands behind a unit that is not told apart must not decide.
      if (value === OTHERS) break;
    }
  }
  return units;
}

/** A list of places by one unit, of equals in their order. */
function sortedByUnit(order: Int32Array, units: Uint8Array, unit: number): Int32Array {
  const next = new Int32Array(OTHERS + 2);
  for (let place = 0; place < order.length; place += 1) {
    const value = units[place * WIDTH + unit] as number;
    next[value + 1] = (next[value + 1] as number) + 1;
  }
  for (let value = 0; value <= OTHERS; value += 1)
    next[value + 1] = (next[value + 1] as number) + (next[value] as number);
  const sorted = new Int32Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const place = order[index] as number;
    const value = units[place * WIDTH + unit] as number;
    sorted[next[value] as number] = place;
    next[value] = (next[value] as number) + 1;
  }
  return sorted;
}

/** Sorts by their texts the ids whose units are the same. */
function sortAlike(order: Int32Array, units: Uint8Array, ids: readonly string[]): void {
  let from = 0;
  for (let index = 1; index <= order.length; index += 1) {
    if (index < order.length && areAlike(units, order[from] as number, order[index] as number)) continue;
    if (index - from > 1) {
      order.subarray(from, index).sort((one, other) => compareText(ids[one] as string, ids[other] as string));
    }
    from = index;
  }
}

function areAlike(units: Uint8Array, one: number, other: number): boolean {
  for (let unit = 0; unit < WIDTH; unit += 1) {
    if (units[one * WIDTH + unit] !== units[other * WIDTH + unit]) return false;
  }
  return true;
}
