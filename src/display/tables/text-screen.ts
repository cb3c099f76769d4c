import { inColumns, widthsOf } from "../characters/text-columns.ts";
import { wrapped } from "../characters/wrap-text.ts";
import type { Page, PageRow } from "./page.ts";
import { type Strip, stripsFor } from "./strips.ts";

/** Of a terminal that nobody made wider. */
export const screenWidth: number = 80;

const GAP = 2;

/** Keys are broken over lines before they become narrower than this. */
const NARROWEST_KEYS = 24;

/**
 * The figures of a page on lines of at most eighty characters: the keys of a row under each other, each further in, and
 * a key that the row above has too not repeated.
 */
export function textScreen({ blocks, columns, lastTogether = 0, length }: Page): readonly string[] {
  return blocks.flatMap(({ rows, footnotes }) => {
    const figureWidths = widthsOf([
      columns.map(({ heading }) => heading.split(" ").reduce((longest, word) => longer(longest, word), "")),
      ...rows.map(({ cells }) => cells),
    ]);
    const strips = keptTogether(
      stripsFor(figureWidths, { room: screenWidth - NARROWEST_KEYS, gap: GAP, length }),
      lastTogether,
    );
    const paragraphs = strips.map(([start, end]) => {
      const widths = figureWidths.slice(start, end);
      const room = screenWidth - widths.reduce((sum, width) => sum + width + GAP, 0);
      const headings = headingLines(
        columns.slice(start, end).map(({ heading }) => heading),
        widths,
      );
      const lines = rows.flatMap((row, place) => rowLines(row, rows[place - 1], [start, end], room));
      const all = [...headings.map((cells) => ["", ...cells]), ...lines];
      // A key by itself may stand above the figures.
      const besideFigures = all.filter((line) => line.length > 1);
      const keyWidth = Math.max(0, ...besideFigures.map(([key = ""]) => key.length));
      return inColumns(all, { toTheLeft: 1, gap: GAP, widths: [keyWidth, ...widths] }).join("\n");
    });
    return [...paragraphs, ...(footnotes.length === 0 ? [] : [textLines(footnotes).join("\n")])];
  });
}

/** Strips of which the last has all of the last columns that are read together. */
function keptTogether(strips: readonly Strip[], lastTogether: number): readonly Strip[] {
  const [before, last] = strips.slice(-2);
  if (before === undefined || last === undefined) return strips;
  const start = Math.min(last[0], last[1] - lastTogether);
  return start <= before[0] ? strips : [...strips.slice(0, -2), [before[0], start], [start, last[1]]];
}

/** Texts on lines of at most eighty characters. */
export function textLines(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => wrapped(text, screenWidth));
}

/** The lines of one row: a line for each key that the row above does not have, the last with the figures. */
function rowLines(
  { keys, cells }: PageRow,
  above: PageRow | undefined,
  [start, end]: readonly [number, number],
  room: number,
): readonly (readonly string[])[] {
  const different = keys.findIndex((key, place) => key !== above?.keys[place]);
  const from = different < 0 ? keys.length - 1 : different;
  return keys.slice(from).flatMap((key, place) => {
    const indent = "  ".repeat(from + place);
    const isLast = from + place === keys.length - 1;
    const [first = "", ...rest] = wrapped(key, (isLast ? room : screenWidth) - indent.length - GAP);
    return [
      [`${indent}${first}`, ...(isLast ? cells.slice(start, end) : [])],
      ...rest.map((text) => [`${indent}  ${text}`]),
    ];
  });
}

/** Headings broken between words, their last lines under each other. */
function headingLines(headings: readonly string[], widths: readonly number[]): readonly (readonly string[])[] {
  const broken = headings.map((heading, place) => wrapped(heading, widths[place] as number));
  const height = Math.max(0, ...broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => broken.map((lines) => lines[line - height + lines.length] ?? ""));
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}
