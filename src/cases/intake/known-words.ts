/** Spellings that were read before, each with the number that it stands for. */
export interface KnownWords {
  /** By place in the table of spellings: which spelling stands there, from 1; 0 for none. */
  readonly slots: Uint8Array;
  readonly lengths: Uint8Array;
  readonly values: Int32Array;
  /** The bytes of every spelling, `LONGEST` apart. */
  readonly bytes: DataView;
  count: number;
}

const SLOTS = 512;
const MOST = 128;
/** Words of more bytes are read each time. */
const LONGEST = 64;
const MULTIPLIER = 0x9e3779b1;

/** Starts without any. */
export function knownWords(): KnownWords {
  return {
    slots: new Uint8Array(SLOTS),
    lengths: new Uint8Array(MOST + 1),
    values: new Int32Array(MOST + 1),
    bytes: new DataView(new ArrayBuffer((MOST + 2) * LONGEST)),
    count: 0,
  };
}

/**
 * The number that a spelling stands for, or -1 where it is not known. A spelling is found by its ends and compared by all
 * of its bytes, so that the cost is that of a few comparisons of four bytes.
 *
 * @param view with four bytes more behind the spelling.
 */
export function knownWord(words: KnownWords, view: DataView, from: number, to: number): number {
  const { slots, lengths, bytes } = words;
  const length = to - from;
  let slot = slotOf(view, from, length);
  for (;;) {
    const found = slots[slot] as number;
    if (found === 0) return -1;
    if (lengths[found] === length && isSame(view, from, bytes, found * LONGEST, length)) {
      return words.values[found] as number;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
}

/** Remembers a spelling that is not known yet, unless it is long or too many are known. */
export function learnWord(words: KnownWords, text: string, value: number): void {
  const spelled = new TextEncoder().encode(text);
  const { length } = spelled;
  if (words.count === MOST || length === 0 || length > LONGEST) return;
  words.count += 1;
  const found = words.count;
  words.lengths[found] = length;
  words.values[found] = value;
  new Uint8Array(words.bytes.buffer).set(spelled, found * LONGEST);
  let slot = slotOf(words.bytes, found * LONGEST, length);
  while (words.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  words.slots[slot] = found;
}

function slotOf(view: DataView, from: number, length: number): number {
  const ends =
    length < 4
      ? firstBytes(view, from, length)
      : view.getInt32(from, true) ^ (view.getInt32(from + length - 4, true) << 3);
  return Math.imul(ends ^ length, MULTIPLIER) >>> 23;
}

function firstBytes(view: DataView, from: number, length: number): number {
  return view.getInt32(from, true) & ((1 << (length * 8)) - 1);
}

function isSame(one: DataView, from: number, other: DataView, at: number, length: number): boolean {
  if (length < 4) return firstBytes(one, from, length) === firstBytes(other, at, length);
  for (let place = 0; place < length - 4; place += 4) {
    if (one.getInt32(from + place, true) !== other.getInt32(at + place, true)) return false;
  }
  const last = length - 4;
  return one.getInt32(from + last, true) === other.getInt32(at + last, true);
}
