import type { TableName } from "../cases/facts/table.ts";
import type { CsvOptions } from "./csv-options.ts";
import { csvStart } from "./csv-start.ts";
import { isBlank, isEmptyLine } from "./empty-line.ts";
import type { Separator } from "./parse-quoted.ts";

/** Tells whether the next line of a file is a row; null is a line that has no text or is too long. */
export type RowTeller = (line: string | null) => boolean;

/** Tells the rows of NDJSON from its other lines, as its reader does. */
export const ndjsonRowTeller: RowTeller = (line) => line === null || !isBlank(line);

/** Tells the rows of a CSV file in which no field spans lines from its other lines, as its reader does. */
export function csvRowTeller(table: TableName, options: CsvOptions): RowTeller {
  const headerIn = csvStart(table, options);
  let separator: Separator | null = null;
  let unusable = false;
  return (line) => {
    if (unusable) return false;
    if (separator !== null) return line === null || !isEmptyLine(line, separator);
    const header = line === null ? null : headerIn(line);
    if (header?.kind === "header") separator = header.separator;
    else unusable = line === null || header?.kind === "unreadable";
    return false;
  };
}
