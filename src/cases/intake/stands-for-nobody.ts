/** What programs write where there is no id, in lower case. */
const PLACEHOLDERS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "null",
  "(null)",
  "none",
  "n/a",
  "#n/a",
  "na",
  "nan",
  "nil",
  "undefined",
  "unknown",
  "onbekend",
  "-",
  "?",
]);

const LONGEST = "undefined".length;
const ZERO = 48;
const NINE = 57;

/** A number as a spreadsheet shows it when it is too long for its column; the sign tells it from hexadecimal digits. */
const CUT_OFF = /^[-+]?\d{1,3}([.,]\d+)?E\+\d{1,3}$/i;

/**
 * Whether an id stands for nobody: a word for nothing, only zeros, or a number that a spreadsheet cut off. Under such an
 * id strangers would be one person. Cost: a look at the first and last character of nearly every id.
 *
 * @param id trimmed, and not empty.
 * @example
 * standsForNobody("NULL"); // true
 * standsForNobody("000"); // true
 * standsForNobody("1,23457E+11"); // true
 * standsForNobody("P01"); // false
 */
export function standsForNobody(id: string): boolean {
  const last = id.charCodeAt(id.length - 1);
  if (last < ZERO || last > NINE) return id.length <= LONGEST && PLACEHOLDERS.has(id.toLowerCase());
  // A number that was cut off begins in a sign or a digit, and has a plus.
  return isZeros(id) || (id.charCodeAt(0) <= NINE && id.includes("+") && CUT_OFF.test(id));
}

function isZeros(id: string): boolean {
  for (let place = 0; place < id.length; place += 1) if (id.charCodeAt(place) !== ZERO) return false;
  return true;
}

/** Of the bytes of an id: which may begin a placeholder. Nothing but ASCII does. */
const BEGINS_PLACEHOLDER: Uint8Array = /* @__PURE__ */ firstCharacters();

function firstCharacters(): Uint8Array {
  const begins = new Uint8Array(256);
  for (const word of PLACEHOLDERS) {
    begins[word.charCodeAt(0)] = 1;
    begins[word.toUpperCase().charCodeAt(0)] = 1;
  }
  return begins;
}

/** Whether the UTF-8 of an id that stands for nobody may begin in a byte: in no letter but the first of a placeholder. */
export function mayBeginNobody(byte: number): boolean {
  return byte <= NINE || BEGINS_PLACEHOLDER[byte] === 1;
}

/** More bytes than a placeholder takes, whatever letters turn into those of one in lower case. */
const LONGEST_BYTES = LONGEST * 3;
const PLUSES = 0x2b2b2b2b;

/**
 * Whether the id of which some bytes are the UTF-8 has to be looked at with `standsForNobody`: false for nearly all of
 * those that stand for somebody.
 *
 * @param view with the bytes, and four more before or behind them.
 */
export function mayStandForNobody(view: DataView, from: number, to: number): boolean {
  const first = view.getUint8(from);
  const last = view.getUint8(to - 1);
  if (last < ZERO || last > NINE) return BEGINS_PLACEHOLDER[first] === 1 && to - from <= LONGEST_BYTES;
  if (first === ZERO && last === ZERO) {
    let place = from;
    while (place < to && view.getUint8(place) === ZERO) place += 1;
    if (place === to) return true;
  }
  // A number that was cut off ends in a plus and at most three digits, and begins in a sign or a digit.
  if (first > NINE || to - from < 4) return false;
  const end = view.getInt32(to - 4, true) ^ PLUSES;
  return ((end - 0x01010101) & ~end & 0x80808080) !== 0;
}
