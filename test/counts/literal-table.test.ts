import { readFileSync } from "node:fs";
import { format, inspect } from "node:util";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { exactTableNotice } from "../../src/counts/cells/exact-table-notice.ts";
import { packageVersion } from "../../src/counts/cells/package-version.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { exactTable, type LiteralTable } from "../../src/counts/literal-table.ts";
import { columnsOf } from "./figures.ts";
import { families } from "./stacked-families.ts";

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const literal: LiteralTable = {
  unit: "applications",
  rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 4711, "2023": 4712 }, open: 4713 }],
};
const changed = (rows: object, table: object = {}): LiteralTable =>
  ({ ...literal, ...table, rows: literal.rows.map((row) => ({ ...row, ...rows })) }) as LiteralTable;

test("an exact table shows a notice instead of numbers when it is printed or written as JSON", () => {
  const table = exactTable(literal);
  const spread = { ...table };
  const shown = [
    JSON.stringify(table),
    JSON.stringify({ tables: [table] }),
    JSON.stringify(spread),
    inspect(table),
    inspect(spread, { depth: 9 }),
    format("%o %j %s", table, table, table),
    String(table),
    JSON.stringify(table.rows),
  ];
  for (const text of shown) expect(text).not.toMatch(/471/);
  expect(inspect(table)).toBe(exactTableNotice);
  expect(JSON.parse(JSON.stringify(table))).toBe(exactTableNotice);
  expect(exactTableNotice).toMatch(/publish.*revealCounts/);
});

test("two different exact tables are unequal to a test runner, two of the same counts are equal", () => {
  expect(exactTable(literal)).toEqual(exactTable(literal));
  expect(exactTable(literal)).toStrictEqual(exactTable(literal));
  expect(exactTable(changed({ cells: { "2022": 4710, "2023": 4712 } }))).not.toEqual(exactTable(literal));
  expect(exactTable(changed({ open: 1 }))).not.toEqual(exactTable(literal));
  expect(exactTable(changed({}, { referenceDate: "2023-05-31" }))).not.toEqual(exactTable(literal));
});

test("a counted table and one written down are the same kind of thing", () => {
  const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
  const counted = countChains(findChains(register, memo2023), {
    unit: "applications",
    from: 2021,
    classes: ["nareis-op-nareis"],
    measures: ["granted"],
  });
  const { digest, synthetic, source, setAside } = counted.about.registers[0];
  const written = exactTable({
    unit: "applications",
    referenceDate: "2023-05-31",
    definition: memo2023,
    register: { digest, synthetic, source, setAside },
    rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2021": 1, "2022": 0, "2023": 0 }, open: 1 }],
  });
  expect(counted).toEqual(written);
  expect(inspect(counted)).toBe(exactTableNotice);
});

test("the total of applications written down is their sum; that of persons has to be given", () => {
  expect(exactTable(literal).rows[0]?.cells).toEqual([4711, 4712, 9423, 4713]);
  expect(() => exactTable(changed({}, { unit: "applicants" }))).toThrow(/^Give the total/);
  expect(exactTable(changed({ total: 5000 }, { unit: "applicants" })).rows[0]?.cells[2]).toBe(5000);
  expect(() => exactTable(changed({ total: 9424 }, { unit: "applicants" }))).toThrow(RangeError);
  expect(() => exactTable(changed({ total: 4700 }, { unit: "applicants" }))).toThrow(RangeError);
  expect(() => exactTable(changed({ total: 9422 }))).toThrow(RangeError);
});

test("counts that are no counts are refused, and never repeated in the message", () => {
  for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "4711", undefined]) {
    expect(() => exactTable(changed({ cells: { "2022": count, "2023": 1 } }))).toThrow(RangeError);
    expect(() => exactTable(changed({ cells: { "2022": count, "2023": 1 } }))).not.toThrow(/4711|1\.5/);
  }
  expect(() => exactTable(changed({ open: -1 }))).toThrow(RangeError);
});

