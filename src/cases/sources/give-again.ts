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
  const { from, first } = asked;
  const rows = asked.rows.subarray(from, asked.to);
  const plain = positions && giveBytes && plainRows(rows.length, positions, giveBytes);
  const found = columns.map((next, position) => next && columnAgain(rows, first, next, form, position, plain));
  const cells: unknown[] = columns.map(() => "");
  for (let row = 0; row < rows.length; ) {
    if (plain && plain.isOdd[row] === 0) {
      const odd = plain.isOdd.indexOf(1, row);
      const count = Math.min(ROWS_AT_ONCE, (odd === -1 ? rows.length : odd) - row);
      const { bytes, bounds } = plain.fields;
      plain.giveBytes(from + row, count, bytes, bounds.subarray(2 * plain.positions.length * row));
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

/** Rows of which those whose cells are all plain texts are told of. */
interface PlainRows {
  readonly giveBytes: GiveBytes;
  readonly fields: FieldsAgain;
  /** Of the columns whose fields stand in a row, one behind the other. */
  readonly positions: readonly number[];
  /** By row: 1 where a cell is no plain text. */
  readonly isOdd: Uint8Array;
}

function plainRows(rows: number, positions: readonly number[], giveBytes: GiveBytes): PlainRows {
  return { giveBytes, fields: fieldsAgain(positions.length * rows), positions, isOdd: new Uint8Array(rows) };
}

/** The cells of a column, by row; those that are plain texts are added to the fields, where there are any. */
function columnAgain(
  rows: Int32Array,
  first: number,
  next: ColumnReader,
  form: DayForm,
  position: number,
  plain: PlainRows | undefined,
): (index: number) => unknown {
  const cells: unknown[] = [];
  const at = plain?.positions.indexOf(position) as number;
  let start = first;
  for (let index = 0; index < rows.length; ) {
    const block = next();
    if (block === null) throw new RangeError("Give columns that have as many rows as the table.");
    const { places, values } = block;
    const cellOf = values.kind === "text" ? (place: number) => textAt(values, place) : cellsOf(values, form);
    for (; index < rows.length && (rows[index] as number) < start + block.rows; index += 1) {
      const row = (rows[index] as number) - start;
      const place = places === null ? row : (places[row] as number);
      if (plain) {
        if (place < 0) continue;
        const { fields, positions, isOdd } = plain;
        if (values.kind === "text" && addField(fields, values, place, index * positions.length + at)) continue;
        isOdd[index] = 1;
      }
      cells[index] = place < 0 ? "" : cellOf(place);
    }
    start += block.rows;
  }
  if (!plain) return (index) => cells[index];
  const { fields, positions } = plain;
  return (index) => cells[index] ?? fieldText(fields, index * positions.length + at);
}
