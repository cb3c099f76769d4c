import type { Separator } from "./parse-quoted.ts";

/** Whether a cell, or a line without cells, holds nothing but space of any kind. */
export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/**
 * Whether a line of CSV has no cell: it is blank, or holds separators and space only, as spreadsheets leave below the
 * data. A cell in quotes is one, even if nothing is in it.
 *
 * @param separator null before it is known: then any one of them will do.
 */
export function isEmptyLine(line: string, separator: Separator | null): boolean {
  const first = line.charCodeAt(0);
  // What most lines begin with decides: a digit, a letter or a quote.
  if ((first > 0x2f && first < 0x3b) || (first > 0x3b && first < 0x80) || first === 0x22) return false;
  if (separator !== null) return isBlank(line.replaceAll(separator, ""));
  return isBlank(line.replaceAll(line.trimStart().charAt(0) === ";" ? ";" : ",", ""));
}

/**
 * Whether all cells of a line without quotes behind the first few are empty.
 *
 * @param cells the first cells of the line, at least as many as count.
 * @param count how many of them there should be.
 */
export function isEmptyBehind(line: string, cells: readonly string[], count: number, separator: Separator): boolean {
  let at = count;
  for (let index = 0; index < count; index += 1) at += (cells[index] as string).length;
  return isBlank(line.slice(at).replaceAll(separator, ""));
}
