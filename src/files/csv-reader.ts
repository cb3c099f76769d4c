import type { LineCode } from "../cases/facts/issue.ts";
import type { TableName } from "../cases/facts/table.ts";
import type { TableReceiver } from "../cases/reading/row-receiver.ts";
import { MAXIMUM_LINE_BYTES } from "./byte-sink.ts";
import type { CsvOptions } from "./csv-options.ts";
import { type CsvRows, csvRows } from "./csv-rows.ts";
import { csvStart } from "./csv-start.ts";
import type { Separator } from "./parse-quoted.ts";
import { type RecordJoiner, recordJoiner } from "./record-joiner.ts";
import { scanQuotes } from "./scan-quotes.ts";
import type { LineSink } from "./split-lines.ts";

/**
 * Reads the lines of a CSV file into a table of the intake. The first line that is not empty is the header, unless it
 * says the separator; when it cannot be read the rest is not read either. A line that cannot be cut into fields costs that line only.
 */
export function csvReader(intake: TableReceiver, table: TableName, options: CsvOptions): LineSink {
  let rows: CsvRows | null = null;
  let separator: Separator = ",";
  let unusable = false;
  const headerIn = csvStart(table, options);
  const joiner: RecordJoiner | null = options.multilineFields
    ? recordJoiner(options.limit ?? MAXIMUM_LINE_BYTES, { record, broken, line })
    : null;

  function record(text: string): void {
    if (unusable) return;
    if (rows !== null) {
      rows.quoted(text);
      return;
    }
    const header = headerIn(text);
    if (header === null) return;
    if (header.kind === "unreadable") {
      broken(header.code);
      return;
    }
    separator = header.separator;
    rows = csvRows(intake.startTable(table, header.cells), separator);
  }

  function broken(code: LineCode): void {
    if (rows !== null) {
      rows.broken(code);
    } else if (!unusable) {
      unusable = true;
      intake.unreadableHeader(table, code);
    }
  }

  /** One line, with or without quotes, before or after the header, that continues no record. */
  function line(text: string): void {
    if (unusable) return;
    if (rows === null) {
      // Which separator counts is not known yet, so only the number of quotes can tell whether the header goes on.
      if (joiner !== null && hasOddQuotes(text)) joiner.open(text, null);
      else record(text);
    } else if (!text.includes('"')) {
      rows.plain(`${text}\n`);
    } else {
      const state = scanQuotes(text, separator, false);
      if (state === "sound") record(text);
      else if (state === "stray") broken("stray-quote");
      else if (joiner === null) broken("line-break-in-field");
      else joiner.open(text, separator);
    }
  }

  return {
    lines(text) {
      let start = 0;
      while (start < text.length && !unusable) {
        if (rows !== null && !joiner?.isOpen()) {
          // All lines before the next quote at once: looking for quotes line by line is slower than reading them.
          const quote = text.indexOf('"', start);
          const plainEnd = quote < 0 ? text.length : text.lastIndexOf("\n", quote) + 1;
          if (plainEnd > start) rows.plain(text.slice(start, plainEnd));
          start = Math.max(start, plainEnd);
          if (quote < 0) break;
        }
        const end = text.indexOf("\n", start);
        const one = text.slice(start, end);
        start = end + 1;
        if (joiner?.isOpen()) joiner.add(one);
        else line(one);
      }
      rows?.flush();
    },
    undecodable(bytes) {
      if (joiner?.isOpen()) joiner.addUndecodable(bytes.toString("utf8").replace(/\r?\n$/, ""));
      else broken("not-decodable");
    },
    tooLong() {
      if (joiner?.isOpen()) joiner.tooLong();
      else broken("line-too-long");
    },
    end() {
      joiner?.end();
      rows?.flush();
      // A file without any line: what is missing is said where headers are matched.
      if (rows === null && !unusable) intake.startTable(table, []);
    },
  };
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}
