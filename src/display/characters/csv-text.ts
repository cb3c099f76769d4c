import { oneLine } from "./one-line.ts";

/**
 * Rows of cells as CSV (RFC 4180): a separator, CRLF, and no cell that a spreadsheet would run as a formula, at whatever
 * sign it cuts the lines.
 */
export function csvText(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  separator: "," | ";" = ",",
): string {
  return rows.map((cells) => `${cells.map(field).join(separator)}\r\n`).join("");
}

function field(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = notFormula(oneLine(value));
  return /[",;|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An apostrophe makes a spreadsheet show what it would otherwise run, the wide forms of the signs included. It also
 * stands inside a text, after everything at which a spreadsheet may cut a line: a Dutch one cuts at semicolons, also
 * between quotes that do not begin the cell, others at tabs, bars or spaces. A sign with a space on both sides is alone
 * in its cell wherever spaces cut, and stays.
 */
function notFormula(text: string): string {
  return text.replace(/(^|[,;:|"]) *(?=[=+\-@＝＋－＠])/g, "$&'").replace(/ (?=[=+\-@＝＋－＠](?! ))/g, " '");
}
