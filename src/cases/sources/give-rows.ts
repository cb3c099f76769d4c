import type { RowReceiver } from "../reading/register-intake.ts";
import { cellsOf, UNDECODABLE } from "./cells-of-values.ts";
import type { ColumnBlock, ColumnReader } from "./column-values.ts";

/** As long as a line may be. */
const MAXIMUM_ROW_BYTES = 1_048_576;

/**
 * Gives rows of columns to a receiver, each column by its own stretches.
 *
 * @param columns a reader for each column of the header; null where the column is not read.
 * @throws RangeError when a column has fewer rows.
 */
export function giveRows(rows: number, columns: readonly (ColumnReader | null)[], receiver: RowReceiver): void {
  const cells: unknown[] = columns.map(() => "");
  const read = columns.flatMap((next, position) => (next === null ? [] : [{ position, column: stretches(next) }]));
  for (let done = 0; done < rows; ) {
    let length = rows - done;
    for (const { column } of read) length = Math.min(length, column.left());
    for (let index = 0; index < length; index += 1) {
      let bytes = 0;
      let isText = true;
      for (const { position, column } of read) {
        const cell = column.cell();
        if (typeof cell === "string") bytes += cell.length;
        else if (cell === UNDECODABLE) isText = false;
        cells[position] = cell;
      }
      if (!isText) receiver.broken("not-decodable");
      else if (bytes > MAXIMUM_ROW_BYTES) receiver.broken("line-too-long");
      else receiver.row(cells);
    }
    done += length;
  }
}

interface Stretches {
  /** How many rows of the stretch have not been given, one at least. */
  left(): number;
  /** The cell of the next row. */
  cell(): unknown;
}

function stretches(next: ColumnReader): Stretches {
  let block: ColumnBlock = { rows: 0, places: null, values: { kind: "unreadable" } };
  let cellOf = cellsOf(block.values);
  let row = 0;
  return {
    left() {
      while (row === block.rows) {
        const found = next();
        if (found === null) throw new RangeError("Give columns that have as many rows as the table.");
        // A dictionary serves many stretches, and what was made of it too.
        if (found.values !== block.values) cellOf = cellsOf(found.values);
        block = found;
        row = 0;
      }
      return block.rows - row;
    },
    cell() {
      const place = block.places === null ? row : (block.places[row] as number);
      row += 1;
      return place < 0 ? "" : cellOf(place);
    },
  };
}
