import { inColumns, widthsOf } from "../characters/text-columns.ts";
import type { Page, PageBlock, PageRow } from "./page.ts";
import { stripsFor } from "./strips.ts";

/** As wide as a line may become before the columns that are left go on below it. */
const WIDEST_LINE = 140;

const GAP = 3;

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
    ...blocks.flatMap(({ rows }) => rows.map(({ keys, cells }) => [...keys, ...cells])),
  ]);
  const keyWidths = widths.slice(0, keyHeadings.length);
  const taken = keyWidths.reduce((sum, width) => sum + width + GAP, 0);
  const figureWidths = widths.slice(keyHeadings.length);
  const strips = stripsFor(figureWidths, { room: WIDEST_LINE - taken, gap: GAP, length });
  return blocks.flatMap((block) =>
    strips.map(([start, end], place) => {
      const line = ({ keys, cells }: PageRow): readonly string[] => [...keys, ...cells.slice(start, end)];
      const lines = [
        line({ keys: keyHeadings, cells: headings }),
        ...block.rows.map(({ keys, cells }, row) => line({ keys: onceOnly(keys, block.rows[row - 1]?.keys), cells })),
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

/** The blocks of the memo's form, with the title of each beside its figures. */
export function titlesBeside(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.map(({ heading, rows, footnotes }) => ({
    heading: null,
    rows: rows.map(({ cells }) => ({ keys: [heading ?? ""], cells })),
    footnotes,
  }));
}

/** Keys that a row shares with the row above, from the widest on, are not repeated; its last key always stands. */
function onceOnly(keys: readonly string[], above: readonly string[] | undefined): readonly string[] {
  const different = keys.findIndex((key, place) => key !== above?.[place]);
  return keys.map((key, place) => (place < different && place < keys.length - 1 ? "" : key));
}
