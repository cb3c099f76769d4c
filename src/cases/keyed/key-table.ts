/** A table from keys of two lanes to whole numbers, which grows as it fills. Keys are all it knows: texts decide elsewhere. */
export interface KeyTable {
  readonly size: number;
  /** The number of a key, or -1. */
  get(one: number, other: number): number;
  /** Gives a key a number, 0 or more, and returns the one that it had before, or -1; that one stays. */
  add(one: number, other: number, value: number): number;
}

/** Of a slot: both lanes of a key and its number plus one, beside one another, for a slot is seldom near the last. */
const SLOT = 3;

/** An empty table. Cost of each call: constant. */
export function keyTable(expected: number = 8): KeyTable {
  let capacity = 16;
  while (capacity * 2 < expected * 3) capacity *= 2;
  let slots = new Int32Array(capacity * SLOT);
  let size = 0;

  function slotOf(one: number, other: number): number {
    const last = capacity - 1;
    let slot = (one ^ Math.imul(other, 0x9e3779b1)) & last;
    while (slots[SLOT * slot + 2] !== 0 && (slots[SLOT * slot] !== one || slots[SLOT * slot + 1] !== other))
      slot = (slot + 1) & last;
    return SLOT * slot;
  }

  function put(slot: number, one: number, other: number, numbered: number): void {
    slots[slot] = one;
    slots[slot + 1] = other;
    slots[slot + 2] = numbered;
  }

  function grow(): void {
    const old = slots;
    capacity *= 2;
    slots = new Int32Array(capacity * SLOT);
    for (let slot = 0; slot < old.length; slot += SLOT) {
      const [one, other] = [old[slot] as number, old[slot + 1] as number];
      if (old[slot + 2] !== 0) put(slotOf(one, other), one, other, old[slot + 2] as number);
    }
  }

  return {
    get size() {
      return size;
    },
    get: (one, other) => (slots[slotOf(one, other) + 2] as number) - 1,
    add(one, other, value) {
      const slot = slotOf(one, other);
      const before = slots[slot + 2] as number;
      if (before !== 0) return before - 1;
      put(slot, one, other, value + 1);
      size += 1;
      if (size * 3 > capacity * 2) grow();
      return -1;
    },
  };
}
