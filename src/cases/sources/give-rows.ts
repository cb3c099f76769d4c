import type { ReadOptions } from "../facts/read-options.ts";
import { checkStretch } from "../intake/check-stretch.ts";
import { giveStretch } from "../intake/give-stretch.ts";
import { type SoundRows, soundRows } from "../intake/sound-rows.ts";
import type { TableWriter } from "../intake/table-writer.ts";
import type { RowReceiver } from "../reading/row-receiver.ts";
import { UNDECODABLE } from "./cells-of-values.ts";
import type { ColumnReader } from "./column-values.ts";
import { type ColumnWriter, columnWriter } from "./column-writer.ts";
import { type Stretches, stretches } from "./stretches.ts";

/** As long as a line may be. */
const MAXIMUM_ROW_BYTES = 1_048_576;

/** How columns are given as rows. */
export interface RowGiver {
  /**
   * Gives some rows, each column by its own stretches.
   *
   * @param columns a reader for each column of the header; null where the column is not read.
   */
  give(rows: number, columns: readonly (ColumnReader | null)[]): void;
}

/**
 * Starts to give the columns of a table. Rows that are surely sound are written straight into the columns of the intake;
 * all others are given as cells, to be judged.
 */
export function rowGiver(receiver: RowReceiver, options: ReadOptions): RowGiver {
  const form = options.dates ?? "iso";
  const straight = straightWriter(receiver, options);
  const cells: unknown[] = new Array(receiver.width).fill("");

  function giveRow(columns: readonly Column[], offset: number): void {
    let bytes = 0;
    let isText = true;
    for (const { position, stretch } of columns) {
      const cell = stretch.cell(offset);
      if (typeof cell === "string") bytes += cell.length;
      else if (cell === UNDECODABLE) isText = false;
      cells[position] = cell;
    }
    if (!isText) receiver.broken("not-decodable");
    else if (bytes > MAXIMUM_ROW_BYTES) receiver.broken("line-too-long");
    else receiver.row(cells);
  }

  function giveRows(columns: readonly Column[], left: number): number {
    let length = left;
    for (const { stretch } of columns) length = Math.min(length, stretch.left());
    if (straight === null) {
      for (let offset = 0; offset < length; offset += 1) giveRow(columns, offset);
      return length;
    }
    const { room, pairRules, columnWriters } = straight;
    const segment = room(-1);
    const index = segment.count;
    length = Math.min(length, segment.capacity - index);
    const isDoubtful = new Uint8Array(length);
    for (const { position, stretch } of columns) {
      const { block, row } = stretch.at();
      (columnWriters[position] as ColumnWriter)(block, row, length, segment, index, isDoubtful);
    }
    checkStretch(pairRules, segment, index, length, isDoubtful);
    giveStretch(segment, length, isDoubtful, (offset) => giveRow(columns, offset));
    return length;
  }

  return {
    give(rows, readers) {
      const columns = readers.flatMap((next, position) =>
        next === null ? [] : [{ position, stretch: stretches(next, form) }],
      );
      for (let done = 0; done < rows; ) {
        const length = giveRows(columns, rows - done);
        for (const { stretch } of columns) stretch.pass(length);
        done += length;
      }
    },
  };
}

/** How sound rows are written; null where each row is to be judged. */
function straightWriter({ writer, width, positions }: RowReceiver, options: ReadOptions): StraightWriter | null {
  const rows = writer && soundRows(writer, width, positions, options);
  // What else a day can mean is for the judge.
  if (!rows?.areDaysIso) return null;
  const { room, storage } = writer as TableWriter;
  const columnWriters = Array.from({ length: width }, (_, position) => columnWriter(position, rows, storage.keyMask));
  return { room, pairRules: rows.pairRules, columnWriters };
}

interface StraightWriter extends Pick<TableWriter, "room">, Pick<SoundRows, "pairRules"> {
  readonly columnWriters: readonly ColumnWriter[];
}

interface Column {
  readonly position: number;
  readonly stretch: Stretches;
}
