import { firstPeriodOfYear, lastPeriodOfYear, type PeriodLabel, type PeriodLength, periodLabel } from "./period.ts";

/**
 * The number of the period with a label, the way back from `periodLabel`; null where no period of that length has it.
 *
 * @example
 * periodNumber("2019-Q2", "quarter"); // 8077
 * periodNumber("2019-Q2", "year"); // null
 */
export function periodNumber(label: PeriodLabel, length: PeriodLength): number | null {
  if (typeof label !== "string" || !/^\d{4}(?:-|$)/.test(label)) return null;
  const year = Number(label.slice(0, 4));
  if (year < 1) return null;
  for (let period = firstPeriodOfYear(year, length); period <= lastPeriodOfYear(year, length); period += 1) {
    if (periodLabel(period, length) === label) return period;
  }
  return null;
}
