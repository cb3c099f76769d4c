import { type Day, dayOf } from "../../calendar/day.ts";
import { firstDayOf, lastDayOf, type PeriodLength, periodLabel, periodOf } from "../../calendar/period.ts";
import type { LegalPhase } from "../../chains/law/legal-phase.ts";
import type { LegalTimeline } from "../../chains/law/legal-timeline.ts";
import type { Period } from "./exact-table.ts";
import { periodNumber } from "./period-number.ts";
import type { BrokenPhase, SeriesBreak } from "./series-break.ts";

/**
 * The changes of rule or procedure that fall inside consecutive periods: those with covered days before and after them.
 *
 * @param timeline one that was checked.
 */
export function seriesBreaks(
  periods: readonly Period[],
  length: PeriodLength,
  timeline: LegalTimeline,
): readonly SeriesBreak[] {
  const covered = periods.filter(({ coverage }) => coverage.kind !== "none");
  const [first] = covered;
  const last = covered[covered.length - 1];
  if (first === undefined || last === undefined) return [];
  const from = endOf(first, length, "from");
  const until = endOf(last, length, "until");
  return timeline.phases.flatMap((after, place): readonly SeriesBreak[] => {
    const before = timeline.phases[place - 1];
    if (before === undefined || after.from === null) return [];
    const day = dayOf(after.from);
    if (day <= from || day > until) return [];
    const number = periodOf(day, length);
    const inside = firstDayOf(number, length) < day;
    return [
      { on: after.from, period: periodLabel(number, length), inside, before: named(before), after: named(after) },
    ];
  });
}

/** The first or the last covered day of a period. */
function endOf({ label, coverage }: Period, length: PeriodLength, end: "from" | "until"): Day {
  const partial = coverage.kind === "partial" ? coverage[end] : null;
  if (partial !== null) return dayOf(partial);
  const number = periodNumber(label, length) as number;
  return end === "from" ? firstDayOf(number, length) : lastDayOf(number, length);
}

function named({ id, rule, procedure, name }: LegalPhase): BrokenPhase {
  return { id, rule, procedure, name: { nl: name.nl, en: name.en } };
}
