/** Texts under each other in columns: each column as wide as its widest text, the first ones to the left. */
export function inColumns(rows: readonly (readonly string[])[], toTheLeft: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? "").length)));
  return rows.map((row) =>
    row
      .map((text, place) =>
        place < toTheLeft ? text.padEnd(widths[place] as number) : text.padStart(widths[place] as number),
      )
      .join("  ")
      .trimEnd(),
  );
}
