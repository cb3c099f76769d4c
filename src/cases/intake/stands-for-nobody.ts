/** What programs write where there is no id, in lower case. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
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
  const first = id.charCodeAt(0);
  // Zeros begin and end in a zero, and few ids do. A number that was cut off begins in a sign or a digit, and has a plus.
  if (first === ZERO && last === ZERO) return isZeros(id);
  return first <= NINE && id.includes("+") && CUT_OFF.test(id);
}

function isZeros(id: string): boolean {
  for (let place = 0; place < id.length; place += 1) if (id.charCodeAt(place) !== ZERO) return false;
  return true;
}
