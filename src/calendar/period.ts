import { type Day, dayFromParts, daysInMonth, partsOf } from "./day.ts";

/** How long one column of a table is. */
export type PeriodLength = "year" | "half-year" | "quarter" | "month";

/** Every period length, the longest first. */
export const periodLengths: readonly PeriodLength[] = ["year", "half-year", "quarter", "month"];

/** A period as callers see it: `2019`, `2019-H1`, `2019-Q1` or `2019-01`. */
export type PeriodLabel = string;

const PERIODS_A_YEAR: Readonly<Record<PeriodLength, number>> = { year: 1, "half-year": 2, quarter: 4, month: 12 };

/**
 * The number of the period that a day falls in, counted from year 0, so that consecutive periods have consecutive
 * numbers.
 *
 * @example
 * periodLabel(periodOf(dayOf("2019-05-31"), "quarter"), "quarter"); // "2019-Q2"
 */
export function periodOf(day: Day, length: PeriodLength): number {
  const { year, month } = partsOf(day);
  const perYear = PERIODS_A_YEAR[length];
  return year * perYear + Math.floor(((month - 1) * perYear) / 12);
}

/** The number of the first period of a year. */
export function firstPeriodOfYear(year: number, length: PeriodLength): number {
  return year * PERIODS_A_YEAR[length];
}

/** The number of the last period of a year. */
export function lastPeriodOfYear(year: number, length: PeriodLength): number {
  return (year + 1) * PERIODS_A_YEAR[length] - 1;
}

/** The label of a period by its number. */
export function periodLabel(period: number, length: PeriodLength): PeriodLabel {
  const perYear = PERIODS_A_YEAR[length];
  const year = String(Math.floor(period / perYear)).padStart(4, "0");
  const within = (period % perYear) + 1;
  switch (length) {
    case "year":
      return year;
    case "half-year":
      return `${year}-H${within}`;
    case "quarter":
      return `${year}-Q${within}`;
    case "month":
      return `${year}-${String(within).padStart(2, "0")}`;
  }
}

/** The first day of a period by its number. */
export function firstDayOf(period: number, length: PeriodLength): Day {
  const perYear = PERIODS_A_YEAR[length];
  return dayFromParts(Math.floor(period / perYear), ((period % perYear) * 12) / perYear + 1, 1);
}

/** The last day of a period by its number. */
export function lastDayOf(period: number, length: PeriodLength): Day {
  const perYear = PERIODS_A_YEAR[length];
  const year = Math.floor(period / perYear);
  const month = (((period % perYear) + 1) * 12) / perYear;
  return dayFromParts(year, month, daysInMonth(year, month));
}
