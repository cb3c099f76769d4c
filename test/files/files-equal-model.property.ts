import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { type Row, type TableName, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { type ModelTables, modelRegister } from "../../src/model/read-register.ts";
import type { LinedTable, ModelReading } from "../../src/model/read-table.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";
import { inDutch } from "../testing/in-dutch.ts";
import { isHeaderOfTable, modelCsvFile } from "./csv-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** How one table becomes bytes, with what happens to them. */
const writing = fc.record({
  separator: fc.constantFrom(",", ",", ";", "\t"),
  start: fc.constantFrom("", "", "", "", "\n", ",,,\n", " ; ;\n\n", "sep=;\n", "\nSEP=,\n;\n", '"sep=\t"\n'),
  quotes: fc.constantFrom<"needed" | "all" | "some">("needed", "needed", "all", "some"),
  behind: fc.constantFrom("", "", "", ",", ",, ,"),
  // Where a column without a name stands, which holds what another one holds.
  nameless: fc.option(fc.nat(5), { freq: 5, nil: undefined }),
  lineEnd: fc.constantFrom("\n", "\n", "\r\n", "\r"),
  lastEnd: fc.boolean(),
  mark: fc.constantFrom<"" | "utf-8" | "utf-16le" | "utf-16be">("", "", "", "utf-8", "utf-16le", "utf-16be"),
  lines: fc.array(
    fc.tuple(
      fc.nat(30),
      fc.constantFrom(
        "",
        "  ",
        ",",
        ";;;;",
        ",,,,,,,,,,,,,,,,,,,,,",
        "\u00a0\t",
        '"',
        '""',
        '"",""',
        'a1,"nareis',
        'a"1,nareis',
        '"a1" ,nareis',
        '"a1"\0,nareis',
        "a1",
        "\u{1F600}5,nareis,p2,p10,2019-12-28",
        "a\r1,nareis",
        `a1,${"x".repeat(196)}`,
        `a1,${"\u00e9".repeat(99)}`,
        "sep=;",
      ),
    ),
    { maxLength: 3 },
  ),
  wounds: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.tuple(
          fc.nat(900),
          fc.constantFrom(
            [0xff],
            [0xc3],
            [0xc0, 0xaf],
            [0xed, 0xa0, 0x80],
            [0xf0, 0x9f],
            [0xf4, 0x90, 0x80, 0x80],
            [0xef, 0xbb, 0xbf],
            [0x80],
            [0],
            [0x22],
            [0x22, 0x22],
            [0x0a],
            [0x0d],
            [0x0d, 0x0a],
            [0xc2, 0xa0],
            [0xe2, 0x80, 0x8b],
          ),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    },
  ),
});

type Writing = typeof writing extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A table as bytes. */
function bytesOf(rows: readonly Row[], drawn: Writing): Uint8Array {
  const { separator, lineEnd, behind, mark, nameless, start } = drawn;
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text: string, place: number): string => {
    const isQuoted = drawn.quotes === "all" || /[",;\t\r\n]/.test(text) || (drawn.quotes === "some" && place % 3 === 1);
    return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header, ...rows.map((row) => header.map((key) => row[key] ?? ""))].map((cells, line) => {
    const further = nameless === undefined ? [] : [line === 0 ? "" : (cells.at(-1) ?? "")];
    const all = [...cells.slice(0, nameless ?? 0), ...further, ...cells.slice(nameless ?? 0)];
    return all.map(cell).join(separator) + behind.replaceAll(",", separator);
  });
  for (const [place, line] of drawn.lines) {
    // Now and then before the header, which then is another one.
    lines.splice(place % 11 === 10 ? 0 : 1 + (place % lines.length), 0, line.replaceAll(",", separator));
  }
  const text = start.replaceAll("\n", lineEnd) + lines.join(lineEnd) + (drawn.lastEnd ? lineEnd : "");
  let bytes: Buffer =
    mark === "utf-16le" || mark === "utf-16be"
      ? Buffer.from(`\ufeff${text}`, "utf16le")
      : Buffer.from(mark === "" ? text : `\ufeff${text}`);
  if (mark === "utf-16be") bytes = bytes.swap16();
  for (const [place, wound] of drawn.wounds) {
    const at = place % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, at), Uint8Array.from(wound), bytes.subarray(at)]);
  }
  return bytes;
}

interface Reading extends ModelReading {
  readonly encoding?: "utf-8" | "windows-1252" | "utf-16le";
  readonly separator?: ";" | "\t";
  readonly limit?: number;
}

const LIMIT = 198;

/** How all files are read. Lines are short, so that a short limit stands for the one of the contract. */
const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ limit: LIMIT }) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        encoding: fc.constantFrom<("utf-8" | "windows-1252" | "utf-16le")[]>("utf-8", "windows-1252", "utf-16le"),
        separator: fc.constantFrom<(";" | "\t")[]>(";", "\t"),
        empty: fc.constant(["NULL", "n/a"]),
      },
      { requiredKeys: [] },
    ),
  },
);

test("files of CSV are read as the model of section 2 reads their bytes", async () => {
  await fc.assert(
    fc.asyncProperty(
      nastyRegister,
      fc.infiniteStream(writing),
      fc.boolean(),
      fc.boolean(),
      reading,
      anyDefinition,
      async (drawn, writings, dutch, zipped, options, definition) => {
        const tables: Tables = dutch ? inDutch(drawn) : drawn;
        const files: Record<string, string | Uint8Array> = {};
        const lined: Partial<Record<TableName, LinedTable>> = {};
        for (const name of tableNames) {
          const rows = tables[name];
          if (rows === undefined) continue;
          const how = writings.next().value as Writing;
          // What a line is that is both too long and no text, nobody says.
          const bytes = bytesOf(rows, options.limit === undefined ? how : { ...how, wounds: [] });
          files[zipped ? `${name}.csv.gz` : `${name}.csv`] = zipped ? gzipSync(bytes) : bytes;
          lined[name] = modelCsvFile(bytes, (header) => isHeaderOfTable(name, header), options);
        }
        if (tables.register !== undefined) files["register.json"] = JSON.stringify(tables.register);
        const given = tables.register === undefined ? lined : { ...lined, register: tables.register };
        const expected = modelRegister(given as ModelTables, options);

        const { register, issues, coverage } = await readRegisterFiles(temporaryFolder(files), options);
        expect(issues).toEqual(expected.issues);
        expect(register.referenceDate).toBe(expected.coverage.referenceDate);
        expect(coverage.referenceDateSetBy).toEqual(expected.coverage.referenceDateSetBy);
        const counts = Object.entries(coverage.tables).map(
          ([name, { rows, kept, duplicates, setAside, setAsideByCode }]) => [
            name,
            { rows, kept, duplicates, setAside, setAsideByCode },
          ],
        );
        expect(Object.fromEntries(counts)).toEqual(expected.coverage.tables);
        if (expected.coverage.referenceDate === null) return;
        expect([...findStoredChains(register, definition)]).toEqual(modelChains(expected.register, definition));
      },
    ),
    { numRuns: runs },
  );
});
