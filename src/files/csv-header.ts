import type { LineCode } from "../cases/facts/issue.ts";
import type { ReadOptions } from "../cases/facts/read-options.ts";
import type { TableName } from "../cases/facts/table.ts";
import { headerReader } from "../cases/intake/header.ts";
import { isBlank } from "./empty-line.ts";
import { parseQuoted, type Separator } from "./parse-quoted.ts";
import { scanQuotes } from "./scan-quotes.ts";

/** Every separator that can be told from a header, in the order that decides between equals. */
export const separators: readonly Separator[] = [",", ";", "\t"];

/** The fields of a header and the separator that they were found by, or why it has none. */
export type CsvHeader =
  | { readonly kind: "header"; readonly cells: readonly string[]; readonly separator: Separator }
  | { readonly kind: "unreadable"; readonly code: LineCode };

/**
 * Reads a header record: by the given separator, else by the one that gives the most columns of the contract.
 * Empty names behind the last one do not count.
 *
 * @param separator null to find it.
 */
export function readCsvHeader(
  record: string,
  separator: Separator | null,
  table: TableName,
  options: ReadOptions,
): CsvHeader {
  const columnOf = headerReader(table, options);
  let best: CsvHeader | null = null;
  let mostRecognised = -1;
  for (const candidate of separator === null ? separators : [separator]) {
    const header = splitHeader(record, candidate);
    if (header.kind === "header") {
      const recognised = header.cells.filter((cell) => columnOf(cell) !== null).length;
      if (recognised > mostRecognised) {
        best = header;
        mostRecognised = recognised;
      }
    } else {
      best ??= header;
    }
  }
  return withoutEmptyNames(best as CsvHeader);
}

function withoutEmptyNames(header: CsvHeader): CsvHeader {
  if (header.kind === "unreadable") return header;
  let width = header.cells.length;
  while (width > 0 && isBlank(header.cells[width - 1] as string)) width -= 1;
  return { ...header, cells: header.cells.slice(0, width) };
}

function splitHeader(record: string, separator: Separator): CsvHeader {
  if (!record.includes('"')) return { kind: "header", cells: record.split(separator), separator };
  let open = false;
  for (const line of record.split("\n")) {
    const state = scanQuotes(line, separator, open);
    if (state === "stray") return { kind: "unreadable", code: "stray-quote" };
    open = state === "open";
  }
  if (open) return { kind: "unreadable", code: "line-break-in-field" };
  const cells = parseQuoted([record], separator)[0];
  return cells ? { kind: "header", cells, separator } : { kind: "unreadable", code: "stray-quote" };
}
