import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../../cases/facts/read-options.ts";
import type { RowReceiver } from "../../cases/reading/row-receiver.ts";
import type { RawRows } from "../../cases/reading/table-source.ts";
import type { ColumnReader } from "../../cases/sources/column-values.ts";
import { giveAgain } from "../../cases/sources/give-again.ts";
import { rowGiver } from "../../cases/sources/give-rows.ts";
import { arrowColumn } from "./arrow-column.ts";
import type { ArrowColumn, ArrowTable } from "./arrow-table.ts";

/** Starts a table of the intake: given the names of the columns and what gives rows again, it returns what takes rows. */
export type StartColumns = (header: readonly string[], again: RawRows<readonly unknown[]>) => RowReceiver;

/**
 * Gives an Arrow table to a table of the intake; only the columns that are read are looked at.
 *
 * @throws RangeError when buffers of the table are shorter than its columns.
 */
export function giveArrowTable(table: ArrowTable, start: StartColumns, options: ReadOptions): void {
  const form = options.dates ?? "iso";
  const names = table.schema.fields.map(({ name }) => name);
  const readersOf = (isAsked: (position: number) => boolean): readonly (ColumnReader | null)[] =>
    names.map((_, position) => {
      const column = isAsked(position) ? (table.getChildAt(position) as ArrowColumn | null) : null;
      return column === null ? null : whole(arrowColumn(column));
    });
  const receiver = start(names, {
    read(rows, _, give, asked, giveBytes) {
      const readers = readersOf((position) => (asked ?? receiver.positions).includes(position));
      giveAgain({ rows, from: 0, to: rows.length, first: 0 }, readers, { form, give, positions: asked, giveBytes });
    },
  });
  const readers = readersOf((position) => receiver.positions.includes(position));
  rowGiver(receiver, options).give(table.numRows, readers);
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
