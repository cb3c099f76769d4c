import { oneLine } from "../../display/characters/one-line.ts";

/** The first line of every part. */
export const xmlStart: string = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text from outside as the content of an element or an attribute, on one line. What a spreadsheet would read as the code of
 * a character (`_x0041_`) is written so that it stays as it is; so are the two numbers of Unicode that XML does not allow.
 */
export function xmlText(text: string): string {
  return oneLine(text)
    .replace(/[\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (sign) => escapes[sign] as string);
}

/** The name of a column: `A` for the first, `AA` for the 27th. */
export function columnName(place: number): string {
  const before = place < 26 ? "" : columnName(Math.floor(place / 26) - 1);
  return before + String.fromCharCode(65 + (place % 26));
}
