import { type Day, dayFromParts, daysInMonth, partsOf } from "./day.ts";

/** More months than lie between any two dates that can be written in four digits. */
const ALL_MONTHS = 12 * 10_000;

/**
 * The first day that is more than a number of months after a day: the first from which that number of months back,
 * in the same day of the month or in the last where the month has no such day, ends after the day. Null where no date
 * of four digits lies so far ahead. Constant time.
 *
 * @example
 * toIsoOrNull(firstDayBeyond(dayOf("2020-02-15"), 1) ?? NO_DAY); // "2020-03-16"
 * toIsoOrNull(firstDayBeyond(dayOf("2019-02-28"), 1) ?? NO_DAY); // "2019-04-01"
 */
export function firstDayBeyond(day: Day, months: number): Day | null {
  if (months >= ALL_MONTHS) return null;
  const { year, month, dayOfMonth } = partsOf(day);
  const number = year * 12 + month - 1 + months;
  const [aheadYear, aheadMonth] = [Math.floor(number / 12), (number % 12) + 1];
  // Every day of the month ahead leads back to the last day of this one, or to a day before: so the next month.
  const nextDay = dayOfMonth + 1;
  if (nextDay <= daysInMonth(year, month) && nextDay <= daysInMonth(aheadYear, aheadMonth)) {
    return dayFromParts(aheadYear, aheadMonth, nextDay);
  }
  return (dayFromParts(aheadYear, aheadMonth, daysInMonth(aheadYear, aheadMonth)) + 1) as Day;
}

/**
 * The day a number of months before a day, in the same day of the month or in the last where the month has no such
 * day. Null where that lies before the year 1. Constant time.
 *
 * @example
 * toIsoOrNull(monthsBefore(dayOf("2020-03-31"), 1) ?? NO_DAY); // "2020-02-29"
 */
export function monthsBefore(day: Day, months: number): Day | null {
  const { year, month, dayOfMonth } = partsOf(day);
  const number = year * 12 + month - 1 - months;
  const [yearBefore, monthBefore] = [Math.floor(number / 12), (((number % 12) + 12) % 12) + 1];
  if (yearBefore < 1) return null;
  return dayFromParts(yearBefore, monthBefore, Math.min(dayOfMonth, daysInMonth(yearBefore, monthBefore)));
}
