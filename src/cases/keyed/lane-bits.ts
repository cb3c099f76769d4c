/** A set of lanes of keys that can only be too large: it takes some other lanes for its own, and never misses one. */
export interface LaneBits {
  add(lane: number): void;
  has(lane: number): boolean;
}

const MOST_BITS = 30;

/** An empty set with room for some lanes, a byte each. */
export function laneBits(expected: number): LaneBits {
  let size = 10;
  while (size < MOST_BITS && 1 << size < expected * 8) size += 1;
  const words = new Int32Array(1 << (size - 5));
  const shift = 32 - size;
  return {
    add(lane) {
      const bit = lane >>> shift;
      words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
    },
    has(lane) {
      const bit = lane >>> shift;
      return ((words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
    },
  };
}
