import type { ReadOptions } from "../facts/read-options.ts";

/** The text of a cell that is text or stands for it; anything else as it came. */
export type CellText = (cell: unknown) => unknown;

/**
 * Reads cells as text: without the space around it, a whole number as its digits, "" where there is nothing and for a
 * word that means empty.
 */
export function cellText({ empty }: ReadOptions): CellText {
  if (empty === undefined) return trimmedCell;
  const words: ReadonlySet<unknown> = new Set(empty.map((word) => word.trim()));
  return (cell) => {
    const text = trimmedCell(cell);
    return words.has(text) ? "" : text;
  };
}

/** As `cellText`, for a column of days: a `Date` at midnight UTC is its day, in the form in which days are written. */
export function dayText(options: ReadOptions): CellText {
  const textOf = cellText(options);
  return (cell) => {
    const iso = typeof cell === "object" ? isoOfDate(cell) : null;
    if (iso === null) return textOf(cell);
    return textOf(options.dates === "dutch" ? iso.split("-").reverse().join("-") : iso);
  };
}

/** A cell as text without the space around it; a whole number as its digits; anything else as it came. */
export function trimmedCell(cell: unknown): unknown {
  if (typeof cell === "string") {
    const last = cell.length - 1;
    // Most cells begin and end in a plain printable character: looking is cheaper than trimming.
    return last < 0 || (isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(last))) ? cell : cell.trim();
  }
  if (cell === undefined || cell === null) return "";
  return typeof cell === "bigint" || Number.isSafeInteger(cell) ? String(cell) : cell;
}

function isPlain(unit: number): boolean {
  return unit > 32 && unit < 127;
}

/** How a `Date` at midnight UTC writes itself; years beyond four digits begin with a sign. */
const MIDNIGHT_UTC = /^(\d{4}-\d{2}-\d{2})T00:00:00\.000Z$/;

/** The day of a `Date` at midnight UTC, or null for any other time and any other object. */
function isoOfDate(cell: object | null): string | null {
  try {
    // By its tag, for this folder knows no clock and a `Date` can be of another realm.
    if (Object.prototype.toString.call(cell) !== "[object Date]") return null;
    return MIDNIGHT_UTC.exec((cell as { toISOString(): string }).toISOString())?.[1] ?? null;
  } catch {
    // An invalid one.
    return null;
  }
}
