import { dayFromParts, daysInMonth, isLeapYear } from "./day.ts";

/** Days are counted from here: the day before the first that is near. */
const BASE = /* @__PURE__ */ dayFromParts(1900, 1, 1);
const FIRST_YEAR = 1901;
const LAST_YEAR = 2099;

/** By year: the days before it, twice, and one more in a leap year; 0 for a year that is not near. */
const YEARS: Int32Array = /* @__PURE__ */ daysBeforeYears();
/** By leap year, month and day of the month: the day of the year; 0 for none. */
const DAYS: Int32Array = /* @__PURE__ */ daysOfYears();

function daysBeforeYears(): Int32Array {
  const years = new Int32Array(10_000);
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    years[year] = (dayFromParts(year, 1, 1) - 1 - BASE) * 2 + (isLeapYear(year) ? 1 : 0);
  }
  return years;
}

function daysOfYears(): Int32Array {
  const days = new Int32Array(1024);
  for (const year of [2001, 2000]) {
    let day = 0;
    for (let month = 1; month <= 12; month += 1) {
      for (let dayOfMonth = 1; dayOfMonth <= daysInMonth(year, month); dayOfMonth += 1) {
        day += 1;
        days[(isLeapYear(year) ? 512 : 0) + month * 32 + dayOfMonth] = day;
      }
    }
  }
  return days;
}

/**
 * The day of a year of at most four digits, a month and a day of the month of at most two digits each, as days since
 * 1900-01-01. Only days from 1901-01-01 to 2099-12-31 are near; what is not is for `parseDay`. Two looks into small tables.
 *
 * @returns 0 where the day is not near, or there is no such day.
 * @example
 * nearDay(1901, 1, 1); // 365
 * nearDay(2019, 2, 29); // 0
 */
export function nearDay(year: number, month: number, dayOfMonth: number): number {
  const known = YEARS[year] as number;
  if (known === 0 || month > 12 || dayOfMonth > 31) return 0;
  const day = DAYS[((known & 1) << 9) + (month << 5) + dayOfMonth] as number;
  return day === 0 ? 0 : (known >> 1) + day;
}

/**
 * Reads `YYYY-MM-DD` as a near day; what it does not know is for `parseDay`.
 *
 * @returns days since 1900-01-01, or 0 where the text is not such a date.
 * @example
 * nearDayOf("1901-01-01"); // 365
 * nearDayOf("2019-1-1"); // 0
 */
export function nearDayOf(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return 0;
  const a = text.charCodeAt(0) ^ 48;
  const b = text.charCodeAt(1) ^ 48;
  const c = text.charCodeAt(2) ^ 48;
  const d = text.charCodeAt(3) ^ 48;
  const e = text.charCodeAt(5) ^ 48;
  const f = text.charCodeAt(6) ^ 48;
  const g = text.charCodeAt(8) ^ 48;
  const h = text.charCodeAt(9) ^ 48;
  // Digits come to 0 to 9, and everything else to more.
  if (a > 9 || b > 9 || c > 9 || d > 9 || e > 9 || f > 9 || g > 9 || h > 9) return 0;
  return nearDay(a * 1000 + b * 100 + c * 10 + d, e * 10 + f, g * 10 + h);
}
