import { type Day, dayOf, toIso, yearOf } from "../../calendar/day.ts";
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
  readonly referenceDate: Day;
  /** The last day that the register covers: the reference date, or the day of extraction where that is earlier. */
  readonly coverageTo: Day;
  /** The first day that the register covers, where it says so. */
  readonly coverageFrom: Day | null;
  /** First and last year asked for; null for not asked. */
  readonly from: number | null;
  readonly to: number | null;
}

/** How many years are shown where nobody asks for others. */
const YEARS_SHOWN = 5;

/**
 * The periods of a table: those of the five years that end with that of the reference date, unless years are asked for.
 * What is shown does not depend on what is counted. Periods without events are shown, so that a zero is not a hole.
 */
export function tablePeriods(bounds: PeriodBounds): readonly Period[] {
  const periods: Period[] = [];
  const { start, end } = shownNumbers(bounds);
  for (let period = start; period <= end; period += 1) {
    periods.push({ label: periodLabel(period, bounds.length), coverage: coverageOf(period, bounds) });
  }
  return periods;
}

function shownNumbers({ length, referenceDate, from, to }: PeriodBounds): { start: number; end: number } {
  const last = periodOf(referenceDate, length);
  // A reference date in the first years of the calendar has fewer years before it.
  const first = firstPeriodOfYear(Math.max(1, yearOf(referenceDate) - YEARS_SHOWN + 1), length);
  // A year asked for is shown, also where the other end, not asked for, lies on its wrong side.
  const start = from !== null ? firstPeriodOfYear(from, length) : first;
  const end = to !== null ? lastPeriodOfYear(to, length) : last;
  if (start <= end) return { start, end };
  if (to !== null) return { start: firstPeriodOfYear(to, length), end };
  return { start, end: from !== null ? lastPeriodOfYear(from, length) : start };
}

/** How much of a period lies between the first and the last day that the register covers. */
export function coverageOf(
  period: number,
  bounds: Pick<PeriodBounds, "length" | "coverageTo" | "coverageFrom">,
): PeriodCoverage {
  const first = firstDayOf(period, bounds.length);
  const last = lastDayOf(period, bounds.length);
  const from = bounds.coverageFrom === null || bounds.coverageFrom <= first ? null : bounds.coverageFrom;
  const until = bounds.coverageTo >= last ? null : bounds.coverageTo;
  if ((from ?? first) > (until ?? last)) return { kind: "none" };
  if (from === null && until === null) return { kind: "complete" };
  return { kind: "partial", from: from === null ? null : toIso(from), until: until === null ? null : toIso(until) };
}

/**
 * The place of a day in the consecutive periods of a table; -1 where it falls in none, or is not covered: only covered
 * days count, so that months, quarters and years agree.
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
    const { from, until } = coverage.kind === "partial" ? coverage : { from: null, until: null };
    const begin = from === null ? firstDayOf(period, length) : dayOf(from);
    const end = until === null ? lastDayOf(period, length) : dayOf(until);
    places.fill(place, begin - firstDay, end - firstDay + 1);
  });
  return (day) => places[day - firstDay] ?? -1;
}
