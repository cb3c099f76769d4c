import type { TableName } from "../cases/facts/table.ts";
import { type CsvHeader, readCsvHeader } from "./csv-header.ts";
import type { CsvOptions } from "./csv-options.ts";
import { isEmptyLine } from "./empty-line.ts";
import { separatorOfLine } from "./separator-line.ts";

/**
 * Finds the header of a CSV file: fed its records in their order, it gives null for those before the header, which are
 * empty or, first of all others, say the separator. A separator that the caller gives goes before that.
 */
export function csvStart(table: TableName, options: CsvOptions): (record: string) => CsvHeader | null {
  let separator = options.separator ?? null;
  let isFirst = true;
  return (record) => {
    if (isEmptyLine(record, separator)) return null;
    const said = isFirst ? separatorOfLine(record) : null;
    isFirst = false;
    separator ??= said;
    return said === null ? readCsvHeader(record, separator, table, options) : null;
  };
}
