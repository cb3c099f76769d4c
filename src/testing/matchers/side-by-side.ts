/** A small table of texts: a line for each row, its name first. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** Two tables of the same rows and columns side by side, each cell that differs between `>` and `<`. */
export function sideBySide(
  titles: readonly [string, string],
  tables: readonly [TextTable, TextTable],
  differs: (row: number, column: number) => boolean,
): string {
  const marked = (row: number, column: number, text: string): string =>
    text !== "" && differs(row, column) ? `>${text}<` : text;
  const [left, right] = tables.map(({ columns, rows }, side) => [
    [side === 0 ? "" : null, ...columns],
    ...rows.map(({ name, cells }, row) => [
      side === 0 ? name : null,
      ...cells.map((cell, column) => marked(row, column, cell)),
    ]),
  ]) as [(string | null)[][], (string | null)[][]];
  const [one, other] = [aligned(left), aligned(right)];
  const room = Math.max(titles[0].length, ...one.map((line) => line.length));
  const lines = one.map((line, at) => `${line.padEnd(room)}  |  ${other[at]}`.trimEnd());
  return [`${titles[0].padEnd(room)}  |  ${titles[1]}`, ...lines].join("\n");
}

/** Rows of texts in columns: the first to the left, figures to the right; a null is no column. */
function aligned(rows: readonly (readonly (string | null)[])[]): readonly string[] {
  const shown = rows.map((cells) => cells.filter((cell) => cell !== null));
  const hasNames = rows[0]?.[0] !== null;
  const widths = Array.from({ length: Math.max(0, ...shown.map((cells) => cells.length)) }, (_, at) =>
    Math.max(...shown.map((cells) => (cells[at] ?? "").length)),
  );
  return shown.map((cells) =>
    cells
      .map((cell, at) => (at === 0 && hasNames ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
