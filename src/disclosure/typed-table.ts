import type { LinkedRow, RowName } from "./linked-rows.ts";
import type { LinkedTable } from "./linked-table.ts";
import { hasGap, type PrintedFigure, printedInterval, type Rounding } from "./printed-interval.ts";

/** A table that somebody published, typed in from paper: what is printed, and how it was rounded. */
export interface TypedTable {
  readonly "~kind": "TypedTable";
  readonly rounding: Rounding;
  /** The labels of its periods. */
  readonly periods: readonly string[];
  readonly rows: readonly TypedRow[];
  /** Whether the last row is the sum of the others. */
  readonly rowsAddUp: boolean;
}

/** One row: a figure for each period, and the total over them. */
export interface TypedRow {
  readonly label: string;
  readonly cells: readonly PrintedFigure[];
  readonly total: PrintedFigure;
}

/** Whether a value is a table that was typed in, whichever copy of this package made it. */
export function isTypedTable(value: unknown): value is TypedTable {
  return (value as { readonly "~kind"?: unknown } | null | undefined)?.["~kind"] === "TypedTable";
}

/** Whether some figure stands for less than all counts between its ends, so that an audit is not exact. */
export function hasTypedGaps({ rows, rounding }: TypedTable): boolean {
  return rows.some(({ cells, total }) => [...cells, total].some((figure) => hasGap(figure, rounding)));
}

/** What can be concluded from it, as the release of a number. */
export function linkedTypedTable({ periods, rows, rounding, rowsAddUp }: TypedTable, release: number): LinkedTable {
  const nameOf = (label: string): RowName => ({ scope: `typed ${release}`, meaning: label });
  const names = rows.map(({ label }) => nameOf(label));
  const whole = names.at(-1) as RowName;
  const parts = names.slice(0, -1);
  return {
    rows: names.map((name): LinkedRow => ({ name, periods: "sum", grows: true })),
    links: rowsAddUp && parts.length > 0 ? [{ kind: "sum", whole, parts, spans: "every" }] : [],
    chains: [],
    open: names.map(() => null),
    cellLinks: [],
    columns: [
      ...periods.map((label) => ({ kind: "period" as const, span: label, days: null })),
      { kind: "total", span: JSON.stringify(periods), days: null },
    ],
    cells: rows.map(({ cells, total }) => [...cells, total].map((figure) => printedInterval(figure, rounding))),
  };
}
