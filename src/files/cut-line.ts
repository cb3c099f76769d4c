import type { LineCode } from "../cases/facts/issue.ts";
import { isBlank, isEmptyBehind, isEmptyLine } from "./empty-line.ts";
import type { Separator } from "./parse-quoted.ts";
import { scanQuotes } from "./scan-quotes.ts";

/**
 * Cuts one line of a CSV file into the fields of a row: the exact and slow way, of which the fast ways are parts. Empty
 * fields behind the last column do not count.
 *
 * @param width how many fields a row has.
 * @returns the fields; why it has none; or null for a line without any cell, which is no row.
 */
export function cutLine(line: string, separator: Separator, width: number): readonly string[] | LineCode | null {
  if (!line.includes('"')) {
    if (isEmptyLine(line, separator)) return null;
    // One field more than there should be is enough to know: a line of a million separators is not taken apart.
    const cells = line.split(separator, width + 1);
    if (cells.length > width && isEmptyBehind(line, cells, width, separator)) cells.pop();
    return cells.length === width ? cells : "field-count";
  }
  const state = scanQuotes(line, separator, false);
  if (state !== "sound") return state === "stray" ? "stray-quote" : "line-break-in-field";
  const cells = unquotedCells(line, separator);
  if (cells.length > width && cells.slice(width).every(isBlank)) return cells.slice(0, width);
  return cells.length === width ? cells : "field-count";
}

/** The fields of a line of which the quotes are sound: each is in quotes or has none. */
function unquotedCells(line: string, separator: Separator): readonly string[] {
  const cells: string[] = [];
  for (let place = 0; ; place += 1) {
    let end = line.indexOf(separator, place);
    if (line[place] === '"') {
      let quote = line.indexOf('"', place + 1);
      while (line[quote + 1] === '"') quote = line.indexOf('"', quote + 2);
      cells.push(line.slice(place + 1, quote).replaceAll('""', '"'));
      end = quote + 1;
    } else {
      end = end < 0 ? line.length : end;
      cells.push(line.slice(place, end));
    }
    if (end >= line.length) return cells;
    place = end;
  }
}
