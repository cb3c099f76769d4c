import type { TableName } from "../cases/facts/table.ts";
import type { RecordReceiver, TableReceiver } from "../cases/reading/row-receiver.ts";
import type { RawRows } from "../cases/reading/table-source.ts";
import { type ByteSink, MAXIMUM_LINE_BYTES } from "./byte-sink.ts";
import { csvLineReader } from "./csv-line-reader.ts";
import type { CsvOptions } from "./csv-options.ts";
import { csvReader } from "./csv-reader.ts";
import { decoded } from "./decode.ts";
import type { FileAgain } from "./file-again.ts";
import { jsonReader } from "./json-reader.ts";
import type { LineLayout } from "./lines-again.ts";
import { withoutLoneReturns } from "./lone-returns.ts";
import { ndjsonReader } from "./ndjson-reader.ts";
import { countedRowsAgain, ndjsonRowsAgain, recordsTo, rowsOnly } from "./rows-again.ts";
import { lineSplitter } from "./split-lines.ts";
import { wholeLines } from "./whole-lines.ts";

/** How the rows of a table stand in a file of bytes that is read from its beginning. */
type RowFormat = "csv" | "ndjson" | "json";

/** How the rows of a table stand in a file. */
export type TableFormat = RowFormat | "parquet" | "arrow";

/** Whether a file holds columns, which are not read from its beginning. */
export function isOfColumns(format: TableFormat): format is Exclude<TableFormat, RowFormat> {
  return format === "parquet" || format === "arrow";
}

/** How the bytes of a file become rows, where that is not found from the file. */
export interface TableReadOptions extends CsvOptions {
  /**
   * Any label of the Encoding Standard, such as `windows-1252`; UTF-8 when left out. A byte order mark in a file goes
   * before it.
   */
  readonly encoding?: string;
}

/**
 * Reads the bytes of one file into one table of the intake. Memory does not grow with the length of a line, a record
 * or an element.
 *
 * @param file the same file, to read rows again; left out, the intake keeps the rows.
 * @throws RangeError when the encoding is not known.
 */
export function tableReader(
  format: RowFormat,
  table: TableName,
  intake: TableReceiver,
  options: TableReadOptions,
  file?: FileAgain,
): ByteSink {
  const encoding = options.encoding ?? "utf-8";
  const limit = options.limit ?? MAXIMUM_LINE_BYTES;
  return decoded(encoding, (transcoded, start) => {
    const rules = { transcoded, limit };
    const records = (receiver: TableReceiver): ByteSink => lineSplitter(csvReader(receiver, table, options), rules);
    const multilineAgain =
      file &&
      countedRowsAgain<readonly unknown[]>(file, (receive) =>
        decoded(encoding, () => withoutLoneReturns(records(rowsOnly(receive)))),
      );
    const intakeWith = (source: RawRows<readonly unknown[]> | undefined): TableReceiver => ({
      ...intake,
      startTable: (name, header) => intake.startTable(name, header, source),
    });
    /** The reader itself is the stage that knows how lines stand in the file, once it has read it. */
    const throughLines = (reader: (layout: LineLayout) => ByteSink): ByteSink => {
      const lines = withoutLoneReturns(
        reader({
          start: () => (transcoded || lines.changesText() ? null : start),
          stages: (next) => decoded(encoding, () => withoutLoneReturns(next())),
          limit,
        }),
      );
      return lines;
    };
    if (format === "json") {
      const elements = (receiver: RecordReceiver): ByteSink => jsonReader(receiver, rules);
      const again =
        file && countedRowsAgain<object>(file, (receive) => decoded(encoding, () => elements(recordsTo(receive))));
      return elements(intake.startRecords(table, again));
    }
    return throughLines((layout) => {
      if (format === "ndjson") {
        const receiver = intake.startRecords(table, file && ndjsonRowsAgain(file, layout));
        return wholeLines(ndjsonReader(receiver, options, rules), limit);
      }
      if (options.multilineFields === true) return records(intakeWith(multilineAgain));
      return wholeLines(csvLineReader(intake, table, options, rules, file && { file, layout }), limit);
    });
  });
}
