import type { Buffer } from "node:buffer";
import type { LineCode } from "../cases/facts/issue.ts";
import type { TableName } from "../cases/facts/table.ts";
import { soundRows } from "../cases/intake/sound-rows.ts";
import type { TableReceiver } from "../cases/reading/register-intake.ts";
import type { CsvOptions } from "./csv-reader.ts";
import { csvStart } from "./csv-start.ts";
import { type RowLines, rowLines } from "./row-lines.ts";
import { isText, type LineRules, lineText } from "./split-lines.ts";
import type { LineBytesSink } from "./whole-lines.ts";

const LINE_FEED = 10;

/**
 * Reads the lines of a CSV file in which no field spans lines into a table of the intake. The first line that is not empty
 * is the header, unless it says the separator; when it cannot be read the rest is not read either. A line that cannot be
 * cut into fields costs that line only.
 */
export function csvLineReader(
  intake: TableReceiver,
  table: TableName,
  options: CsvOptions,
  rules: LineRules,
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
    const receiver = intake.startTable(table, cells);
    const { writer, positions, width } = receiver;
    const sound = writer === null ? null : soundRows(table, width, positions, options);
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
