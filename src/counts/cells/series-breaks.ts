import { dayOf } from "../../calendar/day.ts";
import { firstDayOf, type PeriodLabel, periodLabel, periodOf } from "../../calendar/period.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import { type LegalBreak, legalBreaks } from "../../chains/law/legal-breaks.ts";
import { coveredStretch, type Period } from "../asked/periods.ts";
import type { AskedOfEvery } from "../asked/question.ts";

/** A day inside the periods of a table on which the law of its classes, or what is registered, changed (reeksbreuk). */
export type SeriesBreak = LegalBreak & {
  /** The period that the day falls in. */
  readonly period: PeriodLabel;
  /** Whether it lies inside the period, whose figure then mixes both; else the period begins with it. */
  readonly inside: boolean;
};

/** The breaks of the classes asked for that have covered days before and after them. */
export function seriesBreaks(
  periods: readonly Period[],
  { classes, timeline, periods: { length } }: AskedOfEvery,
): readonly SeriesBreak[] {
  const stretch = coveredStretch(periods);
  if (stretch === null) return [];
  const broken = classes.includes("all-forms")
    ? chainClasses
    : chainClasses.filter((chainClass) => classes.includes(chainClass));
  return legalBreaks(timeline, { classes: broken, from: stretch.from, until: stretch.to }).map((found) => {
    const day = dayOf(found.on);
    const number = periodOf(day, length);
    return { ...found, period: periodLabel(number, length), inside: firstDayOf(number, length) < day };
  });
}