test("periods written down follow one another, are those of the length, and are the same for every row", () => {
  for (const cells of [
    {},
    { "2021": 1, "2023": 1 },
    { "2022-Q1": 1 },
    { total: 1 },
    { "2022-H2": 1, "2022-H1": 1 },
    { "0000": 1 },
  ]) {
    expect(() => exactTable(changed({ cells }))).toThrow(/^Label the periods/);
  }
  const halves = exactTable(changed({ cells: { "2022-H2": 1, "2023-H1": 2 } }, { period: "half-year" }));
  expect(columnsOf(halves)).toEqual(["2022-H2", "2023-H1", "total", "open"]);
  const [row] = literal.rows;
  if (row === undefined) throw new Error("the table has a row");
  expect(() => exactTable({ ...literal, rows: [row, { ...row, measure: "rejected", cells: { "2023": 1 } }] })).toThrow(
    RangeError,
  );
  expect(() => exactTable({ ...literal, rows: [] })).toThrow(RangeError);
  expect(() => exactTable({ ...literal, rows: [...literal.rows, ...literal.rows] })).toThrow(/one row/);
});

test("null is written for exactly the periods that are not covered", () => {
  const cells = { "2022": null, "2023": 3 };
  expect(exactTable(changed({ cells }, { coverageFrom: "2023-01-01" })).rows[0]?.cells).toEqual([null, 3, 3, 4713]);
  expect(() => exactTable(changed({ cells }))).toThrow(RangeError);
  expect(() => exactTable(changed({}, { coverageFrom: "2023-01-01" }))).toThrow(RangeError);
});

test("classes, measures, units and lengths that do not exist are refused", () => {
  expect(() => exactTable(changed({ class: "other" }))).toThrow(RangeError);
  expect(() => exactTable(changed({ measure: "refused" }))).toThrow(RangeError);
  expect(() => exactTable(changed({}, { unit: undefined }))).toThrow(TypeError);
  expect(() => exactTable(changed({}, { unit: "persons" }))).toThrow(/^Choose `unit` from applications/);
  expect(() => exactTable(changed({}, { period: "decade" }))).toThrow(/^Choose `period` from year/);
  expect(() => exactTable(changed({}, { title: "Nareis" }))).toThrow(/^Choose a table from unit, rows/);
  expect(() => exactTable(changed({}, { register: { rows: 3 } }))).toThrow(/^Choose a register from digest/);
});

test("rows that are no list, and what is no row, are refused with what a row has", () => {
  const noRows = [undefined, {}, "rows", [null], [undefined], ["row"], [{}], [{ cells: null }], [{ cells: 5 }]];
  for (const rows of [...noRows, [...literal.rows, {}]]) {
    expect(() => exactTable({ ...literal, rows } as LiteralTable)).toThrow(/^Give the rows of a table as a list/);
  }
});

test("rows stand in the order of classes, then measures, whatever the order in which they were written", () => {
  const rows = (["all-forms", "other-stacking", "nareis-op-nareis"] as const).flatMap((name) =>
    (["open", "granted", "applications"] as const).map((measure) => ({ class: name, measure, cells: { "2022": 0 } })),
  );
  expect(exactTable({ unit: "applications", rows }).rows.map(({ keys }) => keys.join(" "))).toEqual(
    rows.map((row) => `${row.class} ${row.measure}`).reverse(),
  );
});

test("a table written down says nothing of a register but its days, and counts by submission, unless told more", () => {
  const { question, registers } = exactTable(literal).about;
  expect(question.basis).toBe("submission");
  expect(registers).toEqual([
    {
      digest: "",
      synthetic: false,
      source: null,
      setAside: 0,
      referenceDate: "2023-12-31",
      coverage: { from: null, to: "2023-12-31" },
    },
  ]);
  const told = exactTable(changed({}, { basis: "decision", register: { source: "IND", setAside: 3 } })).about;
  expect(told.question.basis).toBe("decision");
  expect(told.registers[0]).toMatchObject({ source: "IND", setAside: 3, synthetic: false });
});

test("the version in tables is that of the package", () => {
  expect((json("package.json") as { version: string }).version).toBe(packageVersion);
});
