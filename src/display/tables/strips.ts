import type { PeriodLength } from "../../calendar/period.ts";

/** First and one past the last column of figures that stand beside each other. */
export type Strip = readonly [start: number, end: number];

/** Where a long table is cut: at whole or half years, where there is room for as much. */
const together: Readonly<Record<PeriodLength, number>> = { year: 1, "half-year": 2, quarter: 4, month: 6 };

/** How much stands beside each other. */
export interface StripRoom {
  /** How many characters there are for figures. */
  readonly room: number;
  /** How many of them stand between two columns. */
  readonly gap: number;
  /** How long the periods of the columns are. */
  readonly length: PeriodLength;
}

/**
 * The columns of figures in strips that fit beside the keys of the rows; a column that is wider than that has a strip by
 * itself.
 *
 * @param widths how many characters each column takes.
 */
export function stripsFor(widths: readonly number[], { room, gap, length }: StripRoom): readonly Strip[] {
  const strips: Strip[] = [];
  let start = 0;
  while (start < widths.length) {
    let fits = 0;
    for (let taken = 0; start + fits < widths.length; fits += 1) {
      taken += (widths[start + fits] as number) + gap;
      if (taken > room && fits > 0) break;
    }
    const multiple = together[length];
    if (start + fits < widths.length && fits > multiple) fits -= fits % multiple;
    strips.push([start, start + fits]);
    start += fits;
  }
  return strips.length === 0 ? [[0, 0]] : strips;
}
