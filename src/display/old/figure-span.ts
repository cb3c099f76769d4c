import { dayOf, type IsoDate, toIso } from "../../calendar/day.ts";
import { firstDayOf, lastDayOf, type PeriodLength } from "../../calendar/period.ts";
import type { Period } from "../../counts/old/exact-table.ts";
import { periodNumber } from "../../counts/old/period-number.ts";

/** Which days a figure covers. */
export interface FigureSpan {
  readonly coverage: "complete" | "partial" | "none";
  /** First and last day that the figure covers; null where it covers none. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** The days that the figures of one period cover. */
export function spanOf({ label, coverage }: Period, length: PeriodLength): FigureSpan {
  const number = periodNumber(label, length);
  if (coverage.kind === "none" || number === null) return { coverage: coverage.kind, from: null, until: null };
  const from =
    coverage.kind === "partial" && coverage.from !== null ? dayOf(coverage.from) : firstDayOf(number, length);
  const until =
    coverage.kind === "partial" && coverage.until !== null ? dayOf(coverage.until) : lastDayOf(number, length);
  return { coverage: coverage.kind, from: toIso(from), until: toIso(until) };
}

/** The days that the total over all periods covers. */
export function wholeSpan(spans: readonly FigureSpan[]): FigureSpan {
  const covered = spans.filter(({ coverage }) => coverage !== "none");
  return {
    coverage:
      covered.length === 0 ? "none" : spans.every(({ coverage }) => coverage === "complete") ? "complete" : "partial",
    from: covered[0]?.from ?? null,
    until: covered[covered.length - 1]?.until ?? null,
  };
}
