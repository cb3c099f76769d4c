import { Buffer } from "node:buffer";
import type { RecordReceiver, TableReceiver } from "../cases/reading/row-receiver.ts";
import type { RawRows } from "../cases/reading/table-source.ts";
import type { ByteSink } from "./byte-sink.ts";
import { fieldCutter } from "./cut-fields.ts";
import { cutLine } from "./cut-line.ts";
import { changed, type FileAgain } from "./file-again.ts";
import { type LineLayout, linesAgain } from "./lines-again.ts";
import type { Separator } from "./parse-quoted.ts";
import { giveRecord } from "./record-text.ts";

const BLOCK = 262_144;

/** Rows of a CSV file in which no field spans lines, from their lines. */
export function csvRowsAgain(
  file: FileAgain,
  layout: LineLayout,
  separator: Separator,
  width: number,
): RawRows<readonly string[]> {
  return {
    read(_rows, at, give, positions, giveBytes) {
      const fields = positions && giveBytes && { cut: fieldCutter(separator, positions), give: giveBytes };
      const giveLine = (index: number, line: string): void => {
        const cells = cutLine(line, separator, width);
        if (cells === null || typeof cells === "string") changed();
        give(index, cells);
      };
      linesAgain(file, layout, at as Float64Array, giveLine, fields);
    },
  };
}

/** Records of an NDJSON file, from their lines. */
export function ndjsonRowsAgain(file: FileAgain, layout: LineLayout): RawRows<object> {
  return {
    read(_rows, at, give) {
      linesAgain(file, layout, at as Float64Array, (index, line) => {
        giveRecord(line, { record: (value) => give(index, value as object), broken: changed });
      });
    },
  };
}

/** What the reader of a file gives its rows to, one after the other. */
type Receive<Raw> = (raw: Raw | null) => void;

/** Rows of a file that has no line a row: it is read again from its start, as far as the last of the rows. */
export function countedRowsAgain<Raw>(file: FileAgain, readerOf: (receive: Receive<Raw>) => ByteSink): RawRows<Raw> {
  return {
    read(rows, _at, give) {
      file.reading((readAt) => {
        let row = 0;
        let index = 0;
        const sink = readerOf((raw) => {
          if (index < rows.length && rows[index] === row) {
            if (raw === null) changed();
            give(index, raw);
            index += 1;
          }
          row += 1;
        });
        const block = Buffer.allocUnsafe(BLOCK);
        for (let position = 0; index < rows.length; ) {
          const bytes = readAt(block, position);
          if (bytes === 0) break;
          sink.push(block.subarray(0, bytes));
          position += bytes;
        }
        if (index < rows.length) sink.end();
        if (index < rows.length) changed();
      });
    },
  };
}

/** Receives the rows of one table to give them again. */
export function rowsOnly(receive: Receive<readonly unknown[]>): TableReceiver {
  return {
    startTable: (_, { length: width }) => ({
      width,
      writer: null,
      positions: [],
      row: receive,
      broken: () => receive(null),
    }),
    startRecords: changed,
    unreadableHeader: changed,
  };
}

/** Receives records to give them again. */
export function recordsTo(receive: Receive<object>): RecordReceiver {
  return { direct: null, record: (value) => receive(value as object), broken: () => receive(null) };
}
