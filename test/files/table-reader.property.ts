import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
  try {
    return parse(text, { delimiter: ",", record_delimiter: "\n", relax_column_count: true }).length === 1;
  } catch {
    return false;
  }
}
