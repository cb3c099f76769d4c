/** Spellings that were read before, each with the number that it stands for. */
export interface KnownWords {
  /** By the first bytes: which spelling that may be, from 1; 0 for none. Others that begin alike stand behind it. */
  readonly slots: Uint8Array;
  readonly lengths: Uint8Array;
  readonly values: Int32Array;
  /** The bytes of every spelling, `LONGEST` apart. */
  readonly bytes: DataView;
  count: number;
  /** The numbers of spellings of less than four bytes, by these and how many they are. */
  readonly short: Map<number, number>;
}

const SLOTS = 512;
const MOST = 128;
/** Words of more bytes are read each time. */
const LONGEST = 64;
/** Shorter words have another place. */
const SHORTEST = 4;
const MULTIPLIER = 0x9e3779b1;

/** Starts without any. */
export function knownWords(): KnownWords {
  return {
    slots: new Uint8Array(SLOTS),
    lengths: new Uint8Array(MOST + 1),
    values: new Int32Array(MOST + 1),
    bytes: new DataView(new ArrayBuffer((MOST + 1) * LONGEST)),
    count: 0,
    short: new Map(),
  };
}

/**
 * Which spelling that is known stands at a place up to the end of its field, 0 for none: it is found by its first four
 * bytes and compared by all of them, so that nobody has to look for the end of the field first.
 *
 * @param view in which as many bytes can be looked at as a spelling has, and a line feed stands in them or before.
 * @param separator the byte that ends the field; a line feed ends it too, with a CR before it or not.
 */
export function knownWordAt(words: KnownWords, view: DataView, from: number, separator: number): number {
  const { slots, lengths, bytes } = words;
  const first = view.getInt32(from, true);
  for (let slot = slotOf(first); ; slot = (slot + 1) & (SLOTS - 1)) {
    const found = slots[slot] as number;
    if (found === 0) return 0;
    const length = lengths[found] as number;
    const at = found * LONGEST;
    if (bytes.getInt32(at, true) !== first || !isSame(view, from, bytes, at, length)) continue;
    const stop = view.getUint8(from + length);
    if (stop === separator || stop === 10 || stop === 13) return found;
  }
}

/** What a spelling stands for of which the end is known, -1 where it is not known. */
export function knownWord(words: KnownWords, view: DataView, from: number, to: number): number {
  const { slots, lengths, bytes } = words;
  const length = to - from;
  if (length < SHORTEST) return knownShortWord(words, view, from, length);
  const first = view.getInt32(from, true);
  for (let slot = slotOf(first); ; slot = (slot + 1) & (SLOTS - 1)) {
    const found = slots[slot] as number;
    if (found === 0) return -1;
    const at = found * LONGEST;
    if (lengths[found] !== length || bytes.getInt32(at, true) !== first) continue;
    if (isSame(view, from, bytes, at, length)) return words.values[found] as number;
  }
}

/** What a spelling of one to three bytes stands for, -1 where it is not known. */
export function knownShortWord(words: KnownWords, view: DataView, from: number, length: number): number {
  return words.short.get(shortKey(view, from, length)) ?? -1;
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
  if (length < SHORTEST) {
    words.short.set(shortKey(words.bytes, found * LONGEST, length), value);
    return;
  }
  let slot = slotOf(words.bytes.getInt32(found * LONGEST, true));
  while (words.slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  words.slots[slot] = found;
}

function shortKey(view: DataView, from: number, length: number): number {
  return (view.getInt32(from, true) & ((1 << (8 * length)) - 1)) | (length << 24);
}

function slotOf(first: number): number {
  return Math.imul(first, MULTIPLIER) >>> 23;
}

/** Whether two spellings that begin alike are the same, from their end; the last bytes to be compared may be so twice. */
function isSame(one: DataView, from: number, other: DataView, at: number, length: number): boolean {
  for (let place = length - 4; place > 0; place -= 4) {
    if (one.getInt32(from + place, true) !== other.getInt32(at + place, true)) return false;
  }
  return true;
}
