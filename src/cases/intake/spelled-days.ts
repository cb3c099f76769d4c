/** Days as they were written before, each with what a segment holds for it. */
export interface SpelledDays {
  /** By the key of a spelling: which one that may be, from 1; 0 for none. Others of that key stand behind it. */
  slots: Uint16Array;
  lengths: Uint8Array;
  values: Uint16Array;
  /** The bytes of every spelling, `LONGEST` apart. */
  bytes: DataView;
  count: number;
}

const SLOTS = 65_536;
/** Half a century of days, each written in one way. */
const MOST = 20_000;
/** `2014-04-07 00:00:00.000000000` has 29 characters. */
const LONGEST = 32;
/** Nothing shorter is a day. */
const SHORTEST = 4;

/** Starts without any. The first that is remembered takes a megabyte. */
export function spelledDays(): SpelledDays {
  return {
    slots: new Uint16Array(1),
    lengths: new Uint8Array(0),
    values: new Uint16Array(0),
    bytes: new DataView(new ArrayBuffer(0)),
    count: 0,
  };
}

function makeRoom(days: SpelledDays): void {
  days.slots = new Uint16Array(SLOTS);
  days.lengths = new Uint8Array(MOST + 1);
  days.values = new Uint16Array(MOST + 1);
  days.bytes = new DataView(new ArrayBuffer((MOST + 1) * LONGEST));
}

/**
 * What a spelling that was met before stands for, -1 where it was not.
 *
 * @param key of its bytes: equal ones are compared.
 */
export function spelledDay(days: SpelledDays, key: number, view: DataView, from: number, to: number): number {
  const { slots, lengths, values, bytes } = days;
  const length = to - from;
  const mask = slots.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot] as number;
    if (found === 0) return -1;
    if (lengths[found] === length && isSame(view, from, bytes, found * LONGEST, length)) return values[found] as number;
  }
}

/** Remembers a spelling that is not known yet, unless it is long or too many are known. */
export function learnDay(
  days: SpelledDays,
  key: number,
  view: DataView,
  from: number,
  to: number,
  value: number,
): void {
  const length = to - from;
  if (days.count === MOST || length < SHORTEST || length > LONGEST) return;
  if (days.count === 0) makeRoom(days);
  const { slots, lengths, values, bytes } = days;
  days.count += 1;
  const found = days.count;
  lengths[found] = length;
  values[found] = value;
  for (let place = 0; place < length; place += 1) bytes.setUint8(found * LONGEST + place, view.getUint8(from + place));
  let slot = key & (SLOTS - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = found;
}

/** Whether two spellings of the same length are the same, four bytes at a time; some may be compared twice. */
function isSame(one: DataView, from: number, other: DataView, at: number, length: number): boolean {
  for (let place = length - 4; place > 0; place -= 4) {
    if (one.getInt32(from + place, true) !== other.getInt32(at + place, true)) return false;
  }
  return one.getInt32(from, true) === other.getInt32(at, true);
}
