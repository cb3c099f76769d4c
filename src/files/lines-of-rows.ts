import type { Issue } from "../cases/facts/issue.ts";
import type { ByteSink } from "./byte-sink.ts";
import { decoded } from "./decode.ts";
import { withoutLoneReturns } from "./lone-returns.ts";
import { type FileReadOptions, filesToRead, readEach, readFile } from "./read-tables.ts";
import { csvRowTeller, ndjsonRowTeller, type RowTeller } from "./row-teller.ts";
import { lineSplitter } from "./split-lines.ts";

/** In which line of its file a row of a table stands, where that is known: line 1 is the first of the file. */
export type LineOfRow = (table: Issue["table"], row: number) => number | undefined;

/**
 * Finds the lines in which rows stand, by reading the files once more, and only those of tables that are asked for. A
 * row of a JSON array has no line; nor is one known where fields may span lines.
 *
 * @param rows by table, the rows to find.
 * @throws RangeError as `readRegisterFiles` does.
 */
export async function linesOfRows(
  path: string,
  options: FileReadOptions,
  rows: ReadonlyMap<Issue["table"], ReadonlySet<number>>,
): Promise<LineOfRow> {
  const lines = new Map<Issue["table"], Map<number, number>>();
  const asked = options.multilineFields === true ? new Map<Issue["table"], ReadonlySet<number>>() : rows;
  const { onProgress: _, ...others } = options;
  await readEach(await filesToRead(path, options), others, async ({ table, format, path: file }, onBytes) => {
    const wanted = asked.get(table);
    if (wanted === undefined || (format !== "csv" && format !== "ndjson")) return;
    const found = lines.get(table) ?? new Map<number, number>();
    lines.set(table, found);
    const isRow = format === "csv" ? csvRowTeller(table, options) : ndjsonRowTeller;
    const sink = decoded(options.encoding ?? "utf-8", (transcoded) =>
      withoutLoneReturns(lineFinder(wanted, found, isRow, transcoded)),
    );
    await readFile(file, sink, onBytes);
  });
  return (table, row) => lines.get(table)?.get(row);
}

/** Counts lines, and the rows among them. */
function lineFinder(
  wanted: ReadonlySet<number>,
  found: Map<number, number>,
  isRow: RowTeller,
  transcoded: boolean,
): ByteSink {
  let line = 0;
  let row = 0;
  function next(text: string | null): void {
    line += 1;
    if (!isRow(text)) return;
    row += 1;
    if (wanted.has(row)) found.set(row, line);
  }
  return lineSplitter(
    {
      lines(text) {
        for (let start = 0; start < text.length; ) {
          const end = text.indexOf("\n", start);
          next(text.slice(start, end));
          start = end + 1;
        }
      },
      undecodable: () => next(null),
      tooLong: () => next(null),
      end: () => {},
    },
    { transcoded },
  );
}
