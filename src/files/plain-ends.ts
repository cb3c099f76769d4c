/** By byte at the end of a cell: 1 where space may have to be taken off, as `trim` does. */
const MAY_BE_SPACE: Uint8Array = new Uint8Array(256).fill(1, 0, 33);
MAY_BE_SPACE[0x7f] = 1;
// What lies beyond ASCII begins in one of these: U+00A0, U+1680, U+2000 to U+205F, U+3000, U+FEFF.
for (const lead of [0xc2, 0xe1, 0xe2, 0xe3, 0xef]) MAY_BE_SPACE[lead] = 1;

/** Whether a character that begins in this byte may be a space of any kind. */
export function mayBeSpace(byte: number): boolean {
  return MAY_BE_SPACE[byte] === 1;
}

/**
 * Whether a cell of UTF-8 may begin or end in a space of any kind: false for nearly all cells that do not.
 *
 * @param to behind at least one byte.
 */
export function mayBeTrimmed(view: DataView, from: number, to: number): boolean {
  if (MAY_BE_SPACE[view.getUint8(from)] === 1) return true;
  let last = to - 1;
  // A character is told by its first byte.
  while (last > from && (view.getUint8(last) & 0xc0) === 0x80) last -= 1;
  return MAY_BE_SPACE[view.getUint8(last)] === 1;
}
