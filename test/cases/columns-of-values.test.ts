import { expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import type { ColumnBlock, ColumnReader } from "../../src/cases/sources/column-values.ts";
import { giveAgain } from "../../src/cases/sources/give-again.ts";
import { stretches } from "../../src/cases/sources/stretches.ts";
import { readArrowTables } from "../../src/files/arrow/index.ts";
import { arrowOf, PLAIN } from "../files/column-files.ts";

test("a row without a value where one is needed is missing it", () => {
  const row = { application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" };
  const rows = [
    { ...row, procedure: "" },
    { ...row, application_id: "A2", submitted_on: "" },
    { ...row, application_id: "A3" },
  ];
  const { issues, coverage } = readArrowTables({ applications: arrowOf(rows, PLAIN) });
  expect(issues.map(({ code, row: at, column }) => [code, at, column])).toEqual([
    ["missing-value", 1, "procedure"],
    ["missing-value", 2, "submitted_on"],
  ]);
  expect(coverage.tables.applications?.kept).toBe(1);
});

/** A column of some blocks, and of nothing behind them. */
function columnOf(...blocks: readonly ColumnBlock[]): ColumnReader {
  const left = [...blocks];
  return () => left.shift() ?? null;
}

const two: ColumnBlock = { rows: 2, places: null, values: { kind: "cell", cells: ["a", "b"] } };

test("a column with fewer rows than its table is a fault of whoever gives it, the first time and again", () => {
  const walk = stretches(columnOf(two), "iso");
  expect(walk.left()).toBe(2);
  walk.pass(2);
  expect(() => walk.left()).toThrow(/^Give columns that have as many rows as the table/);
  const given: unknown[] = [];
  const give = (index: number, cells: readonly unknown[]) => given.push([index, ...cells]);
  const asked = (...rows: readonly number[]) => ({ rows: Int32Array.from(rows), from: 0, to: rows.length, first: 0 });
  giveAgain(asked(0, 1), [columnOf(two)], { form: "iso", give });
  expect(given).toEqual([
    [0, "a"],
    [1, "b"],
  ]);
  expect(() => giveAgain(asked(1, 2), [columnOf(two)], { form: "iso", give })).toThrow(/^Give columns/);
});

test("the manifest comes before the tables, for its day of extract is held against their days", () => {
  const intake = createRegisterIntake();
  intake.startTable("applications", ["application_id"]);
  expect(() => intake.manifest({ extracted_on: "2020-01-01" })).toThrow(/^Give the manifest before the tables/);
});

test("decisions alone set the reference date, though there is no table of applications", () => {
  const intake = createRegisterIntake();
  const decisions = intake.startRecords("decisions");
  for (const decided_on of ["2020-01-01", "2021-01-01"]) {
    decisions.record({ decision_id: decided_on, application_id: "a", outcome: "granted", decided_on });
  }
  const { coverage } = intake.finish();
  expect(coverage.referenceDateSetBy).toEqual({ table: "decisions", row: 2 });
});

test("records with a place in their source are given again from there", () => {
  const intake = createRegisterIntake({ asOf: "2023-05-31" });
  const records = Array.from({ length: 3 }, (_, at) => ({
    application_id: `a${at}`,
    procedure: "asylum",
    applicant_id: `p${at}`,
    submitted_on: "2020-01-01",
  }));
  const asked: number[] = [];
  const source = {
    read(places: Int32Array, at: Float64Array | null, give: (index: number, raw: object) => void): void {
      for (let index = 0; index < places.length; index += 1) {
        asked.push(Number(at?.[index]));
        give(index, records[Number(at?.[index]) / 1000 - 1] as object);
      }
    },
  };
  const receiver = intake.startRecords("applications", source as never);
  for (const [place, record] of records.entries()) receiver.record(record, 1000 * (place + 1));
  const { register } = intake.finish();
  expect([...applicationsOf(register as NonNullable<typeof register>)].map(({ application }) => application)).toEqual([
    ...["a0", "a1", "a2"],
  ]);
  expect(new Set(asked)).toEqual(new Set([1000, 2000, 3000]));
});
