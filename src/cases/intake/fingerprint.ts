/**
 * Fingerprints of rows: 64 bits to tell whether two rows with one id were written the same, and 128 bits that add up
 * to the digest of a register. They detect a difference; they do not stop somebody who makes one on purpose.
 */
export interface Fingerprint {
  one: number;
  two: number;
  three: number;
  four: number;
}

/** A fingerprint of nothing yet; `seed` keeps rows of different tables apart. */
export function startFingerprint(fingerprint: Fingerprint, seed: number): void {
  fingerprint.one = 0x243f6a88 ^ seed;
  fingerprint.two = 0x13198a2e + seed;
  fingerprint.three = 0xa4093822 ^ Math.imul(seed, 0x9e3779b1);
  fingerprint.four = 0x082efa98 + Math.imul(seed, 0x85ebca77);
}

/** Takes in a whole number of 32 bits. */
export function addNumber(fingerprint: Fingerprint, value: number): void {
  fingerprint.one = rotated(Math.imul(fingerprint.one ^ value, 0x9e3779b1), 13);
  fingerprint.two = rotated(Math.imul(fingerprint.two + value, 0x85ebca77), 11) ^ fingerprint.one;
  fingerprint.three = rotated(Math.imul(fingerprint.three ^ (value + 0x7f4a7c15), 0xc2b2ae3d), 17);
  fingerprint.four = (rotated(Math.imul(fingerprint.four - value, 0x27d4eb2f), 15) + fingerprint.three) | 0;
}

/** Takes in text, its length first, so that no two lists of texts run together. */
export function addText(fingerprint: Fingerprint, text: string): void {
  addNumber(fingerprint, text.length);
  let { one, two, three, four } = fingerprint;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    one ^= one >>> 15;
    two = Math.imul(two + unit, 0x85ebca77);
    two ^= two >>> 13;
    three = Math.imul(three ^ (unit + 0x61c88647), 0xc2b2ae3d);
    three ^= three >>> 16;
    four = Math.imul(four - unit, 0x27d4eb2f);
    four ^= four >>> 14;
  }
  fingerprint.one = one;
  fingerprint.two = two;
  fingerprint.three = three;
  fingerprint.four = four;
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
