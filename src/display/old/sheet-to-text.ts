import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { type SheetBlock, type SheetPage, sheetPageOf } from "./sheet-page.ts";
import type { Words } from "./words.ts";

/** As wide as a line may become before the columns that are left go on below it. */
const WIDEST_LINE = 140;

/** A published sheet as plain text: keys on the left, figures to the right under their headings. */
export function sheetToText(sheet: PublishedSheet, words: Words): string {
  const page = sheetPageOf(sheet, words);
  const keyWidths = page.keyHeadings.map((heading, place) => widest(page, heading, ({ keys }) => keys[place]));
  const widths = page.columns.map((heading, place) => widest(page, heading, ({ cells }) => cells[place]));
  const strips = stripsOf(keyWidths, widths);
  const paragraphs = [
    ...(page.banners.length === 0 ? [] : [page.banners.join("\n")]),
    page.title,
    page.notes.join("\n"),
    ...page.blocks.flatMap((block) => blockText(block, page, { keyWidths, widths, strips })),
    ...(page.breaks.length === 0 ? [] : [page.breaks.join("\n")]),
    page.facts.map(({ label, text }) => `${label}: ${text}`).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

interface Layout {
  readonly keyWidths: readonly number[];
  readonly widths: readonly number[];
  /** First and one past the last column of each stretch that fits on a line. */
  readonly strips: readonly (readonly [start: number, end: number])[];
}

function blockText(block: SheetBlock, page: SheetPage, layout: Layout): readonly string[] {
  return layout.strips.map(([start, end], strip) => {
    const line = (keys: readonly string[], cells: readonly string[]): string =>
      [
        ...keys.map((key, place) => key.padEnd(layout.keyWidths[place] as number)),
        ...cells.slice(start, end).map((cell, place) => cell.padStart(layout.widths[start + place] as number)),
      ]
        .join("   ")
        .trimEnd();
    return [
      ...(block.heading === null || strip > 0 ? [] : [block.heading]),
      line(page.keyHeadings, page.columns),
      ...block.rows.map(({ keys, cells }, place) => line(onceOnly(keys, block.rows[place - 1]?.keys), cells)),
    ].join("\n");
  });
}

/** Keys that a row shares with the row above, from the widest on, are not repeated; its last key always stands. */
function onceOnly(keys: readonly string[], above: readonly string[] | undefined): readonly string[] {
  const different = keys.findIndex((key, place) => key !== above?.[place]);
  return keys.map((key, place) => (place < different && place < keys.length - 1 ? "" : key));
}

function widest(
  page: SheetPage,
  heading: string,
  text: (row: SheetBlock["rows"][number]) => string | undefined,
): number {
  let width = heading.length;
  for (const block of page.blocks) for (const row of block.rows) width = Math.max(width, text(row)?.length ?? 0);
  return width;
}

function stripsOf(keyWidths: readonly number[], widths: readonly number[]): Layout["strips"] {
  const taken = keyWidths.reduce((sum, width) => sum + width + 3, 0);
  const strips: [number, number][] = [];
  let start = 0;
  let line = taken;
  widths.forEach((width, place) => {
    if (place > start && line + width + 3 > WIDEST_LINE) {
      strips.push([start, place]);
      start = place;
      line = taken;
    }
    line += width + 3;
  });
  return [...strips, [start, widths.length]];
}
