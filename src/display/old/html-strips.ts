import type { PeriodLength } from "../../calendar/period.ts";
import { escapedHtml } from "../characters/escape-html.ts";

/** First and one past the last column of figures that stand in one table. */
export type Strip = readonly [start: number, end: number];

/** Where a long table is cut: at whole or half years, where there is room for as much. */
const together: Readonly<Record<PeriodLength, number>> = { year: 1, "half-year": 2, quarter: 4, month: 6 };

/**
 * The columns of figures in strips that fit on a sheet of A4 beside the titles of the rows.
 *
 * @param widths how many characters each column takes, the space between columns not included.
 * @param room how many characters there are for figures.
 */
export function stripsFor(widths: readonly number[], room: number, length: PeriodLength | null): readonly Strip[] {
  const strips: Strip[] = [];
  let start = 0;
  while (start < widths.length) {
    let fits = 0;
    for (let taken = 0; start + fits < widths.length; fits += 1) {
      taken += (widths[start + fits] as number) + 2;
      if (taken > room && fits > 0) break;
    }
    const multiple = length === null ? 1 : together[length];
    if (start + fits < widths.length && fits > multiple) fits -= fits % multiple;
    strips.push([start, start + fits]);
    start += fits;
  }
  return strips.length === 0 ? [[0, 0]] : strips;
}

/** The title of one strip: that of the table, and which columns the strip has where there are several strips. */
export function stripTitle(title: string, headings: readonly string[], [start, end]: Strip): string {
  if (end - start === headings.length) return title;
  const [first, last] = [headings[start] as string, headings[end - 1] as string];
  return `${title} (${first === last ? first : `${first} – ${last}`})`;
}

/** One table where it can be scrolled sideways on a narrow screen, with the keyboard too. */
export function scrollable(title: string, table: readonly string[]): string {
  const label = escapedHtml(title);
  return [
    `<div class="nareis-scroll" role="region" aria-label="${label}" tabindex="0">`,
    "<table>",
    `<caption>${label}</caption>`,
    ...table,
    "</table>",
    "</div>",
  ].join("\n");
}

/** A cell with a figure; the total can be told apart. */
export function figureCell(text: string, isTotal: boolean): string {
  return `<td${isTotal ? ' class="total"' : ""}>${escapedHtml(text)}</td>`;
}
