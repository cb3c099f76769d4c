/**
 * Draws that come out the same on every machine: a small generator of 32 bits, seeded.
 *
 * @param {number} seed
 * @returns {{ below(bound: number): number, chance(share: number): boolean }}
 */
export function drawsFrom(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    below: (bound) => Math.floor((next() / 4_294_967_296) * bound),
    chance: (share) => next() < share * 4_294_967_296,
  };
}
