/**
 * A calendar date (kalenderdatum) as a whole number of days since 1970-01-01: no time, no zone. ISO text is what
 * callers pass and get; inside, days are compared and stored as integers.
 */
export type Day = number & { readonly "~kind": "Day" };

/** A calendar date as callers see it: `YYYY-MM-DD`. */
export type IsoDate = string;

/** What an integer column holds where there is no day. Smaller than every day, so compare only after asking. */
export const NO_DAY = -0x80000000 as Day;

/** What an integer column holds for the day of something that never happens. Larger than every day. */
export const NEVER = 0x7fffffff as Day;

const DAYS_BEFORE_MONTH: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * Whether a year of the Gregorian calendar has a 29 February.
 *
 * @example
 * isLeapYear(2000); // true
 */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The number of days in a month, `month` from 1 to 12.
 *
 * @example
 * daysInMonth(2024, 2); // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a year, a month (1 to 12) and a day of the month that exist; nothing is checked here. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return (before * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] as number) + leapDay + dayOfMonth - 719163) as Day;
}

/**
 * Reads `YYYY-MM-DD`, and nothing else: no time, no sign, no year 0, no 30 February. Constant time.
 *
 * @returns the day, or null where the text is not such a date.
 * @example
 * parseDay("2019-10-31"); // 18200
 * parseDay("2020-02-30"); // null
 */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return null;
  return dayOfMonth <= daysInMonth(year, month) ? dayFromParts(year, month, dayOfMonth) : null;
}

/** The number that decimal digits in a stretch of text stand for; NaN where one of them is not a digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The day of an ISO date that a caller passed as an argument.
 *
 * @throws RangeError when the text is not a calendar date.
 * @example
 * toIso(dayOf("2023-05-31")); // "2023-05-31"
 */
export function dayOf(iso: IsoDate): Day {
  const day = typeof iso === "string" ? parseDay(iso) : null;
  if (day === null) throw new RangeError("Pass a calendar date as text in the form YYYY-MM-DD, such as 2023-05-31.");
  return day;
}

/** A day in parts: year, month from 1 to 12, day of the month from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/**
 * The year, month and day of the month of a day.
 *
 * @example
 * partsOf(dayOf("2023-05-31")); // { year: 2023, month: 5, dayOfMonth: 31 }
 */
export function partsOf(day: Day): DayParts {
  // Days counted from 1 March of year 0, so that the leap day is the last of its year (H. Hinnant, civil_from_days).
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/**
 * A day as `YYYY-MM-DD`.
 *
 * @example
 * toIso(dayOf("0987-06-05")); // "0987-06-05"
 */
export function toIso(day: Day): IsoDate {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** A day of a column as ISO text, or null where the column has none. */
export function toIsoOrNull(day: number): IsoDate | null {
  return day === NO_DAY ? null : toIso(day as Day);
}
