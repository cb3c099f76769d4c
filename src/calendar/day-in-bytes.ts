import { dayFromParts, daysInMonth, isLeapYear } from "./day.ts";

/** The day before the first that can be read: days are counted from here. */
const BASE = dayFromParts(1900, 1, 1);
const FIRST_YEAR = 1901;
const LAST_YEAR = 2099;

/** By year: the days before it, twice, and one more in a leap year; 0 for a year that is not read. */
const YEARS: Int32Array = new Int32Array(10_000);
/** By leap year, month and day of the month: the day of the year; 0 for none. */
const DAYS: Int32Array = new Int32Array(1024);

for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  YEARS[year] = (dayFromParts(year, 1, 1) - 1 - BASE) * 2 + (isLeapYear(year) ? 1 : 0);
}
for (const year of [2001, 2000]) {
  let day = 0;
  for (let month = 1; month <= 12; month += 1) {
    for (let dayOfMonth = 1; dayOfMonth <= daysInMonth(year, month); dayOfMonth += 1) {
      day += 1;
      DAYS[(isLeapYear(year) ? 512 : 0) + month * 32 + dayOfMonth] = day;
    }
  }
}

/**
 * Reads ten bytes as `YYYY-MM-DD`, from 1901-01-01 to 2099-12-31. What it does not know is for `parseDay`. Two looks
 * into small tables; twelve bytes must be there.
 *
 * @returns days since 1900-01-01, or 0 where the bytes are not such a date.
 */
export function dayInBytes(view: DataView, at: number): number {
  const year = view.getInt32(at, true) ^ 0x30303030;
  const month = view.getInt32(at + 4, true) ^ 0x2d30302d;
  const dayOfMonth = view.getInt32(at + 8, true) ^ 0x3030;
  // Two digits of the month stand between its dashes, so those of the day go where the dashes were.
  const others = month ^ ((dayOfMonth & 0xff) | ((dayOfMonth & 0xff00) << 16));
  // A dash that is none spoils the digits of the day; that is told by asking for the dashes apart.
  if ((month & 0xff0000ff) !== 0) return 0;
  if (((year | (year + 0x76767676) | others | (others + 0x76767676)) & 0x80808080) !== 0) return 0;
  const known = YEARS[
    (year & 0xff) * 1000 + ((year >> 8) & 0xff) * 100 + ((year >> 16) & 0xff) * 10 + (year >>> 24)
  ] as number;
  const inYear = ((others >> 8) & 0xff) * 10 + ((others >> 16) & 0xff);
  const inMonth = (others & 0xff) * 10 + (others >>> 24);
  if (known === 0 || inYear > 12 || inMonth > 31) return 0;
  const day = DAYS[((known & 1) << 9) + (inYear << 5) + inMonth] as number;
  return day === 0 ? 0 : (known >> 1) + day;
}
