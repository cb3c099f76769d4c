import type { IsoDate } from "../../calendar/day.ts";
import type { Column, PeriodColumn } from "../../counts/cells/exact-table.ts";

/** Which days a figure covers; null throughout where its column is neither a period nor the total. */
export interface FigureSpan {
  readonly coverage: "complete" | "partial" | "none" | null;
  /** First and last day that the figure covers; null where it covers none. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** The days that the figures of each column cover: the total all that its periods cover. */
export function figureSpans(columns: readonly Column[]): readonly FigureSpan[] {
  const periods = columns.filter((column) => column.kind === "period").map(spanOf);
  return columns.map((column) => {
    if (column.kind === "period") return spanOf(column);
    return column.kind === "total" && periods.length > 0
      ? wholeSpan(periods)
      : { coverage: null, from: null, until: null };
  });
}

function spanOf({ first, last, coverage }: PeriodColumn): FigureSpan {
  switch (coverage.kind) {
    case "none":
      return { coverage: "none", from: null, until: null };
    case "partial":
      return { coverage: "partial", from: coverage.from, until: coverage.until };
    case "complete":
      return { coverage: "complete", from: first, until: last };
  }
}

function wholeSpan(periods: readonly FigureSpan[]): FigureSpan {
  const covered = periods.filter(({ coverage }) => coverage !== "none");
  const isComplete = periods.every(({ coverage }) => coverage === "complete");
  return {
    coverage: covered.length === 0 ? "none" : isComplete ? "complete" : "partial",
    from: covered[0]?.from ?? null,
    until: covered.at(-1)?.until ?? null,
  };
}
