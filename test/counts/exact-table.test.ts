import { readFileSync } from "node:fs";
import { format, inspect } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { chainIndexes } from "../../src/counts/old/chain-indexes.ts";
import { countColumns } from "../../src/counts/old/count-columns.ts";
import { exactTableNotice } from "../../src/counts/old/exact-table-notice.ts";
import { exactTable, type LiteralTable } from "../../src/counts/old/literal-table.ts";
import { packageVersion } from "../../src/counts/old/package-version.ts";
import { revealCounts } from "../../src/counts/old/reveal-counts.ts";
import { chainsOf } from "./arbitrary-chains.ts";

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const literal: LiteralTable = {
  unit: "applications",
  series: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 4711, "2023": 4712 }, open: 4713 }],
};
const changed = (series: object, table: object = {}): LiteralTable =>
  ({ ...literal, ...table, series: literal.series.map((row) => ({ ...row, ...series })) }) as LiteralTable;

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
    JSON.stringify(table.series),
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
  const counted = countColumns(
    chainsOf([
      { submitted: "2022-05-05", outcome: "granted", decided: "2022-06-01" },
      { submitted: "2023-05-05", outcome: "open" },
    ]),
    { unit: "applications", from: 2022, classes: ["nareis-op-nareis"], measures: ["granted"] },
  );
  const written = exactTable({
    unit: "applications",
    referenceDate: "2023-05-31",
    definition: counted.about.definition,
    register: counted.about.register,
    series: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 1, "2023": 0 }, open: 1 }],
  });
  expect(counted).toEqual(written);
  expect(inspect(counted)).toBe(exactTableNotice);
});

test("the total of applications written down is their sum; that of persons has to be given", () => {
  expect(exactTable(literal).series[0]?.total).toBe(9423);
  expect(() => exactTable(changed({}, { unit: "applicants" }))).toThrow(RangeError);
  expect(exactTable(changed({ total: 5000 }, { unit: "applicants" })).series[0]?.total).toBe(5000);
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
    expect(() => exactTable(changed({ cells }))).toThrow(RangeError);
  }
  expect(exactTable(changed({ cells: { "2022-H2": 1, "2023-H1": 2 } }, { period: "half-year" })).periods).toHaveLength(
    2,
  );
  const [row] = literal.series;
  if (row === undefined) throw new Error("the table has a row");
  expect(() =>
    exactTable({ ...literal, series: [row, { ...row, measure: "rejected", cells: { "2023": 1 } }] }),
  ).toThrow(RangeError);
  expect(() => exactTable({ ...literal, series: [] })).toThrow(RangeError);
});

test("null is written for exactly the periods that are not covered", () => {
  const cells = { "2022": null, "2023": 3 };
  expect(exactTable(changed({ cells }, { coverageFrom: "2023-01-01" })).series[0]).toMatchObject({
    cells: [null, 3],
    total: 3,
  });
  expect(() => exactTable(changed({ cells }))).toThrow(RangeError);
  expect(() => exactTable(changed({}, { coverageFrom: "2023-01-01" }))).toThrow(RangeError);
});

test("classes, measures, units and lengths that do not exist are refused", () => {
  expect(() => exactTable(changed({ class: "other" }))).toThrow(RangeError);
  expect(() => exactTable(changed({ measure: "refused" }))).toThrow(RangeError);
  expect(() => exactTable(changed({}, { unit: undefined }))).toThrow(TypeError);
  expect(() => exactTable(changed({}, { period: "decade" }))).toThrow(RangeError);
});

test("revealed counts are plain data by class and measure, in one order, as the published schema says", () => {
  const chains = chainsOf([{ submitted: "2021-02-03" }, { submitted: "2023-02-03", applicant: 0 }], {
    coverageFrom: "2021-01-01",
  });
  const revealed = revealCounts(countColumns(chains, { unit: "applicants", from: 2020 }));
  const parsed = JSON.parse(JSON.stringify(revealed));
  expect(parsed).toEqual(revealed);
  expect(Object.keys(parsed).slice(0, 3)).toEqual([
    "about",
    "nareis-op-nareis/applications",
    "nareis-op-nareis/granted",
  ]);
  expect(Object.keys(parsed)).toHaveLength(1 + 4 * 7);
  expect(parsed["nareis-op-nareis/applications"]).toEqual({ "2020": null, "2021": 1, "2022": 0, "2023": 1, total: 1 });
  expect(parsed.about.periods[0]).toEqual({ label: "2020", coverage: { kind: "none" } });
  const validate = new Ajv2020({ strictTypes: false }).compile(json("schemas/exact-tables.schema.json") as object);
  expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...parsed, "all-forms/open": { "2020": -1, total: 1 } })).toBe(false);
  expect(validate({ ...parsed, more: {} })).toBe(false);
});

test("only an exact table is revealed", () => {
  expect(() => revealCounts({} as never)).toThrow(TypeError);
  expect(() => revealCounts(null as never)).toThrow(TypeError);
});

test("a cell that the table does not have has no chains to show", () => {
  const chains = chainsOf([
    { submitted: "2023-02-03" },
    { submitted: "2022-02-03", outcome: "granted", decided: "2023-01-01" },
  ]);
  const table = countColumns(chains, { unit: "applications", measures: ["granted"] });
  expect(chainIndexes(chains, table, { class: "all-forms", measure: "granted", period: "2022" })).toEqual([1]);
  expect(chainIndexes(chains, table, { class: "all-forms", measure: "granted", period: "total" })).toEqual([1]);
  expect(chainIndexes(chains, table, { class: "all-forms", measure: "granted", period: "2023" })).toEqual([]);
  expect(() => chainIndexes(chains, table, { class: "all-forms", measure: "open", period: "2022" })).toThrow(
    RangeError,
  );
  expect(() => chainIndexes(chains, table, { class: "all-forms", measure: "granted", period: "2018" })).toThrow(
    RangeError,
  );
});

test("the version in tables is that of the package", () => {
  expect((json("package.json") as { version: string }).version).toBe(packageVersion);
});
