/**
 * A set of lanes of keys that can only be too large: it takes some other lanes for its own, and never misses one. Whoever
 * looks at every row of a register reads the bits themselves: bit `lane >>> shift` of the words.
 */
export interface LaneBits {
  readonly words: Int32Array;
  readonly shift: number;
}

const FEWEST_BITS = 10;
const MOST_BITS = 30;

/** An empty set with room for some lanes, half a byte each. */
export function laneBits(expected: number): LaneBits {
  let size = FEWEST_BITS;
  while (size < MOST_BITS && 1 << size < expected * 4) size += 1;
  return { words: new Int32Array(1 << (size - 5)), shift: 32 - size };
}

/** Adds a lane. */
export function addLane({ words, shift }: LaneBits, lane: number): void {
  const bit = lane >>> shift;
  words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Whether a lane may be in the set. */
export function hasLane({ words, shift }: LaneBits, lane: number): boolean {
  const bit = lane >>> shift;
  return ((words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}
