import { inColumns, widthsOf } from "../characters/text-columns.ts";
import { wrapped } from "../characters/wrap-text.ts";
import { titlesBeside } from "./memo-layout.ts";
import type { Page, PageRow } from "./page.ts";
import { stripsFor } from "./strips.ts";

/** As wide as a line may become before the columns that are left go on below it. */
const WIDEST_LINE = 140;

const GAP = 3;

/** As wide as a key may become before it goes on below. */
const WIDEST_KEY = 44;

/**
 * The figures of a page as paragraphs of text: keys on the left, figures to the right under their headings, the columns
 * of all blocks under each other.
 */
export function textBlocks(page: Page): readonly string[] {
  const { keyHeadings, columns, length } = page;
  const blocks = page.layout === "memo" ? titlesBeside(page.blocks) : page.blocks;
  const headings = columns.map(({ heading }) => heading);
  const widths = widthsOf([
    [...keyHeadings, ...headings],
    ...blocks.flatMap(({ rows }) => rows.flatMap((row) => linesOf(row, page))),
  ]);
  const keyWidths = widths.slice(0, keyHeadings.length);
  const taken = keyWidths.reduce((sum, width) => sum + width + GAP, 0);
  const figureWidths = widths.slice(keyHeadings.length);
  const strips = stripsFor(figureWidths, { room: WIDEST_LINE - taken, gap: GAP, length });
  return blocks.flatMap((block) =>
    strips.map(([start, end], place) => {
      const lines = [
        [...keyHeadings, ...headings.slice(start, end)],
        ...block.rows.flatMap(({ keys, cells }, row) =>
          linesOf({ keys: onceOnly(keys, block.rows[row - 1]?.keys), cells: cells.slice(start, end) }, page),
        ),
      ];
      const shown = {
        toTheLeft: keyHeadings.length,
        gap: GAP,
        widths: [...keyWidths, ...figureWidths.slice(start, end)],
      };
      return [
        ...(block.heading === null || place > 0 ? [] : [block.heading]),
        ...inColumns(lines, shown),
        ...(place === strips.length - 1 ? block.footnotes : []),
      ].join("\n");
    }),
  );
}

/** The lines of one row: its figures on the first, long keys over several. Titles in the memo's form are not broken. */
function linesOf({ keys, cells }: PageRow, { layout }: Page): readonly (readonly string[])[] {
  const broken = keys.map((key) => (layout === "memo" ? [key] : wrapped(key, WIDEST_KEY)));
  const height = Math.max(1, ...broken.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => [
    ...broken.map((lines) => lines[line] ?? ""),
    ...(line === 0 ? cells : []),
  ]);
}

/** Keys that a row shares with the row above, from the widest on, are not repeated; its last key always stands. */
function onceOnly(keys: readonly string[], above: readonly string[] | undefined): readonly string[] {
  const different = keys.findIndex((key, place) => key !== above?.[place]);
  return keys.map((key, place) => (place < different && place < keys.length - 1 ? "" : key));
}
