import { oneLine } from "./one-line.ts";

/** Rows of cells as CSV (RFC 4180): commas, CRLF, and no cell that a spreadsheet would run as a formula. */
export function csvText(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return rows.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

function field(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = notFormula(oneLine(value));
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A leading apostrophe makes a spreadsheet show what it would otherwise run, the wide forms of the signs included. */
function notFormula(text: string): string {
  return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
