import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { revealCounts } from "../../src/counts/old/reveal-counts.ts";
import { finalize } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { awkwardSheet, sheetAbout, twoDefinitions } from "./awkward-sheet.ts";

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"));
const validate = new Ajv2020({ strictTypes: false }).compile(schema("published-sheet"));
const validateExact = new Ajv2020({ strictTypes: false }).compile(schema("exact-sheet"));
const validateRow = new Ajv2020({ strictTypes: false }).compile(schema("sheet-row"));
const { id: _, ...options } = memo2023;
const exact = {
  ...awkwardSheet("dossiers"),
  about: { ...sheetAbout, definitions: [{ id: "x", digest: "y", options }] as const },
};
const sheet = publish(exact, { ...tens, zero: "shown" });
const two = publish(twoDefinitions("memo-2023-08", "law-since-2014", "town"), tens);

test("JSON of a sheet conforms to the published schema, and parsing it gives the sheet again", () => {
  for (const each of [sheet, two, finalize(sheet)]) {
    const parsed = JSON.parse(toJson(each));
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
    expect(parsed).toEqual(each);
  }
});

test("unprotected JSON of a sheet begins with its notice, and no other JSON may have or lack one", () => {
  const parsed = JSON.parse(toJson(publishUnprotected(exact)));
  expect(Object.keys(parsed)[0]).toBe("notice");
  expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
  const { notice, ...without } = parsed;
  expect(validate(without)).toBe(false);
  expect(validate({ ...JSON.parse(toJson(sheet)), notice })).toBe(false);
});

test("the schema refuses what is not such a sheet", () => {
  const parsed = JSON.parse(toJson(sheet));
  expect(validate({ ...parsed, more: 1 })).toBe(false);
  expect(validate({ ...parsed, subject: "cases" })).toBe(false);
  expect(validate({ ...parsed, about: { ...parsed.about, registers: [] } })).toBe(false);
  expect(validate({ ...parsed, rows: [{ ...parsed.rows[0], cells: [{ kind: "rounded", value: 10 }] }] })).toBe(false);
  expect(validate({ ...parsed, rows: [{ ...parsed.rows[0], unit: "cases" }] })).toBe(false);
});

test("equal sheets are the same JSON whatever the order of their keys", () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, turned(inner)]),
    );
  };
  expect(toJson(turned(sheet) as typeof sheet)).toBe(toJson(sheet));
});

test("revealed counts of a sheet are plain, and conform to their schema", () => {
  for (const each of [exact, twoDefinitions("a", "b", "town")]) {
    const revealed = JSON.parse(JSON.stringify(revealCounts(each)));
    expect(validateExact(revealed), JSON.stringify(validateExact.errors)).toBe(true);
    expect(revealed).toEqual(revealCounts(each));
  }
  expect(revealCounts(exact).rows[1]).toEqual({
    keys: { class: "nareis-op-nareis", measure: "applications", relationship: "spouse" },
    unit: "dossiers",
    measure: "applications",
    counts: { "2019": null, "2020": 1230, "2021": 4, "2023": 0, total: 1234 },
  });
  const plain = JSON.parse(JSON.stringify(revealCounts(exact)));
  expect(validateExact({ ...plain, more: 1 })).toBe(false);
  expect(validateExact({ ...plain, rows: [{ ...plain.rows[0], counts: { total: -1 } }] })).toBe(false);
});

test("rows of a sheet are one a figure, with a property for each dimension", () => {
  const rows = toRows(sheet, { locale: "en" });
  for (const row of [...rows, ...toRows(two)]) expect(validateRow(row), JSON.stringify(validateRow.errors)).toBe(true);
  expect(validateRow({ ...rows[0], town: 3 })).toBe(false);
  expect(validateRow({ ...rows[0], definitions: undefined })).toBe(false);
  expect(rows).toHaveLength(24 * 5);
  expect(rows[7]).toEqual({
    class: "nareis-op-nareis",
    measure: "applications",
    relationship: "spouse",
    subject: "breakdown",
    title: "Nareis op nareis, all, spouse",
    unit: "dossiers",
    basis: "submission",
    column: "2021",
    coverage: "complete",
    coveredFrom: "2021-01-01",
    coveredUntil: "2021-12-31",
    figure: "<10",
    value: null,
    atLeast: 1,
    atMost: 9,
    definitions: "x",
    definitionDigests: "y",
    registerDigests: "sha256:fedcba9876543210fedcba9876543210",
    referenceDates: "2023-05-12",
    synthetic: false,
    status: "draft",
    protection: "tens",
    version: "0.1.0",
  });
  expect(rows[5]).toMatchObject({ column: "2019", coverage: "none", coveredFrom: null, figure: "·" });
  expect(rows[9]).toMatchObject({ column: "total", coverage: "partial", coveredFrom: "2020-05-12" });
  expect(rows[11]).toMatchObject({ column: "2020", coverage: "partial", figure: "–", value: null, atLeast: null });
  expect(toRows(two)[1]).toMatchObject({
    "sponsor:town": "town",
    definitions: "memo-2023-08; law-since-2014",
    referenceDates: "2023-05-12; 2024-05-12",
    synthetic: true,
    coverage: null,
    coveredFrom: null,
  });
});

test("no dimension hides a property that every figure has, nor the other way round", () => {
  const dimensions = ["from", "value", "measure", "column"];
  const odd = { ...two, dimensions, rows: two.rows.map((row) => ({ ...row, keys: ["a", "b", row.measure, "c"] })) };
  expect(toRows(odd)[0]).toMatchObject({ from: "a", valueKey: "b", measure: "granted", columnKey: "c", value: 10 });
  const [record]: Record<string, string>[] = parse(toCsv(odd), { columns: true });
  expect(record).toMatchObject({ from: "a", value_key: "b", measure: "granted", column_key: "c", value: "10" });
});

test("CSV of a sheet has the rows of toRows under a header, the dimensions first", () => {
  for (const each of [sheet, two]) {
    const records: Record<string, string>[] = parse(toCsv(each), { columns: true });
    const rows = toRows(each);
    expect(records).toHaveLength(rows.length);
    const camel = (header: string): string => header.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
    records.forEach((record, place) => {
      const texts = Object.entries(rows[place] ?? {}).map(([name, value]) => [
        name,
        value === null ? "" : String(value),
      ]);
      const read = Object.fromEntries(Object.entries(record).map(([header, value]) => [camel(header), value]));
      expect(read).toEqual(Object.fromEntries(texts));
    });
  }
  expect(Object.keys(parse(toCsv(sheet), { columns: true })[0] as object).slice(0, 5)).toEqual([
    "subject",
    "class",
    "measure",
    "relationship",
    "title",
  ]);
  const hyphen = publish(twoDefinitions("a", "b", "home-town"), tens);
  expect(Object.keys(parse(toCsv(hyphen), { columns: true })[0] as object)[1]).toBe("sponsor:home-town");
});

test("an unprotected CSV of a sheet keeps its shape under its loud line", () => {
  const records: string[][] = parse(toCsv(publishUnprotected(exact), { locale: "en" }));
  expect(records[0]?.filter((cell) => cell !== "")).toEqual([
    "UNPROTECTED: these are exact counts. Do not distribute.",
  ]);
  expect(toRows(publishUnprotected(exact))[1]).toMatchObject({ protection: "unprotected", value: 1234, atLeast: 1234 });
});
