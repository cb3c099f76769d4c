import type { TableName } from "../cases/facts/table.ts";
import type { TableReceiver } from "../cases/reading/register-intake.ts";
import { withoutByteOrderMark } from "./byte-order-mark.ts";
import type { ByteSink } from "./byte-sink.ts";
import { type CsvOptions, csvReader } from "./csv-reader.ts";
import { jsonReader } from "./json-reader.ts";
import { ndjsonReader } from "./ndjson-reader.ts";
import { lineSplitter } from "./split-lines.ts";
import { encodingName, transcoder } from "./transcode.ts";

/** How the rows of a table stand in a file. */
export type TableFormat = "csv" | "ndjson" | "json";

/** How the bytes of a file become rows, where that is not found from the file. */
export interface TableReadOptions extends CsvOptions {
  /** Any label of the Encoding Standard, such as `windows-1252`; UTF-8 when left out. */
  readonly encoding?: string;
}

/**
 * Passes the bytes of a file on as UTF-8, without a byte order mark.
 *
 * @throws RangeError when the encoding is not known.
 */
export function decoded({ encoding = "utf-8" }: Pick<TableReadOptions, "encoding">, next: ByteSink): ByteSink {
  const name = encodingName(encoding);
  return name === "utf-8" ? withoutByteOrderMark(next) : transcoder(name, next);
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
  const transcoded = encodingName(options.encoding ?? "utf-8") !== "utf-8";
  const rules = { transcoded, ...(options.limit === undefined ? {} : { limit: options.limit }) };
  return decoded(options, rowReader());

  function rowReader(): ByteSink {
    switch (format) {
      case "csv":
        return lineSplitter(csvReader(intake, table, options), rules);
      case "ndjson":
        return lineSplitter(ndjsonReader(intake.startRecords(table)), rules);
      case "json":
        return jsonReader(intake.startRecords(table), rules);
    }
  }
}
