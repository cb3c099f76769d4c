import { parseDay } from "../../calendar/day.ts";
import { parsePartialDay } from "../../calendar/partial-day.ts";
import { detached } from "../facts/detached-text.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Column } from "../facts/table.ts";

/** Reads the text of a cell as a day, or as `parsePartialDay` does; null where it is none in the expected form. */
export type DayReader = (cell: string) => number | null;

/** A time of exactly midnight behind a date. A zone is none: which day it is depends on it. */
const MIDNIGHT = /[T ]0?0:00(?::00(?:\.0+)?)?$/;

/** Longer texts are no dates, whatever they end in: `2014-04-07 00:00:00.000000000` has 29 characters. */
const LONGEST = 32;

const ISO_LENGTH = 10;

/** Dutch dates are remembered as they are written, half a century of them: looking is cheaper than taking them apart. */
const MOST_KNOWN = 20_000;

/** The reader of a column of days, in the form in which the caller says that dates are written. */
export function dayReader(column: Column, options: ReadOptions): DayReader {
  const parse = column.partial ? parsePartialDay : parseDay;
  if (options.dates !== "dutch") return (cell) => parse(withoutMidnight(cell));
  const known = new Map<string, number | null>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const iso = isoFromDutch(cell);
    const day = iso === null ? null : parse(iso);
    if (known.size < MOST_KNOWN && cell.length <= LONGEST) known.set(detached(cell), day);
    return day;
  };
}

function withoutMidnight(cell: string): string {
  return cell.length <= ISO_LENGTH || cell.length > LONGEST ? cell : cell.replace(MIDNIGHT, "");
}

/** `d-m-jjjj` as `jjjj-mm-dd`, with `-`, `/` or `.`; null for any other form. */
function isoFromDutch(cell: string): string | null {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(withoutMidnight(cell));
  if (parts === null) return null;
  const [, day, , month, year] = parts as unknown as readonly [string, string, string, string, string];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
