import type { GiveBytes } from "../facts/packed-table.ts";
import { cellsOf, type DayForm, textAt } from "./cells-of-values.ts";
import type { ColumnReader } from "./column-values.ts";
import { addField, type FieldsAgain, fieldsAgain, fieldText } from "./fields-again.ts";

/** Some rows of columns, to be given again. */
export interface RowsAgain {
  /** Numbers of rows, ascending, of which those from `from` up to `to` are asked for. */
  readonly rows: Int32Array;
  readonly from: number;
  readonly to: number;
  /** The number of the first row that the columns have. */
  readonly first: number;
}

/** Whom rows are given again. */
export interface TakesAgain {
  readonly form: DayForm;
  readonly give: (index: number, cells: readonly unknown[]) => void;
  /** Positions of the columns that are asked for, where not all are; -1 for one that is not there. */
  readonly positions?: readonly number[] | undefined;
  /** Is told of rows instead of which all cells are plain texts. */
  readonly giveBytes?: GiveBytes | undefined;
}

/** As many rows as are told of at once: what is looked up of them stays in the cache of the processor. */
const ROWS_AT_ONCE = 256;

/**
 * Gives rows of columns again, their cells in one array that the next row overwrites.
 *
 * @param columns a reader for each column of the header; null where the column is not asked for.
 * @throws RangeError when a column has fewer rows.
 */
export function giveAgain(
  asked: RowsAgain,
  columns: readonly (ColumnReader | null)[],
  { form, give, positions, giveBytes }: TakesAgain,
): void {
  const { from, to } = asked;
  const width = positions?.length ?? 0;
  const fields = giveBytes && positions ? fieldsAgain(width * (to - from)) : null;
  /** By row: 1 where a cell is no plain text. */
  const isOdd = new Uint8Array(to - from).fill(fields === null ? 1 : 0);
  const found = columns.map(
    (next, position) =>
      next &&
      columnAgain(asked, next, form, isOdd, fields && { fields, width, at: positions?.indexOf(position) as number }),
  );
  const cells: unknown[] = columns.map(() => "");
  for (let row = 0; row < isOdd.length; ) {
    if (isOdd[row] === 0) {
      const odd = isOdd.indexOf(1, row);
      const count = Math.min(ROWS_AT_ONCE, (odd < 0 ? isOdd.length : odd) - row);
      const { bytes, bounds } = fields as FieldsAgain;
      giveBytes?.(from + row, count, bytes, bounds.subarray(2 * width * row));
      row += count;
    } else {
      for (let position = 0; position < cells.length; position += 1) {
        const column = found[position];
        if (column) cells[position] = column(row);
      }
      give(from + row, cells);
      row += 1;
    }
  }
}

/** Where the texts of a column are added: the number of the column in each row, of so many. */
interface FieldsOfColumn {
  readonly fields: FieldsAgain;
  readonly width: number;
  readonly at: number;
}

/** The cells of a column, by row; those that are plain texts are added to the fields, where there are any. */
function columnAgain(
  { rows, from, to, first }: RowsAgain,
  next: ColumnReader,
  form: DayForm,
  isOdd: Uint8Array,
  into: FieldsOfColumn | null,
): (row: number) => unknown {
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
      if (into !== null) {
        if (place < 0) continue;
        const { fields, width, at } = into;
        if (values.kind === "text" && addField(fields, values, place, (index - from) * width + at)) continue;
        isOdd[index - from] = 1;
      }
      cells[index - from] = place < 0 ? "" : cellOf(place);
    }
    start += block.rows;
  }
  if (into === null) return (row) => cells[row];
  const { fields, width, at } = into;
  return (row) => cells[row] ?? fieldText(fields, row * width + at);
}
