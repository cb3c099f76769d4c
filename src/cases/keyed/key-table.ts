/** A table from keys of two lanes to whole numbers, which grows as it fills. Keys are all it knows: texts decide elsewhere. */
export interface KeyTable {
  readonly size: number;
  /** The number of a key, or -1. */
  get(one: number, other: number): number;
  /** Gives a key a number, 0 or more, and returns the one that it had before, or -1; that one stays. */
  add(one: number, other: number, value: number): number;
}

/** An empty table. Cost of each call: constant. */
export function keyTable(expected: number = 8): KeyTable {
  let capacity = 16;
  while (capacity < expected * 2) capacity *= 2;
  let lanes = new Int32Array(capacity * 2);
  let values = new Int32Array(capacity).fill(-1);
  let size = 0;

  function slotOf(one: number, other: number): number {
    const last = capacity - 1;
    let slot = (one ^ Math.imul(other, 0x9e3779b1)) & last;
    while (values[slot] !== -1 && (lanes[2 * slot] !== one || lanes[2 * slot + 1] !== other)) slot = (slot + 1) & last;
    return slot;
  }

  function grow(): void {
    const [oldLanes, oldValues] = [lanes, values];
    capacity *= 2;
    lanes = new Int32Array(capacity * 2);
    values = new Int32Array(capacity).fill(-1);
    for (let slot = 0; slot < oldValues.length; slot += 1) {
      if (oldValues[slot] === -1) continue;
      const to = slotOf(oldLanes[2 * slot] as number, oldLanes[2 * slot + 1] as number);
      lanes[2 * to] = oldLanes[2 * slot] as number;
      lanes[2 * to + 1] = oldLanes[2 * slot + 1] as number;
      values[to] = oldValues[slot] as number;
    }
  }

  return {
    get size() {
      return size;
    },
    get: (one, other) => values[slotOf(one, other)] as number,
    add(one, other, value) {
      const slot = slotOf(one, other);
      const before = values[slot] as number;
      if (before !== -1) return before;
      lanes[2 * slot] = one;
      lanes[2 * slot + 1] = other;
      values[slot] = value;
      size += 1;
      if (size * 3 > capacity * 2) grow();
      return -1;
    },
  };
}
