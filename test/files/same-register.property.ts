import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ReadResultFor, readRegister } from "../../src/cases/read-register.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { amongAllApplications, findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { csvLines } from "../../src/files/csv-lines.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { filesToRead, readTables } from "../../src/files/read-tables.ts";
import { type Row, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { crowdedRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";
import { inDutch } from "../testing/in-dutch.ts";
import { arrowFileOf, PLAIN, parquetOf } from "./column-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { zstdOf } from "./zstd-of.ts";

/**
 * Tables with the same columns in every row and at least one row, so that every kind of file has the same header. No cell
 * holds a word that is written otherwise in the other language only: as written, rows would differ in one of the two.
 */
const fullTables: fc.Arbitrary<Tables> = fc.oneof(nastyRegister, crowdedRegister).map((tables) => {
  const full = tableNames.flatMap((name) => {
    const rows = tables[name] ?? [];
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const cell = (text: string): string => (text === "afgeleid" ? "bogus" : text);
    return rows.length === 0
      ? []
      : [[name, rows.map((row) => Object.fromEntries(columns.map((column) => [column, cell(row[column] ?? "")])))]];
  });
  return { ...(tables.register ? { register: tables.register } : {}), ...Object.fromEntries(full) } as Tables;
});

/** What a table becomes: the ending of its file, or of its files, and what stands in each. */
type Written = readonly (readonly [ending: string, content: string | Uint8Array])[];

function csv(rows: readonly Row[]): string {
  return [...csvLines(Object.keys(rows[0] ?? {}), rows)].join("");
}

function quoted(rows: readonly Row[], separator: string): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.map(cell).join(separator)}\r\n`)
    .join("");
}

function ndjson(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

/** Every way in which a table can be written. */
const forms: Readonly<Record<string, (rows: readonly Row[]) => Written>> = {
  csv: (rows) => [[".csv", csv(rows)]],
  "a csv file that ends in CR": (rows) => [[".csv", csv(rows).replaceAll("\n", "\r")]],
  "csv with every field in quotes": (rows) => [[".txt", quoted(rows, ",")]],
  "csv with tabs and a mark": (rows) => [[".tsv", `\ufeff${quoted(rows, "\t")}`]],
  "UTF-16LE": (rows) => [[".csv", utf16(csv(rows))]],
  "UTF-16BE": (rows) => [[".csv", utf16(csv(rows)).swap16()]],
  gzip: (rows) => [[".csv.gz", gzipSync(csv(rows))]],
  zstd: (rows) => [[".csv.zst", zstdOf(Buffer.from(csv(rows)), 77)]],
  ndjson: (rows) => [[".ndjson", ndjson(rows)]],
  json: (rows) => [[".json", JSON.stringify(rows)]],
  "json over many lines, zipped": (rows) => [[".json.gz", gzipSync(JSON.stringify(rows, null, 2))]],
  parquet: (rows) => [[".parquet", parquetOf(rows, { ...PLAIN, groupRows: 3, pageBytes: 64, dictionary: true })]],
  arrow: (rows) => [[".arrow", arrowFileOf(rows, { ...PLAIN, groupRows: 3 })]],
  "a file for each row": (rows) => rows.map((row, index) => [`-${String(index).padStart(4, "0")}.csv`, csv([row])]),
  "files of several kinds": (rows) => {
    const [one, other] = [Math.ceil(rows.length / 3), Math.ceil((2 * rows.length) / 3)];
    const parts = [rows.slice(0, one), rows.slice(one, other), rows.slice(other)];
    const [first = [], second = [], third = []] = parts.filter((part) => part.length > 0);
    const more: Written = [
      ["-2.ndjson", ndjson(second)],
      ["-3.parquet", parquetOf(third, PLAIN)],
    ];
    return [
      ["-1.csv.gz", gzipSync(quoted(first, ";"))],
      ...more.slice(0, parts.filter((p) => p.length > 0).length - 1),
    ];
  },
};

function folderOf(tables: Tables, written: (rows: readonly Row[]) => Written): string {
  const files = tableNames.flatMap((name) =>
    (tables[name] === undefined ? [] : written(tables[name] ?? [])).map(([ending, content]) => [
      name + ending,
      content,
    ]),
  );
  const manifest = tables.register === undefined ? {} : { "register.json": JSON.stringify(tables.register) };
  return temporaryFolder({ ...Object.fromEntries(files), ...manifest });
}

/** All that reading gives, and the chains that follow from it, among the rows that they can rest on and among all. */
function outcome(
  { register, issues, coverage }: Pick<ReadResultFor<Record<never, never>>, "issues" | "coverage" | "register">,
  definitions: readonly Definition[],
): unknown {
  const { files: _, ...others } = coverage as typeof coverage & { readonly files?: unknown };
  const chains = definitions.map((definition) => {
    const found = findStoredChains(register, definition);
    return [[...found], [...amongAllApplications(found)]];
  });
  return { issues, coverage: others, digest: register.digest, chains };
}

test("a register gives the same through every kind of source: digest, issues, coverage, and chains", async () => {
  await fc.assert(
    fc.asyncProperty(fullTables, days, anyDefinition, async (tables, asOf, drawn) => {
      fc.pre(tables.applications !== undefined);
      const definitions = [memo2023, lawSince2014, drawn];
      const expected = outcome(readRegister(tables, { asOf }), definitions);
      for (const [form, written] of Object.entries(forms)) {
        const given = outcome(await readRegisterFiles(folderOf(tables, written), { asOf }), definitions);
        expect({ form, given }).toEqual({ form, given: expected });
      }
      const dutch = folderOf(inDutch(tables), (rows) => [[".csv", quoted(rows, ";")]]);
      expect(outcome(await readRegisterFiles(dutch, { asOf }), definitions)).toEqual(expected);
      // With keys of few bits nearly all texts share theirs with others: the files themselves have to tell them apart.
      for (const form of ["csv", "a file for each row", "ndjson", "parquet"]) {
        const options = { asOf };
        const files = await filesToRead(folderOf(tables, forms[form] as (rows: readonly Row[]) => Written), options);
        const intake = createRegisterIntake(options, { keyMask: 3 });
        if (tables.register !== undefined) intake.manifest(tables.register);
        await readTables(files.tables, options, intake);
        const read = intake.finish() as ReadResultFor<Record<never, never>>;
        const few = outcome(read, definitions) as { digest: string };
        // The digest is made of keys.
        expect({ ...few, digest: (expected as { digest: string }).digest }).toEqual(expected);
      }
    }),
    { numRuns: Math.ceil(runs / 16) },
  );
});
