import { utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The key of a text: 64 bits in two lanes, from its UTF-8 bytes, four at a time. Equal texts have equal keys; equal keys
 * of different texts are rare, and whatever they would make or lose is settled by the texts. `0, 0` is the key of no text.
 */
// As 32 bits with a sign: the engine would hold anything larger as a fraction.
const FIRST = 0x9e3779b1 | 0;
const SECOND = 0x85ebca6b | 0;
const THIRD = 0xc2b2ae35 | 0;

/** Where the key of a text is kept: `into[at]` and `into[at + 1]`. */
export type Keys = Int32Array;

/**
 * Writes the key of a text, such as an id.
 *
 * @param mask a key of fewer bits, for tests of what happens when keys are equal; -1 for all of them.
 */
export function keyOfText(text: string, into: Keys, at: number, mask: number): void {
  const length = text.length;
  let one = FIRST;
  let other = SECOND;
  let place = 0;
  for (; place + 4 <= length; place += 4) {
    const a = text.charCodeAt(place);
    const b = text.charCodeAt(place + 1);
    const c = text.charCodeAt(place + 2);
    const d = text.charCodeAt(place + 3);
    if ((a | b | c | d) > 127) {
      keyOfWideText(text, into, at, mask);
      return;
    }
    one = Math.imul(one ^ (a | (b << 8) | (c << 16) | (d << 24)), FIRST);
    one ^= one >>> 15;
    other = (((other << 5) | (other >>> 27)) + one) | 0;
  }
  let last = 0;
  for (let shift = 0; place < length; place += 1, shift += 8) {
    const unit = text.charCodeAt(place);
    if (unit > 127) {
      keyOfWideText(text, into, at, mask);
      return;
    }
    last |= unit << shift;
  }
  finishKey(one, other, last, length, into, at, mask);
}

function keyOfWideText(text: string, into: Keys, at: number, mask: number): void {
  const bytes = utf8ToBytes(text);
  keyOfBytes(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length, into, at, mask);
}

/** Writes the key of the text of which some bytes are the UTF-8, without making the text. */
export function keyOfBytes(view: DataView, from: number, to: number, into: Keys, at: number, mask: number): void {
  let one = FIRST;
  let other = SECOND;
  let place = from;
  for (; place + 4 <= to; place += 4) {
    one = Math.imul(one ^ view.getInt32(place, true), FIRST);
    one ^= one >>> 15;
    other = (((other << 5) | (other >>> 27)) + one) | 0;
  }
  let last = 0;
  // The last four bytes, without those that were looked at before. A shift by 32 bits less is the same.
  if (place > from) last = place < to ? view.getInt32(to - 4, true) >>> (8 * (place - to)) : 0;
  else for (let shift = 0; place < to; place += 1, shift += 8) last |= view.getUint8(place) << shift;
  finishKey(one, other, last, to - from, into, at, mask);
}

/**
 * Writes the key of a field of a line while its end is looked for, four bytes at a time. Twelve bytes must be there
 * behind the end of the line.
 *
 * @param separator the byte that ends the field, four times; a control character ends it too, as a line feed is.
 * @returns where the field ends. Of a field without a byte the key has to be written by the caller.
 */
export function keyOfField(
  view: DataView,
  from: number,
  separator: number,
  into: Keys,
  at: number,
  mask: number,
): number {
  let one = FIRST;
  let other = SECOND;
  // As 32 bits with a sign: the engine would ask at each step whether a place still fits, and keep it in another form.
  for (let place = from | 0; ; place = (place + 4) | 0) {
    const word = view.getInt32(place, true);
    const ends = endsIn(word, separator);
    if (ends === 0) {
      one = Math.imul(one ^ word, FIRST);
      one ^= one >>> 15;
      other = (((other << 5) | (other >>> 27)) + one) | 0;
      continue;
    }
    // The lowest bit that is set is the highest of the byte that ends the field; these are the bits up to it.
    const upTo = ends ^ (ends - 1);
    const end = (place + (3 - (Math.clz32(upTo) >> 3))) | 0;
    finishKey(one, other, word & (upTo >>> 8), (end - from) | 0, into, at, mask);
    return end;
  }
}

/** Where a field of a line ends, as for `keyOfField`. */
export function endOfField(view: DataView, from: number, separator: number): number {
  for (let place = from | 0; ; place = (place + 4) | 0) {
    const ends = endsIn(view.getInt32(place, true), separator);
    if (ends !== 0) return (place + (3 - (Math.clz32(ends ^ (ends - 1)) >> 3))) | 0;
  }
}

/** A bit in the first of four bytes that is the separator or a control character, and maybe in some behind it; 0 for none. */
function endsIn(word: number, separator: number): number {
  // Both are ASCII, so that a byte beyond it is beyond it whichever is taken off.
  return ((word - 0x20202020) | ((word ^ separator) - 0x01010101)) & ~word & 0x80808080;
}

function finishKey(
  first: number,
  second: number,
  last: number,
  length: number,
  into: Keys,
  at: number,
  mask: number,
): void {
  let one = Math.imul(first ^ last, FIRST);
  one ^= one >>> 15;
  let other = (((second << 5) | (second >>> 27)) + one) | 0;
  one = Math.imul(one ^ length, THIRD);
  one ^= one >>> 16;
  other = Math.imul(other ^ (other >>> 16) ^ length, SECOND);
  other ^= other >>> 13;
  other = Math.imul(other, THIRD);
  other ^= other >>> 16;
  one &= mask;
  // All of its bits or none, so that a key of four bits is one of four bits in all.
  other &= mask >> 31;
  into[at] = (one | other) === 0 ? 1 : one;
  into[at + 1] = other;
}
