import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRowTeller, ndjsonRowTeller } from "../../src/files/row-teller.ts";
import { scanQuotes } from "../../src/files/scan-quotes.ts";
import { runs } from "../runs.ts";
import { handedOver } from "./recording-intake.ts";

/** Text made of what matters to a reader, so that seams and quotes meet. */
const csvText = fc
  .array(
    fc.constantFrom('"', '""', ",", ";", "\n", "\r\n", "\r", " ", "a", "bc", "é", "😀", "\0", "\ufeff", "\ufffd"),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
const jsonText = fc
  .array(
    fc.constantFrom("[", "]", "{", "}", ",", ":", '"', "\\", "\\u", "d800", " ", "\n", '{"a":"é"}', '"a"', "1", "😀"),
    { maxLength: 30 },
  )
  .map((parts) => `[${parts.join("")}`);
const spoiled = fc.record({ at: fc.nat(60), byte: fc.constantFrom(0xff, 0xc3, 0xed, 0xa0, 0x80, 0x00) });

function bytesOf(text: string, spoil: { readonly at: number; readonly byte: number } | null): Uint8Array {
  const bytes = Uint8Array.from(Buffer.from(text));
  if (spoil !== null && spoil.at < bytes.length) bytes[spoil.at] = spoil.byte;
  return bytes;
}

describe("what is read", () => {
  it("does not depend on where the bytes of a file are cut", () => {
    const file = fc.oneof(
      fc.record({ format: fc.constant("csv" as const), text: csvText.map((text) => `a,b\n${text}`) }),
      fc.record({ format: fc.constant("csv" as const), text: csvText }),
      fc.record({ format: fc.constant("ndjson" as const), text: csvText }),
      fc.record({ format: fc.constant("json" as const), text: jsonText }),
    );
    fc.assert(
      fc.property(
        file,
        fc.option(spoiled),
        fc.boolean(),
        fc.constantFrom(undefined, 4, 11),
        fc.constantFrom("utf-8", "windows-1252", "utf-16le"),
        ({ format, text }, spoil, multilineFields, limit, encoding) => {
          const bytes = bytesOf(text, spoil);
          const options = { format, multilineFields, encoding, ...(limit === undefined ? {} : { limit }) };
          const whole = handedOver(bytes, { ...options, block: Math.max(1, bytes.length) });
          for (let block = 1; block < Math.min(bytes.length, 12); block += 1) {
            expect(handedOver(bytes, { ...options, block })).toEqual(whole);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  it("of lines of a CSV file, broken ones included, does not depend on the lines around them", () => {
    const line = csvText.map((text) => text.replaceAll("\n", ""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const header = "application_id,procedure\n";
        const together = handedOver(`${header}${lines.join("\n")}`).slice(1);
        const alone = lines.flatMap((text) => handedOver(`${header}${text}`).slice(1));
        expect(together).toEqual(alone);
      }),
      { numRuns: runs },
    );
  });
});

/** A file as spreadsheets leave it: lines of separators, separators behind the data, any line ends. */
const spreadsheetText = fc
  .tuple(
    fc.constantFrom("", "\ufeff", "sep=;\r\n", "\n", ";;\r", "\r"),
    fc.array(fc.constantFrom(";", ";", ";;;", '"', '""', '"a;b"', "a", " ", "\t", "\r", "\n", "\r\n", "\r\r\n"), {
      maxLength: 40,
    }),
  )
  .map(([start, parts]) => start + parts.join(""));

describe("a file of a spreadsheet", () => {
  it("is read as csv-parse reads each of its lines, without empty ones and without empty cells behind the last", () => {
    fc.assert(
      fc.property(spreadsheetText, fc.integer({ min: 1, max: 50 }), (text, block) => {
        const read = handedOver(text, { separator: ";", block });
        expect(read.map((one) => (typeof one === "string" ? "broken" : one))).toEqual(slowlyRead(text));
      }),
      { numRuns: runs },
    );
  });

  it("has its rows in the lines where the check of a register says they are", () => {
    fc.assert(
      fc.property(spreadsheetText, fc.constantFrom("csv" as const, "ndjson" as const), (text, format) => {
        const isRow = format === "csv" ? csvRowTeller("applications", {}) : ndjsonRowTeller;
        const lines = linesOf(text);
        let rows = 0;
        for (const [index, line] of lines.entries()) {
          if (isRow(line)) rows += 1;
          const start = lines.slice(0, index + 1).join("\r\n");
          const handed = handedOver(`\n${start}\r\n`, { format });
          expect(rows).toBe(handed.length - (format === "csv" ? 1 : 0));
        }
      }),
      { numRuns: runs },
    );
  });
});

function linesOf(text: string): readonly string[] {
  const unmarked = text.replace(/^\ufeff/, "");
  return unmarked.split(/^[^\r\n]*\r(?!\n)/.test(unmarked) ? /\r\n|\r|\n/ : /\r?\n|\r$/);
}

/** What should be handed over of a file with semicolons; `broken` for a line that is no row. */
function slowlyRead(text: string): readonly unknown[] {
  const lines = linesOf(text).filter((line) => line.replaceAll(";", "").trim() !== "");
  if (/^sep=;$/.test(lines[0] ?? "")) lines.shift();
  const parsed = lines.map((line) => parsedAlone(line));
  const [header = [], ...rows] = parsed;
  if (header === null) return [{ header: expect.any(String) }];
  const names = withoutEmptyEnd(header, 0);
  return [
    { header: names },
    ...rows.map((cells) => {
      const row = cells === null ? [] : withoutEmptyEnd(cells, names.length);
      return cells !== null && row.length === names.length ? row : "broken";
    }),
  ];
}

function withoutEmptyEnd(cells: readonly string[], least: number): readonly string[] {
  let length = cells.length;
  while (length > least && cells[length - 1]?.trim() === "") length -= 1;
  return cells.slice(0, length);
}

describe("the scan of quotes", () => {
  it("finds sound what csv-parse takes, but for a NUL after a closing quote", () => {
    const line = csvText
      .map((text) => text.replaceAll("\n", "").replaceAll("\0", ""))
      .filter((text) => text.includes('"'));
    fc.assert(
      fc.property(line, (text) => {
        expect(scanQuotes(text, ",", false) === "sound").toBe(takenByParser(text));
      }),
      { numRuns: runs },
    );
    expect(takenByParser('"a"\0b')).toBe(true);
    expect(scanQuotes('"a"\0b', ",", false)).toBe("stray");
  });
});

describe("fields that span lines", () => {
  it("come back as they were written", () => {
    const cell = csvText.map((text) => text.replaceAll("\r", ""));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (rows, block) => {
        const written = rows.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")}\n`);
        const read = handedOver(`application_id,procedure\n${written.join("")}`, { multilineFields: true, block });
        expect(read.slice(1)).toEqual(rows);
      }),
      { numRuns: runs },
    );
  });
});

function takenByParser(text: string): boolean {
  return parsedAlone(text, ",") !== null;
}

function parsedAlone(line: string, delimiter = ";"): readonly string[] | null {
  try {
    const records = parse(line, { delimiter, record_delimiter: "\n", relax_column_count: true });
    return records.length === 1 ? (records[0] as string[]) : null;
  } catch {
    return null;
  }
}
