/** How texts stand under each other. */
export interface TextColumns {
  /** How many of the columns, from the first, stand to the left; figures stand to the right. */
  readonly toTheLeft: number;
  /** Spaces between two columns. */
  readonly gap: number;
  /** How wide each column is; as wide as its widest text where nothing is said. */
  readonly widths?: readonly number[];
}

/** Texts under each other in columns, a line a row. */
export function inColumns(
  rows: readonly (readonly string[])[],
  { toTheLeft, gap, widths = widthsOf(rows) }: TextColumns,
): readonly string[] {
  return rows.map((row) =>
    row
      .map((text, place) => {
        const width = widths[place] as number;
        return place < toTheLeft ? text.padEnd(width) : text.padStart(width);
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

/** How wide each column is: as its widest text. */
export function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [place, text] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, text.length);
  }
  return widths;
}
