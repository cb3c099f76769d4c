import { type Day, dayOf, toIso, yearOf } from "../../calendar/day.ts";
import {
  firstDayOf,
  firstPeriodOfYear,
  lastDayOf,
  lastPeriodOfYear,
  type PeriodLabel,
  type PeriodLength,
  periodLabel,
  periodOf,
} from "../../calendar/period.ts";
import { periodNumber } from "../../calendar/period-number.ts";
import type { AskedOfEvery } from "./question.ts";

/** One period with its days, as counting uses it. */
export interface Period {
  readonly label: PeriodLabel;
  readonly first: Day;
  readonly last: Day;
  /** Its covered days, from the first to the last; null where the register covers none of them. */
  readonly covered: { readonly from: Day; readonly to: Day } | null;
}

/** The days that a register covers; `from` null where its manifest does not say. */
export interface CoveredDays {
  readonly from: Day | null;
  readonly to: Day;
}

/** How many years are shown where nobody asks for others. */
const YEARS_SHOWN = 5;

/**
 * The periods to show: those of the years asked for, else of the five years that end with that of the reference date; of
 * two reference dates from the first of the earlier to the last of the later. What is shown does not depend on what is
 * counted.
 */
export function shownPeriods(
  length: PeriodLength,
  referenceDates: readonly [Day] | readonly [Day, Day],
  { from, to }: { readonly from: number | null; readonly to: number | null },
): AskedOfEvery["periods"] {
  const [earlier, later = earlier] = referenceDates;
  const last = periodOf(later, length);
  // A reference date in the first years of the calendar has fewer years before it.
  const firstYear = from ?? Math.max(1, yearOf(earlier) - YEARS_SHOWN + 1);
  // A year asked for is shown, also where the other end, not asked for, lies on its wrong side.
  const start = firstPeriodOfYear(firstYear, length);
  const end = to !== null ? lastPeriodOfYear(to, length) : last;
  const shown = (one: number, other: number): AskedOfEvery["periods"] => ({
    length,
    first: periodLabel(one, length),
    last: periodLabel(other, length),
  });
  if (start <= end) return shown(start, end);
  if (to !== null) return shown(firstPeriodOfYear(to, length), end);
  return shown(start, lastPeriodOfYear(firstYear, length));
}

/** The periods that a question shows, with what a register covers of them. */
export function periodsOf({ length, first, last }: AskedOfEvery["periods"], covered: CoveredDays): readonly Period[] {
  const periods: Period[] = [];
  for (let period = numberOf(first, length); period <= numberOf(last, length); period += 1) {
    const [begin, end] = [firstDayOf(period, length), lastDayOf(period, length)];
    const from = Math.max(covered.from ?? begin, begin) as Day;
    const to = Math.min(covered.to, end) as Day;
    periods.push({
      label: periodLabel(period, length),
      first: begin,
      last: end,
      covered: from > to ? null : { from, to },
    });
  }
  return periods;
}

function numberOf(label: PeriodLabel, length: PeriodLength): number {
  return periodNumber(label, length) as number;
}

/**
 * The place of a day in consecutive periods, of which there is one at least; -1 where it falls in none, or is not covered:
 * only covered days count, so that months, quarters and years agree.
 */
export function periodPlaces(periods: readonly Period[]): (day: number) => number {
  const [{ first: start }, { last }] = [periods[0], periods.at(-1)] as [Period, Period];
  // One read a day instead of a division by months: this is asked of each of a million chains.
  const places = new Int32Array(last - start + 1).fill(-1);
  periods.forEach(({ covered }, place) => {
    if (covered !== null) places.fill(place, covered.from - start, covered.to - start + 1);
  });
  return (day) => places[day - start] ?? -1;
}

/** The first and the last covered day of some periods; null where none is covered. */
export function coveredStretch(periods: readonly Period[]): { readonly from: Day; readonly to: Day } | null {
  const covered = periods.flatMap((period) => (period.covered === null ? [] : [period.covered]));
  const [first, ...others] = covered;
  return first === undefined ? null : { from: first.from, to: (others.at(-1) ?? first).to };
}

/** The days that a register covers at its reference date: none after the day of its extract. */
export function coveredDays(register: {
  readonly referenceDate: string;
  readonly manifest: { readonly coverageFrom: string | null; readonly extractedOn: string | null };
}): CoveredDays {
  const { coverageFrom, extractedOn } = register.manifest;
  const referenceDate = dayOf(register.referenceDate);
  const extracted = extractedOn === null ? referenceDate : dayOf(extractedOn);
  return {
    from: coverageFrom === null ? null : dayOf(coverageFrom),
    to: Math.min(extracted, referenceDate) as Day,
  };
}

/** A stretch of days as callers see it. */
export function isoStretch({ from, to }: CoveredDays): {
  readonly from: ReturnType<typeof toIso> | null;
  readonly to: ReturnType<typeof toIso>;
} {
  return { from: from === null ? null : toIso(from), to: toIso(to) };
}
