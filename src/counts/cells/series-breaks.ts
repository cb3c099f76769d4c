import { dayOf } from "../../calendar/day.ts";
import { firstDayOf, periodLabel, periodOf } from "../../calendar/period.ts";
import type { LegalPhase } from "../../chains/law/legal-timeline.ts";
import { coveredStretch, type Period } from "../asked/periods.ts";
import type { AskedOfEvery } from "../asked/question.ts";
import type { BrokenPhase, SeriesBreak } from "./series-break.ts";

/**
 * The changes of rule or procedure that fall inside consecutive periods: those with covered days before and after them.
 */
export function seriesBreaks(periods: readonly Period[], question: AskedOfEvery): readonly SeriesBreak[] {
  const { length } = question.periods;
  const { timeline } = question;
  const stretch = coveredStretch(periods);
  if (stretch === null) return [];
  return timeline.flatMap((after, place): readonly SeriesBreak[] => {
    const before = timeline[place - 1];
    if (before === undefined || after.from === null) return [];
    const day = dayOf(after.from);
    if (day <= stretch.from || day > stretch.to) return [];
    const number = periodOf(day, length);
    const inside = firstDayOf(number, length) < day;
    return [
      { on: after.from, period: periodLabel(number, length), inside, before: named(before), after: named(after) },
    ];
  });
}

function named({ id, rule, procedure, name }: LegalPhase): BrokenPhase {
  return { id, rule, procedure, name: { nl: name.nl, en: name.en } };
}
