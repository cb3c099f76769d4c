import { type Day, daysInMonth, type IsoDate, parseDay, partsOf, toIso } from "./day.ts";

/** The first day there is, 0001-01-01: no day is before it. */
const FIRST_DAY = -719162;

/** More than the days from 0001-01-01 to 9999-12-31, so that a day and a stretch of days fit in one Int32. */
const STRETCH = 0x400000;

/**
 * Reads a date of which the day or the month may be unknown, written `00`, as one whole number. A date that is known is
 * its `Day`; the others are told apart by `earliestOf` and `latestOf`. Constant time.
 *
 * @returns the number, or null where no day is like it.
 * @example
 * parsePartialDay("2019-10-31"); // 18200
 * latestOf(parsePartialDay("1990-05-00") ?? 0) === parseDay("1990-05-31"); // true
 * parsePartialDay("1990-13-00"); // null
 */
export function parsePartialDay(text: string): number | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (month !== "00" && dayOfMonth !== "00") return parseDay(text);
  const earliest = parseDay(`${year}-${month === "00" ? "01" : month}-${dayOfMonth === "00" ? "01" : dayOfMonth}`);
  if (earliest === null) return null;
  const last = partsOf(earliest);
  const lastMonth = month === "00" ? 12 : last.month;
  const lastDay = dayOfMonth === "00" ? daysInMonth(last.year, lastMonth) : last.dayOfMonth;
  const latest = parseDay(`${year}-${twoDigits(lastMonth)}-${twoDigits(lastDay)}`) as Day;
  return earliest + (latest - earliest) * STRETCH;
}

/** The earliest day that a date can be. Not for `NO_DAY`. */
export function earliestOf(partial: number): Day {
  return (partial - stretchOf(partial) * STRETCH) as Day;
}

/** The latest day that a date can be. Not for `NO_DAY`. */
export function latestOf(partial: number): Day {
  return (earliestOf(partial) + stretchOf(partial)) as Day;
}

/**
 * A date as `YYYY-MM-DD`, with `00` for what is unknown. Not for `NO_DAY`.
 *
 * @example
 * toPartialIso(parsePartialDay("1990-00-00") ?? 0); // "1990-00-00"
 */
export function toPartialIso(partial: number): IsoDate {
  if (stretchOf(partial) === 0) return toIso(partial as Day);
  const iso = toIso(earliestOf(partial));
  const [one, other] = [partsOf(earliestOf(partial)), partsOf(latestOf(partial))];
  const month = one.month === other.month ? iso.slice(5, 7) : "00";
  return `${iso.slice(0, 4)}-${month}-${one.dayOfMonth === other.dayOfMonth ? iso.slice(8) : "00"}`;
}

/** How many days the latest lies after the earliest. */
function stretchOf(partial: number): number {
  return Math.floor((partial - FIRST_DAY) / STRETCH);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
