import type { Buffer } from "node:buffer";
import type { LineCode } from "../cases/facts/issue.ts";
import type { TableName } from "../cases/facts/table.ts";
import { soundRows } from "../cases/intake/sound-rows.ts";
import type { TableReceiver } from "../cases/reading/row-receiver.ts";
import type { CsvOptions } from "./csv-options.ts";
import { csvStart } from "./csv-start.ts";
import type { FileAgain } from "./file-again.ts";
import type { LineLayout } from "./lines-again.ts";
import { type RowLines, rowLines } from "./row-lines.ts";
import { csvRowsAgain } from "./rows-again.ts";
import { isText, type LineRules, lineText } from "./split-lines.ts";
import type { LineBytesSink } from "./whole-lines.ts";

const LINE_FEED = 10;

/**
 * Reads the lines of a CSV file in which no field spans lines into a table of the intake. The first line that is not empty
 * is the header, unless it says the separator; when it cannot be read the rest is not read either. A line that cannot be
 * cut into fields costs that line only.
 *
 * @param again the file and how its lines stand in it, to read rows again; left out, the intake keeps them.
 */
export function csvLineReader(
  intake: TableReceiver,
  table: TableName,
  options: CsvOptions,
  rules: LineRules,
  again?: { readonly file: FileAgain; readonly layout: LineLayout },
): LineBytesSink {
  const headerIn = csvStart(table, options);
  let rows: RowLines | null = null;
  let unusable = false;

  function broken(code: LineCode, at: number): void {
    if (rows !== null) {
      rows.broken(code, at);
    } else if (!unusable) {
      unusable = true;
      intake.unreadableHeader(table, code);
    }
  }

  function start(line: string): void {
    const header = headerIn(line);
    if (header === null) return;
    if (header.kind === "unreadable") {
      broken(header.code, 0);
      return;
    }
    const { cells, separator } = header;
    const source = again && csvRowsAgain(again.file, again.layout, separator, cells.length);
    const receiver = intake.startTable(table, cells, source);
    const { writer, positions, width } = receiver;
    // Without a source the intake keeps the cells of each row, so that each has to be cut.
    const sound = writer === null || again === undefined ? null : soundRows(writer, width, positions, options);
    rows = rowLines(receiver, sound, separator, rules);
  }

  return {
    lines(bytes: Buffer, at: number) {
      let from = 0;
      while (rows === null && !unusable && from < bytes.length) {
        const end = bytes.indexOf(LINE_FEED, from) + 1;
        if (isText(bytes.subarray(from, end), rules)) start(lineText(bytes, from, end - 1));
        else broken("not-decodable", at + from);
        from = end;
      }
      if (from < bytes.length) rows?.lines(bytes.subarray(from), at + from);
    },
    tooLong(at) {
      broken("line-too-long", at);
    },
    end() {
      // A file without any line: what is missing is said where headers are matched.
      if (rows === null && !unusable) intake.startTable(table, []);
    },
  };
}
