import type { IssueCode } from "../../src/cases/facts/issue.ts";
import { contractTables, normalForm, type TableName } from "../../src/model/contract-tables.ts";
import type { LinedTable } from "../../src/model/read-table.ts";

/** Whether a header is that of a column of the contract. */
export function isHeaderOfTable(name: TableName, header: string): boolean {
  return contractTables[name].some((column) =>
    [normalForm(column.name), ...column.alsoCalled].includes(normalForm(header)),
  );
}

/** What the caller says of a CSV file. */
export interface ModelCsv {
  /** Without a byte order mark. */
  readonly encoding?: "utf-8" | "windows-1252" | "utf-16le";
  readonly separator?: string;
  /** The longest line in bytes of UTF-8. */
  readonly limit?: number;
}

/** A line as text, or the code of one that has none. */
type Line = { readonly text: string } | { readonly code: IssueCode };

const separators = [",", ";", "\t"];

/**
 * What section 2 says about CSV files, a line at a time: bytes, lines, their text, the line that says the separator, the
 * header, cells. `recognises` tells whether a header is one of the contract.
 */
export function modelCsvFile(
  bytes: Uint8Array,
  recognises: (header: string) => boolean,
  { encoding = "utf-8", separator: asked, limit = 1_048_576 }: ModelCsv = {},
): LinedTable {
  let separator = asked;
  const lines = linesOf(bytes, encoding).map(
    (line): Line => ("text" in line && Buffer.byteLength(line.text) > limit ? { code: "line-too-long" } : line),
  );
  const isEmpty = (line: Line): boolean =>
    "text" in line &&
    (separator === undefined ? separators : [separator]).some((one) => withoutSpace(line.text, one) === "");
  while (lines[0] !== undefined && isEmpty(lines[0])) lines.shift();

  const said = lines[0] && "text" in lines[0] ? separatorOf(lines[0].text) : null;
  if (said !== null) {
    lines.shift();
    separator ??= said;
    while (lines[0] !== undefined && isEmpty(lines[0])) lines.shift();
  }

  const first = lines.shift();
  if (first === undefined) return { header: [], rows: [] };
  if ("code" in first) return { header: first.code, rows: [] };
  const candidates = (separator === undefined ? separators : [separator]).map((one) => ({
    one,
    cells: cellsOf(first.text, one),
  }));
  const readable = candidates.flatMap(({ one, cells }) => (typeof cells === "string" ? [] : [{ one, cells }]));
  const most = Math.max(...readable.map(({ cells }) => cells.filter(recognises).length));
  const best = readable.find(({ cells }) => cells.filter(recognises).length === most);
  if (best === undefined) return { header: candidates[0]?.cells as IssueCode, rows: [] };
  separator = best.one;
  const header = withoutEmptyEnd(best.cells, 0);
  const rows = lines
    .filter((line) => !isEmpty(line))
    .map((line) => {
      const cells = "code" in line ? line.code : cellsOf(line.text, best.one);
      if (typeof cells === "string") return cells;
      const row = withoutEmptyEnd(cells, header.length);
      return row.length === header.length ? row : "field-count";
    });
  return { header, rows };
}

/** The lines of a file: its mark decides how its bytes are read, its first line break how lines end. */
function linesOf(bytes: Uint8Array, encoding: NonNullable<ModelCsv["encoding"]>): readonly Line[] {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return cut(utf8Units(bytes.subarray(3)));
  if (one === 0xff && two === 0xfe) return cut(utf16Units(bytes.subarray(2), 0));
  if (one === 0xfe && two === 0xff) return cut(utf16Units(bytes.subarray(2), 1));
  if (encoding === "utf-16le") return cut(utf16Units(bytes, 0));
  if (encoding === "utf-8") return cut(utf8Units(bytes));
  return cut([...bytes].map((byte) => windows1252[byte - 0x80] ?? String.fromCharCode(byte)));
}

/** The characters from 0x80 on; the five that the code page leaves open are control characters. */
const windows1252 = [
  ..."\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f",
].concat([..."\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"]);

/** Characters, and null for every stretch of bytes that is none. */
type Units = readonly (string | null)[];

function utf8Units(bytes: Uint8Array): Units {
  const units: (string | null)[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((some) => textOf(bytes.subarray(at, at + some)) !== null);
    units.push(length === undefined ? null : textOf(bytes.subarray(at, at + length)));
    at += length ?? 1;
  }
  return units;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf16Units(bytes: Uint8Array, highByte: 0 | 1): Units {
  const codes: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [low, high] = highByte === 0 ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]];
    codes.push((high ?? 0) * 256 + (low ?? 0));
  }
  const characters: Units = [...String.fromCharCode(...codes)].map((one) =>
    /^[\ud800-\udfff]$/.test(one) ? null : one,
  );
  return bytes.length % 2 === 0 ? characters : [...characters, null];
}

/** Lines end in LF or CRLF; where the first line break is a lone CR, in CR. */
function cut(units: Units): readonly Line[] {
  const isReturn = (at: number): boolean => units[at] === "\r";
  const firstBreak = units.findIndex((unit) => unit === "\n" || unit === "\r");
  const isLone = isReturn(firstBreak) && units[firstBreak + 1] !== "\n" && firstBreak + 1 < units.length;
  const lines: (string | null)[][] = [[]];
  for (let at = 0; at < units.length; at += 1) {
    if (isReturn(at) && units[at + 1] === "\n") continue;
    if (units[at] === "\n" || (isLone && isReturn(at))) lines.push([]);
    else lines.at(-1)?.push(units[at] ?? null);
  }
  return lines.map((line, index): Line => {
    if (line.includes(null)) return { code: "not-decodable" };
    const text = line.join("");
    // A CR at the very end ends a line too.
    return { text: index === lines.length - 1 ? text.replace(/\r$/, "") : text };
  });
}

function separatorOf(line: string): string | null {
  const isSaid = (said: string): boolean =>
    line.toLowerCase().startsWith(said) && line.slice(said.length).trim() === "";
  return separators.find((one) => isSaid(`sep=${one}`) || isSaid(`"sep=${one}"`)) ?? null;
}

/** The cells of a line, a character at a time; or what is wrong with the first quote out of place. */
function cellsOf(line: string, separator: string): readonly string[] | IssueCode {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at += 1) {
    let cell = "";
    if (line[at] === '"') {
      for (at += 1; line[at] !== '"' || line[at + 1] === '"'; at += 1) {
        if (at >= line.length) return "line-break-in-field";
        cell += line[at];
        if (line[at] === '"') at += 1;
      }
      at += 1;
      if (at < line.length && line[at] !== separator) return "stray-quote";
    } else {
      for (; at < line.length && line[at] !== separator; at += 1) {
        if (line[at] === '"') return "stray-quote";
        cell += line[at];
      }
    }
    cells.push(cell);
  }
  return cells;
}

function withoutEmptyEnd(cells: readonly string[], least: number): readonly string[] {
  const filled = cells.map((cell) => cell.trim() !== "").lastIndexOf(true) + 1;
  return cells.slice(0, Math.max(least, filled));
}

function withoutSpace(line: string, separator: string): string {
  return line.split(separator).join("").trim();
}
