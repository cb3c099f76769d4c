import { cellsOf, type DayForm, textAt } from "./cells-of-values.ts";
import type { ColumnReader } from "./column-values.ts";

/** Some rows of columns, to be given again. */
export interface RowsAgain {
  /** Numbers of rows, ascending, of which those from `from` up to `to` are asked for. */
  readonly rows: Int32Array;
  readonly from: number;
  readonly to: number;
  /** The number of the first row that the columns have. */
  readonly first: number;
}

/**
 * Gives rows of columns again, in one array that the next row overwrites.
 *
 * @param columns a reader for each column of the header; null where the column is not asked for.
 * @throws RangeError when a column has fewer rows.
 */
export function giveAgain(
  { rows, from, to, first }: RowsAgain,
  columns: readonly (ColumnReader | null)[],
  form: DayForm,
  give: (index: number, cells: readonly unknown[]) => void,
): void {
  const cells: unknown[] = columns.map(() => "");
  const found = columns.map((next) => next && columnAgain({ rows, from, to, first }, next, form));
  for (let index = from; index < to; index += 1) {
    for (let position = 0; position < cells.length; position += 1) {
      const column = found[position];
      if (column !== null && column !== undefined) cells[position] = column[index - from];
    }
    give(index, cells);
  }
}

function columnAgain({ rows, from, to, first }: RowsAgain, next: ColumnReader, form: DayForm): readonly unknown[] {
  const cells: unknown[] = [];
  let start = first;
  for (let index = from; index < to; ) {
    const block = next();
    if (block === null) throw new RangeError("Give columns that have as many rows as the table.");
    const { places, values } = block;
    const cellOf = values.kind === "text" ? (place: number) => textAt(values, place) : cellsOf(values, form);
    for (; index < to && (rows[index] as number) < start + block.rows; index += 1) {
      const row = (rows[index] as number) - start;
      const place = places === null ? row : (places[row] as number);
      cells.push(place < 0 ? "" : cellOf(place));
    }
    start += block.rows;
  }
  return cells;
}
