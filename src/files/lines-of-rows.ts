import { basename } from "node:path";
import { advanceOf } from "../arguments/long-work.ts";
import type { Issue } from "../cases/facts/issue.ts";
import type { TableReceiver } from "../cases/reading/row-receiver.ts";
import type { ByteSink } from "./byte-sink.ts";
import { decoded } from "./decode.ts";
import { withoutLoneReturns } from "./lone-returns.ts";
import { bytesOf, bytesRead, type FileReadOptions, filesToRead, readFile, readTable } from "./read-tables.ts";
import { csvRowTeller, ndjsonRowTeller } from "./row-teller.ts";
import { lineSplitter } from "./split-lines.ts";
import type { TableFile } from "./table-files.ts";

/** Where a row of a table stands. */
export interface RowPlace {
  /** The line of its file, 1 for the first; null where rows have no line, or fields may span lines. */
  readonly line: number | null;
  /** The name of its file where the table has several; else null. */
  readonly file: string | null;
}

/** Where a row of a table stands, where that is known. */
export type PlaceOfRow = (table: Issue["table"], row: number) => RowPlace | undefined;

/**
 * Finds the files and lines in which rows stand, by reading the files once more, and only those of tables that are asked
 * for.
 *
 * @param rows by table, the rows to find.
 * @throws RangeError as `readRegisterFiles` does.
 */
export async function linesOfRows(
  path: string,
  options: FileReadOptions,
  rows: ReadonlyMap<Issue["table"], ReadonlySet<number>>,
): Promise<PlaceOfRow> {
  const files = await filesToRead(path, options);
  const places = new Map<Issue["table"], Map<number, RowPlace>>();
  const counted = new Map<Issue["table"], number>();
  const toRead = files.tables.filter((file) => {
    const hasPlaces = hasLines(file, options) || !isOneFile(file, files.tables);
    return hasPlaces && rows.has(file.table);
  });
  const onBytes = bytesRead(advanceOf(options), () => bytesOf(toRead));
  for (const file of toRead) {
    const { table } = file;
    const wanted = rows.get(table) as ReadonlySet<number>;
    const found = places.get(table) ?? new Map<number, RowPlace>();
    places.set(table, found);
    const name = isOneFile(file, files.tables) ? null : basename(file.path);
    const meet = (line: number | null): void => {
      const row = (counted.get(table) ?? 0) + 1;
      counted.set(table, row);
      if (wanted.has(row)) found.set(row, { line, file: name });
    };
    if (hasLines(file, options)) await readFile(file, lineCounter(file, options, meet), onBytes);
    else
      await readTable(
        file,
        options,
        rowCounter(() => meet(null)),
        onBytes,
      );
  }
  return (table, row) => places.get(table)?.get(row);
}

function hasLines({ format }: TableFile, { multilineFields }: FileReadOptions): boolean {
  return format === "ndjson" || (format === "csv" && multilineFields !== true);
}

/** Whether a table has no other file. */
function isOneFile({ table }: TableFile, all: readonly TableFile[]): boolean {
  return all.filter((other) => other.table === table).length === 1;
}

/** Counts rows as they are handed over, whatever stands in them. */
function rowCounter(next: () => void): TableReceiver {
  return {
    startTable: (_, header) => ({ width: header.length, writer: null, positions: [], row: next, broken: next }),
    startRecords: () => ({ direct: null, record: next, broken: next }),
    unreadableHeader: () => {},
  };
}

/** Meets the rows of a file with their lines. */
function lineCounter({ table, format }: TableFile, options: FileReadOptions, meet: (line: number) => void): ByteSink {
  const isRow = format === "csv" ? csvRowTeller(table, options) : ndjsonRowTeller;
  let line = 0;
  function next(text: string | null): void {
    line += 1;
    if (isRow(text)) meet(line);
  }
  const sink = {
    lines(text: string) {
      for (let start = 0; start < text.length; ) {
        const end = text.indexOf("\n", start);
        next(text.slice(start, end));
        start = end + 1;
      }
    },
    undecodable: () => next(null),
    tooLong: () => next(null),
    end: () => {},
  };
  return decoded(options.encoding ?? "utf-8", (transcoded) => withoutLoneReturns(lineSplitter(sink, { transcoded })));
}
