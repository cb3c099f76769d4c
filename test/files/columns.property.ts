import { tableFromIPC } from "apache-arrow";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadResultFor } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { readArrowTables } from "../../src/files/arrow/index.ts";
import { csvLines } from "../../src/files/csv-lines.ts";
import { readParquetTables } from "../../src/files/parquet/index.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { type Row, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";
import { arrowFileOf, arrowOf, type ColumnWriting, parquetOf } from "./column-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const writing: fc.Arbitrary<ColumnWriting> = fc.record({
  typed: fc.boolean(),
  moments: fc.boolean(),
  nulls: fc.boolean(),
  dictionary: fc.boolean(),
  groupRows: fc.constantFrom(1, 3, 7, 1000),
  pageBytes: fc.constantFrom(16, 64, 1_048_576),
  compressed: fc.boolean(),
});

/** What decides which rows are sound: words that mean an empty cell, and the day of the extract. */
const reading = fc.record({
  empty: fc.constantFrom<readonly string[]>([], [], ["NULL", "p2"], ["granted", "2"], ["2019-12-28"]),
  extracted_on: fc.constantFrom<string | undefined>(undefined, undefined, "2019-12-28", "2018-12-30"),
});

/** Tables with the same columns in every row, ids of numbers in some, and no table without rows. */
const fullTables = fc.tuple(nastyRegister, fc.boolean()).map(([tables, numbered]): Tables => {
  const names = tableNames.filter((name) => (tables[name]?.length ?? 0) > 0);
  const full = Object.fromEntries(
    names.map((name) => {
      const rows = tables[name] ?? [];
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const cell = (text: string): string => (numbered ? text.replace(/^[ap](\d+)$/, "$1") : text);
      return [name, rows.map((row) => Object.fromEntries(columns.map((column) => [column, cell(row[column] ?? "")])))];
    }),
  );
  return full as unknown as Tables;
});

function filesOf(tables: Tables, ending: string, written: (rows: readonly Row[]) => string | Uint8Array): string {
  const files: Record<string, string | Uint8Array> = {};
  for (const name of tableNames)
    if (tables[name] !== undefined) files[`${name}.${ending}`] = written(tables[name] ?? []);
  if (tables.register !== undefined) files["register.json"] = JSON.stringify(tables.register);
  return temporaryFolder(files);
}

function tablesOf<Table>(tables: Tables, written: (rows: readonly Row[]) => Table): { applications: Table } {
  const given = tableNames.flatMap((name) => (tables[name] === undefined ? [] : [[name, written(tables[name] ?? [])]]));
  const manifest = tables.register === undefined ? {} : { register: tables.register };
  return { ...manifest, ...Object.fromEntries(given) } as { applications: Table };
}

/** All that reading gives, and what follows from it. */
function outcome({
  register,
  issues,
  coverage,
}: Pick<ReadResultFor<{ strict: false }>, "register" | "issues" | "coverage">): unknown {
  const { files: _, ...others } = coverage as typeof coverage & { readonly files?: unknown };
  const isCountable = (coverage.tables.applications?.kept ?? 0) > 0;
  return {
    issues,
    coverage: others,
    digest: register.digest,
    chains: isCountable ? [...findChains(register, memo2023)] : [],
  };
}

test("a register gives the same through CSV, Parquet and Arrow, however their columns are written", async () => {
  await fc.assert(
    fc.asyncProperty(fullTables, writing, reading, async (given, drawn, { empty, extracted_on }) => {
      fc.pre(given.applications !== undefined);
      const tables = { ...given, ...(extracted_on === undefined ? {} : { register: { extracted_on } }) };
      const options = { empty };
      const csv = (rows: readonly Row[]): string => [...csvLines(Object.keys(rows[0] ?? {}), rows)].join("");
      const expected = outcome(await readRegisterFiles(filesOf(tables, "csv", csv), options));
      const parquet = (rows: readonly Row[]): Uint8Array => parquetOf(rows, drawn);
      const arrow = (rows: readonly Row[]): Uint8Array => arrowFileOf(rows, drawn);
      expect(outcome(await readRegisterFiles(filesOf(tables, "parquet", parquet), options))).toEqual(expected);
      expect(outcome(await readParquetTables(tablesOf(tables, parquet), options))).toEqual(expected);
      expect(outcome(await readRegisterFiles(filesOf(tables, "feather", arrow), options))).toEqual(expected);
      expect(
        outcome(
          readArrowTables(
            tablesOf(tables, (rows) => arrowOf(rows, drawn)),
            options,
          ),
        ),
      ).toEqual(expected);
      expect(
        outcome(
          readArrowTables(
            tablesOf(tables, (rows) => tableFromIPC(arrow(rows))),
            options,
          ),
        ),
      ).toEqual(expected);
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});
