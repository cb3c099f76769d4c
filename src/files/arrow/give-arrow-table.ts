import { refusal } from "../../arguments/refusal.ts";
import type { RowReceiver } from "../../cases/reading/register-intake.ts";
import type { ColumnReader } from "../../cases/sources/column-values.ts";
import { giveRows } from "../../cases/sources/give-rows.ts";
import { arrowColumn } from "./arrow-column.ts";
import type { ArrowColumn, ArrowTable } from "./arrow-table.ts";

/**
 * Gives an Arrow table to a table of the intake; only the columns that are read are looked at.
 *
 * @param start is given the names of the columns, and returns what takes the rows.
 * @throws RangeError when buffers of the table are shorter than its columns.
 */
export function giveArrowTable(table: ArrowTable, start: (header: readonly string[]) => RowReceiver): void {
  const receiver = start(table.schema.fields.map(({ name }) => name));
  const columns = table.schema.fields.map((_, position): ColumnReader | null => {
    const column = receiver.positions.includes(position) ? (table.getChildAt(position) as ArrowColumn | null) : null;
    return column === null ? null : whole(arrowColumn(column));
  });
  giveRows(table.numRows, columns, receiver);
}

const DAMAGED = "Give whole Arrow tables: a column of one of them is shorter than the table.";

function whole(next: ColumnReader): ColumnReader {
  return () => {
    try {
      const block = next();
      if (block !== null) return block;
    } catch {
      // What a damaged table makes an engine say may hold a value.
    }
    throw refusal("file-damaged", DAMAGED);
  };
}
