import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { issueCodes } from "../../src/cases/facts/issue.ts";
import { type TableName, tableColumns, tableNames } from "../../src/cases/facts/table.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { tableReader } from "../../src/files/table-reader.ts";
import { runs } from "../runs.ts";
import { feed } from "./recording-intake.ts";

/** Stands in every cell and key; nothing that is told about a file may have it. */
const MARKER = "q7zmark";

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", MARKER, "nareis", "granted", "2020-02-30", "2021-01-01", "A1") },
  fc.constantFrom(
    `"${MARKER}`,
    `"${MARKER}"`,
    `${MARKER}"`,
    `"${MARKER}""`,
    `"${MARKER}"\0${MARKER}`,
    `${MARKER}\0`,
    `=HYPERLINK("${MARKER}")`,
    `=cmd|'/C ${MARKER}'!A1`,
    `@SUM(${MARKER})`,
    `-1+${MARKER}`,
    `9${"9".repeat(400)}${MARKER}`,
    "1e309",
    "-0",
    `__proto__${MARKER}`,
    `${MARKER}\u2028`,
    `${MARKER}\ufffd`,
    `\ufeff${MARKER}`,
  ),
  fc.string({ unit: "binary", maxLength: 5 }).map((text) => text + MARKER),
);
const headerCell = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "",
    `${MARKER}`,
    `"${MARKER}"`,
    `"${MARKER}`,
    "\0",
    "on",
    "kind",
  ),
  fc.constantFrom(...tableNames.flatMap((table) => tableColumns[table].map((column) => column.name as string))),
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\n\n", "\r", " \n", "\n\0\n", ",,\n", "\n;;;\n", "\r\r\n");
/** What may stand before the header. */
const start = fc.constantFrom(
  "",
  "",
  "",
  "",
  "\r",
  "\n\n",
  ",,,\r\n",
  "sep=;\r\n",
  `sep=${MARKER}\n`,
  '"sep=\t"\r',
  "\0",
);

function joined(parts: readonly string[], between: string): string {
  return parts.join(between);
}

const table: fc.Arbitrary<TableName> = fc.constantFrom(...tableNames);

function goodHeader(name: TableName): string {
  return tableColumns[name].map((column) => column.name).join(",");
}

const csv = fc
  .record({
    table,
    start,
    own: fc.boolean(),
    header: fc.array(headerCell, { maxLength: 8 }),
    between: fc.constantFrom(",", ";", "\t"),
    rows: fc.array(fc.tuple(fc.array(cell, { maxLength: 12 }), lineEnd), { maxLength: 8 }),
    wide: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 10_000),
  })
  .map(({ table: name, start: before, own, header, between, rows, wide }) => {
    const first = own ? goodHeader(name).replaceAll(",", between) : joined(header, between);
    const body = rows.map(([cells, end]) => joined(cells, between) + between.repeat(wide) + end).join("");
    return {
      format: "csv" as const,
      table: name,
      text: `${before}${first}${own ? "" : between.repeat(wide)}\n${body}`,
    };
  });

const jsonValue = fc.oneof(
  cell.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    "1e999",
    "-0",
    "9".repeat(400),
    "null",
    "true",
    "[]",
    "{}",
    `"\\ud800${MARKER}"`,
    `"\\uD83D${MARKER}"`,
  ),
  fc.constantFrom(`{"${MARKER}":"${MARKER}"}`, `["${MARKER}"]`, `"${MARKER}`, `"${MARKER}\\`, "tru", "0x1", "}", "]"),
  fc.constantFrom(1_000, 100_000).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
);
const jsonRecord = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.tuple(headerCell, jsonValue), { maxLength: 8 }) },
  fc.constant(tableColumns.applications.map((column): [string, string] => [column.name, `"${MARKER}"`])),
);
const records = fc.record({
  table,
  format: fc.constantFrom("json" as const, "ndjson" as const),
  objects: fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: jsonRecord.map(
          (pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`,
        ),
      },
      jsonValue,
    ),
    { maxLength: 6 },
  ),
  ends: fc.constantFrom(["[", "]"], ["", ""], ["[", ""], ["{", "}"], ["[[", "]]"]),
});
const recordFile = records.map(({ table: name, format, objects, ends }) => ({
  format,
  table: name,
  text: format === "ndjson" ? objects.join("\n") : `${ends[0]}${objects.join(",")}${ends[1]}`,
}));

/** Bytes put somewhere in a file: a lone surrogate as WTF-8, a torn character, NUL, quotes, line ends. */
const wounds = fc.array(
  fc.tuple(
    fc.nat(400),
    fc.constantFrom([0xed, 0xa0, 0x80], [0xff], [0xc3], [0xf0, 0x9f], [0], [0x22], [0x0a], [0x0d, 0x0a]),
  ),
  { maxLength: 3 },
);

function marked(text: string, mark: string): Buffer {
  if (mark === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (mark === "utf-16be") return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  return Buffer.from(mark === "utf-8" ? `\ufeff${text}` : text);
}

describe("ten thousand malformed files", () => {
  it("end in issues, never in an exception, and no value of theirs is told", () => {
    fc.assert(
      fc.property(
        fc.oneof(csv, recordFile),
        wounds,
        fc.record({
          multilineFields: fc.boolean(),
          encoding: fc.constantFrom("utf-8", "utf-8", "windows-1252", "utf-16le", "shift_jis"),
          dates: fc.constantFrom("iso" as const, "dutch" as const),
        }),
        fc.constantFrom(7, 64, 1_000, 65_536),
        fc.constantFrom("none", "none", "utf-8", "utf-16le", "utf-16be", "twice"),
        (file, cuts, options, block, mark) => {
          let bytes: Buffer = marked(file.text, mark);
          for (const [at, wound] of cuts) {
            const place = Math.min(at, bytes.length);
            bytes = Buffer.concat([bytes.subarray(0, place), Uint8Array.from(wound), bytes.subarray(place)]);
          }
          const intake = createRegisterIntake(options);
          intake.manifest({ [MARKER]: MARKER, extracted_on: MARKER, source: "x" });
          feed(tableReader(file.format, file.table, intake, options), bytes, block);
          // A second file of the same table.
          if (mark === "twice") feed(tableReader("csv", file.table, intake, options), bytes.subarray(9), block);
          const { issues, coverage } = intake.finish();
          const told = JSON.stringify({ issues, coverage });
          expect(told).not.toContain(MARKER);
          for (const issue of issues) {
            expect(issueCodes).toContain(issue.code);
            expect(typeof (issue.row ?? 0)).toBe("number");
          }
          for (const one of Object.values(coverage.tables))
            expect(one.rows).toBe(one.kept + one.duplicates + one.setAside);
        },
      ),
      { numRuns: runs },
    );
  });
});
