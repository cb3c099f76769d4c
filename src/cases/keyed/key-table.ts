/** A table from keys of two lanes to whole numbers, which grows as it fills. Keys are all it knows: texts decide elsewhere. */
export interface KeyTable {
  readonly size: number;
  /** The number of a key, or -1. */
  get(one: number, other: number): number;
  /** Gives a key a number, 0 or more, and returns the one that it had before, or -1; that one stays. */
  add(one: number, other: number, value: number): number;
  /**
   * Looks at where some keys would stand, two lanes each, and nothing more: of slots far apart the processor fetches
   * several at once, and those keys are cheaper to find after it.
   */
  lookAhead(keys: Int32Array, count: number): void;
}

/** Of a slot: both lanes of a key and its number plus one, beside one another, for a slot is seldom near the last. */
const SLOT = 3;

/** An empty table. Cost of each call: constant. */
export function keyTable(expected: number = 8): KeyTable {
  let capacity = 16;
  while (capacity * 2 < expected * 3) capacity *= 2;
  let slots = new Int32Array(capacity * SLOT);
  let size = 0;
  // Kept, or the engine would leave out what nothing looks at.
  const seenAhead = new Int32Array(1);

  function slotOf(one: number, other: number): number {
    let slot = SLOT * (homeOf(one, other) & (capacity - 1));
    while (slots[slot + 2] !== 0 && (slots[slot] !== one || slots[slot + 1] !== other)) {
      slot += SLOT;
      if (slot === slots.length) slot = 0;
    }
    return slot;
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
    lookAhead(keys, count) {
      const table = slots;
      const last = capacity - 1;
      let seen = 0;
      for (let at = 0; at < 2 * count; at += 2) {
        seen ^= table[SLOT * (homeOf(keys[at] as number, keys[at + 1] as number) & last)] as number;
      }
      seenAhead[0] = seen;
    },
  };
}

/** Where a key stands if no other one is in its way, in the lowest bits. */
function homeOf(one: number, other: number): number {
  return one ^ Math.imul(other, 0x9e3779b1);
}
