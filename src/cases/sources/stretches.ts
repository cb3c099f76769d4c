import { cellsOf, type DayForm } from "./cells-of-values.ts";
import { type ColumnBlock, type ColumnReader, NO_BLOCK } from "./column-values.ts";

/** A walk through the stretches of a column. */
export interface Stretches {
  /** How many rows of the stretch lie ahead, one at least. */
  left(): number;
  /** The stretch, and which of its rows is the next. */
  at(): { readonly block: ColumnBlock; readonly row: number };
  /** The cell of a row, so many behind the next. */
  cell(offset: number): unknown;
  /** Goes on by so many rows, all of this stretch. */
  pass(rows: number): void;
}

/**
 * Starts to walk through a column.
 *
 * @throws RangeError when it has fewer rows than are walked through.
 */
export function stretches(next: ColumnReader, form: DayForm): Stretches {
  let block = NO_BLOCK;
  let cellOf: ((place: number) => unknown) | null = null;
  let row = 0;
  return {
    left() {
      while (row === block.rows) {
        const found = next();
        if (found === null) throw new RangeError("Give columns that have as many rows as the table.");
        // A dictionary serves many stretches, and what was made of it too.
        if (found.values !== block.values) cellOf = null;
        block = found;
        row = 0;
      }
      return block.rows - row;
    },
    at: () => ({ block, row }),
    cell(offset) {
      const place = block.places === null ? row + offset : (block.places[row + offset] as number);
      if (place < 0) return "";
      cellOf ??= cellsOf(block.values, form);
      return cellOf(place);
    },
    pass(rows) {
      row += rows;
    },
  };
}
