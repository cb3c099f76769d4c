import { columnKey, type ExactTable, type Row } from "../../src/counts/cells/exact-table.ts";

/** The cells of a row of exact counts. */
export type Cells = readonly (number | null)[];

/** The keys of the columns of a table: labels of periods, `total`, `open`, codes. */
export function columnsOf({ columns }: Pick<ExactTable, "columns">): readonly string[] {
  return columns.map(columnKey);
}

/** How much of each period is covered. */
export function coverageKinds({ columns }: Pick<ExactTable, "columns">): readonly string[] {
  return columns.flatMap((column) => (column.kind === "period" ? [column.coverage.kind] : []));
}

/** The cells of the periods and the total of each row of one unit, by its keys; without those keys that are left out. */
export function figures(
  { columns, rows }: Pick<ExactTable, "columns" | "rows">,
  {
    unit = rows[0]?.unit,
    without = [],
  }: { readonly unit?: string | undefined; readonly without?: readonly string[] } = {},
): Readonly<Record<string, Cells>> {
  const shown = columns.filter(({ kind }) => kind !== "open").length;
  return Object.fromEntries(
    rows
      .filter((row) => row.unit === unit)
      .map(({ keys, cells }) => [keys.filter((key) => !without.includes(key)).join(" "), cells.slice(0, shown)]),
  );
}

/** Only the rows in which something is counted. */
export function counted(found: Readonly<Record<string, Cells>>): Readonly<Record<string, Cells>> {
  return Object.fromEntries(
    Object.entries(found).filter(([, cells]) => cells.some((cell) => cell !== null && cell > 0)),
  );
}

/** The cell of a row in a column. */
export function cellOf(
  { columns }: Pick<ExactTable, "columns">,
  row: Row<number> | undefined,
  key: string,
): number | null {
  const place = columns.findIndex((column) => columnKey(column) === key);
  if (row === undefined || place < 0) throw new Error("no such cell");
  return row.cells[place] ?? null;
}

/** The rows of a table as text, without the numbers open. */
export function rowTexts({ columns, rows }: Pick<ExactTable, "columns" | "rows">): readonly string[] {
  const shown = columns.filter(({ kind }) => kind !== "open").length;
  return rows.map(({ keys, unit, cells }) => `${unit} ${keys.join(" ")}: ${JSON.stringify(cells.slice(0, shown))}`);
}
