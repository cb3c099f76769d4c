import { frozenCopy } from "../arguments/frozen.ts";
import { checkOptions, oneOf } from "../arguments/options.ts";
import { type PrintedFigure, type Rounding, roundingTies } from "./printed-interval.ts";
import { isCount } from "./round.ts";
import type { TypedRow, TypedTable } from "./typed-table.ts";

/**
 * Why texts are no table: `no-rows`, no line below the header; `no-total`, the last column is not called total; `periods-alike`,
 * two columns have one name, or two are called total; `labels-alike`, two rows have one label; `width`, another number of cells than the header has;
 * `figure`, a cell that is no printed figure. With the number of the line, 1 for the header, and of the column.
 */
export interface TypedTableProblem {
  readonly code: "no-rows" | "no-total" | "periods-alike" | "labels-alike" | "width" | "figure";
  readonly line: number;
  readonly column: number | null;
}

/** A typed table, or what is wrong with the texts. */
export type TypedTableRead =
  | { readonly table: TypedTable; readonly problems: readonly [] }
  | { readonly table: null; readonly problems: readonly TypedTableProblem[] };

/** How the counts of a typed table were rounded, and whether its rows add up. The memo's ways where nothing is said. */
export interface TypedTableOptions extends Partial<Rounding> {
  /** Whether the last row is the sum of the others; it is not, unless said. */
  readonly rowsAddUp?: boolean;
}

/**
 * A table that stands on paper, typed in to be audited: cells of text, the header first. The first column holds labels, then
 * come periods, the last column is called `total` (`totaal`, `eindtotaal`). A figure stands as it is printed: `310`, `<10`,
 * `310*` with a mark behind it, `1.010` or `1 010` by thousands; an empty cell, or `x`, is withheld and can be any count.
 *
 * @throws TypeError for anything but lists of text, or where `rowsAddUp` is no yes or no; RangeError for any other option
 * that does not exist or cannot be.
 * @example
 * const { table } = typedTableFrom([["", "2022", "2023", "total"], ["granted", "20", "<10", "30*"]]);
 * table?.rows[0]?.cells[1]; // { kind: "below", threshold: 10 }
 */
export function typedTableFrom(lines: readonly (readonly string[])[], options: TypedTableOptions = {}): TypedTableRead {
  if (!areLines(lines)) {
    throw new TypeError("Pass the lines of a table in a list, each a list of the texts of its cells.");
  }
  const { rowsAddUp, ...rounding } = checkedOptions(options);
  const [header = [], ...body] = lines;
  const periods = header.slice(1, -1).map((text) => text.trim());
  const problems: TypedTableProblem[] = [];
  const wrong = (code: TypedTableProblem["code"], line: number, column: number | null = null): void => {
    problems.push({ code, line, column });
  };
  if (header.length < 3 || !TOTAL.test((header.at(-1) as string).trim())) wrong("no-total", 1, header.length);
  if (new Set(periods).size < periods.length || periods.some((period) => TOTAL.test(period))) wrong("periods-alike", 1);
  if (body.length === 0) wrong("no-rows", 1);
  const labels = new Set<string>();
  const rows = body.map((cells, at): TypedRow => {
    const line = at + 2;
    const label = cells[0]?.trim() ?? "";
    if (labels.has(label)) wrong("labels-alike", line);
    labels.add(label);
    if (cells.length !== header.length) wrong("width", line);
    const figures = cells.slice(1).map((text, column) => {
      const figure = figureIn(text);
      if (figure === null) wrong("figure", line, column + 2);
      return figure ?? WITHHELD;
    });
    return { label, cells: figures.slice(0, -1), total: figures.at(-1) as PrintedFigure };
  });
  if (problems.length > 0) return { table: null, problems };
  return { table: frozenCopy<TypedTable>({ "~kind": "TypedTable", rounding, periods, rows, rowsAddUp }), problems: [] };
}

function areLines(lines: unknown): boolean {
  const isLine = (cells: unknown): boolean => Array.isArray(cells) && cells.every((cell) => typeof cell === "string");
  return Array.isArray(lines) && lines.every(isLine);
}

const TOTAL = /^(total|totaal|eindtotaal)$/i;

const WITHHELD: PrintedFigure = { kind: "withheld" };

/** A number by thousands (points, commas, spaces that break lines or do not) or in one, `<` before it, marks behind it. */
const FIGURE = /^(<?)\s*(\d{1,3}(?:[., \u00a0\u202f]\d{3})+|\d+)\s*\*{0,3}$/;

/** A printed figure, or null where a text is none. */
function figureIn(text: string): PrintedFigure | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed === "x") return WITHHELD;
  const found = FIGURE.exec(trimmed);
  if (found === null) return null;
  const [, below, digits] = found as unknown as readonly [text: string, below: string, digits: string];
  const value = Number(digits.replace(/\D/g, ""));
  if (!isCount(value)) return null;
  return below === "<" ? { kind: "below", threshold: value } : { kind: "number", value };
}

function checkedOptions(options: TypedTableOptions): Rounding & { readonly rowsAddUp: boolean } {
  checkOptions(options, ["base", "ties", "threshold", "thresholdOn", "zero", "rowsAddUp"]);
  const { base = 10, ties = "half-up", threshold = 10, thresholdOn = "true-count", zero = "hidden" } = options;
  const { rowsAddUp = false } = options;
  if (!isCount(base) || base < 1) throw new RangeError("Give `base` as a whole number of at least 1.");
  if (!isCount(threshold)) throw new RangeError("Give `threshold` as a whole number, 0 for none.");
  if (typeof rowsAddUp !== "boolean") throw new TypeError("Give `rowsAddUp` as true or false.");
  return {
    base,
    ties: oneOf("ties", ties, roundingTies),
    threshold,
    thresholdOn: oneOf("thresholdOn", thresholdOn, ["true-count", "rounded-count"]),
    zero: oneOf("zero", zero, ["hidden", "shown"]),
    rowsAddUp,
  };
}
