import { type Day, toIso, yearOf } from "../../calendar/day.ts";
import {
  firstDayOf,
  firstPeriodOfYear,
  lastDayOf,
  lastPeriodOfYear,
  type PeriodLength,
  periodLabel,
  periodOf,
} from "../../calendar/period.ts";
import type { Period, PeriodCoverage } from "./exact-table.ts";
import { periodNumber } from "./period-number.ts";

/** What decides which periods a table shows. */
export interface PeriodBounds {
  readonly length: PeriodLength;
  /** The first day on which anything of any class is counted; null where nothing is. */
  readonly firstCounted: Day | null;
  readonly referenceDate: Day;
  /** The first day that the register covers, where it says so. */
  readonly coverageFrom: Day | null;
  /** First and last year asked for; null for not asked. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The periods of a table (section 4 of the contract): from the first of the year in which anything is counted to that
 * of the reference date, unless years are asked for; those of the year of the reference date where nothing is counted.
 * Periods without events are shown, so that a zero is not a hole.
 */
export function tablePeriods(bounds: PeriodBounds): readonly Period[] {
  const periods: Period[] = [];
  const { start, end } = shownNumbers(bounds);
  for (let period = start; period <= end; period += 1) {
    periods.push({ label: periodLabel(period, bounds.length), coverage: coverageOf(period, bounds) });
  }
  return periods;
}

function shownNumbers({ length, firstCounted, referenceDate, from, to }: PeriodBounds): { start: number; end: number } {
  const last = periodOf(referenceDate, length);
  // The contract lets years run from the first with a counted chain: shorter periods begin with that year too.
  const first = firstPeriodOfYear(yearOf(firstCounted ?? referenceDate), length);
  // A year asked for is shown, also where the other end, not asked for, lies on its wrong side.
  const start = from !== null ? firstPeriodOfYear(from, length) : first;
  const end = to !== null ? lastPeriodOfYear(to, length) : last;
  if (start <= end) return { start, end };
  if (to !== null) return { start: firstPeriodOfYear(to, length), end };
  return { start, end: from !== null ? lastPeriodOfYear(from, length) : start };
}

/** How much of a period lies between the start of coverage and the reference date. */
export function coverageOf(
  period: number,
  bounds: Pick<PeriodBounds, "length" | "referenceDate" | "coverageFrom">,
): PeriodCoverage {
  const first = firstDayOf(period, bounds.length);
  const last = lastDayOf(period, bounds.length);
  const from = bounds.coverageFrom === null || bounds.coverageFrom <= first ? null : bounds.coverageFrom;
  const until = bounds.referenceDate >= last ? null : bounds.referenceDate;
  if ((from ?? first) > (until ?? last)) return { kind: "none" };
  if (from === null && until === null) return { kind: "complete" };
  return { kind: "partial", from: from === null ? null : toIso(from), until: until === null ? null : toIso(until) };
}

/**
 * The place of a day in the consecutive periods of a table; -1 where it falls in none, or in one that is not covered.
 */
export function periodPlaces(periods: readonly Period[], length: PeriodLength): (day: number) => number {
  const [first] = periods;
  const start = first === undefined ? null : periodNumber(first.label, length);
  if (start === null) return () => -1;
  const firstDay = firstDayOf(start, length);
  // One read a day instead of a division by months: this is asked of each of a million chains.
  const places = new Int32Array(lastDayOf(start + periods.length - 1, length) - firstDay + 1).fill(-1);
  periods.forEach(({ coverage }, place) => {
    if (coverage.kind === "none") return;
    const period = start + place;
    places.fill(place, firstDayOf(period, length) - firstDay, lastDayOf(period, length) - firstDay + 1);
  });
  return (day) => places[day - firstDay] ?? -1;
}
