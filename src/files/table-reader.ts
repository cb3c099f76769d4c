import type { TableName } from "../cases/facts/table.ts";
import type { TableReceiver } from "../cases/reading/register-intake.ts";
import type { ByteSink } from "./byte-sink.ts";
import { csvLineReader } from "./csv-line-reader.ts";
import { type CsvOptions, csvReader } from "./csv-reader.ts";
import { decoded } from "./decode.ts";
import { jsonReader } from "./json-reader.ts";
import { withoutLoneReturns } from "./lone-returns.ts";
import { ndjsonReader } from "./ndjson-reader.ts";
import { lineSplitter } from "./split-lines.ts";
import { wholeLines } from "./whole-lines.ts";

/** How the rows of a table stand in a file. */
export type TableFormat = "csv" | "ndjson" | "json";

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
 * @throws RangeError when the encoding is not known.
 */
export function tableReader(
  format: TableFormat,
  table: TableName,
  intake: TableReceiver,
  options: TableReadOptions,
): ByteSink {
  return decoded(options.encoding ?? "utf-8", (transcoded) => {
    const rules = { transcoded, ...(options.limit === undefined ? {} : { limit: options.limit }) };
    switch (format) {
      case "csv":
        return withoutLoneReturns(
          options.multilineFields
            ? lineSplitter(csvReader(intake, table, options), rules)
            : wholeLines(csvLineReader(intake, table, options, rules), rules.limit),
        );
      case "ndjson":
        return withoutLoneReturns(lineSplitter(ndjsonReader(intake.startRecords(table)), rules));
      case "json":
        return jsonReader(intake.startRecords(table), rules);
    }
  });
}
