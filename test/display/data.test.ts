import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/old/literal-table.ts";
import { finalize } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { awkwardTable } from "./awkward-table.ts";
import { memoLiteral, memoTable } from "./memo-table.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/published-table.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);
const memo = publish(memoTable, tens);
const awkward = publish(awkwardTable("dossiers"), { ...tens, zero: "shown" });

test("JSON conforms to the published schema, and parsing it gives the table again", () => {
  for (const table of [memo, awkward, finalize(memo)]) {
    const parsed = JSON.parse(toJson(table));
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
    expect(parsed).toEqual(table);
  }
});

test("unprotected JSON begins with its notice, and no other JSON may have or lack one", () => {
  const parsed = JSON.parse(toJson(publishUnprotected(memoTable)));
  expect(Object.keys(parsed)[0]).toBe("notice");
  expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
  const { notice, ...without } = parsed;
  expect(validate(without)).toBe(false);
  expect(validate({ ...JSON.parse(toJson(memo)), notice })).toBe(false);
});

test("the schema refuses what is not such a table", () => {
  const parsed = JSON.parse(toJson(memo));
  expect(validate({ ...parsed, more: 1 })).toBe(false);
  expect(validate({ ...parsed, about: { ...parsed.about, unit: "cases" } })).toBe(false);
  expect(validate({ ...parsed, series: [{ ...parsed.series[0], total: { kind: "rounded", value: 10 } }] })).toBe(false);
});

test("equal tables are the same JSON whatever the order of their keys", () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, turned(inner)]),
    );
  };
  expect(toJson(turned(awkward) as typeof awkward)).toBe(toJson(awkward));
});

test("rows are one a figure, each with everything it needs to stand by itself", () => {
  const rows = toRows(memo, { locale: "en" });
  expect(rows).toHaveLength(4 * 6);
  expect(rows[10]).toEqual({
    class: "nareis-op-nareis",
    measure: "granted",
    title: "Applications for nareis op nareis: granted",
    unit: "applications",
    basis: "submission",
    period: "2023",
    coverage: "partial",
    from: "2023-01-01",
    until: "2023-05-31",
    seriesBreaks: null,
    figure: "<10",
    value: null,
    atLeast: 0,
    atMost: 9,
    open: null,
    definition: "memo-2023-08",
    definitionDigest: "sha256:0123456789abcdef0123456789abcdef",
    registerDigest: "sha256:fedcba9876543210fedcba9876543210",
    referenceDate: "2023-05-31",
    synthetic: true,
    status: "draft",
    protection: "tens",
    version: expect.any(String),
  });
  expect(rows[11]).toMatchObject({ period: "total", from: "2019-01-01", until: "2023-05-31", value: 310, open: "190" });
});

test("a row that is not covered has neither days nor numbers, and the total covers what is left", () => {
  const rows = toRows(awkward).slice(0, 8);
  expect(rows[0]).toMatchObject({
    coverage: "none",
    from: null,
    until: null,
    figure: "·",
    value: null,
    atLeast: null,
    atMost: null,
  });
  expect(rows[1]).toMatchObject({ coverage: "partial", from: "2022-05-12", until: "2022-06-30", value: 10 });
  expect(rows[7]).toMatchObject({ period: "total", coverage: "partial", from: "2022-05-12", until: "2023-05-12" });
  const whole = exactTable({ ...memoLiteral, referenceDate: "2023-12-31" });
  expect(toRows(publish(whole, tens))[5]).toMatchObject({ period: "total", coverage: "complete", until: "2023-12-31" });
});

test("CSV has the rows of toRows under a header", () => {
  const records: Record<string, string>[] = parse(toCsv(awkward), { columns: true });
  const rows = toRows(awkward);
  expect(records).toHaveLength(rows.length);
  expect(Object.keys(records[0] ?? {})).toHaveLength(Object.keys(rows[0] ?? {}).length);
  records.forEach((record, place) => {
    const expected = Object.values(rows[place] ?? {}).map((value) => (value === null ? "" : String(value)));
    expect(Object.values(record)).toEqual(expected);
  });
});

test("an unprotected CSV keeps the shape of a table under its loud line", () => {
  const records: string[][] = parse(toCsv(publishUnprotected(memoTable), { locale: "en" }));
  expect(records[0]?.filter((cell) => cell !== "")).toEqual([
    "UNPROTECTED: these are exact counts. Do not distribute.",
  ]);
  expect(records[1]?.slice(0, 2)).toEqual(["class", "measure"]);
  expect(toRows(publishUnprotected(memoTable))[0]).toMatchObject({
    protection: "unprotected",
    value: 212,
    atLeast: 212,
  });
});

test("a formula in a name is written as text", () => {
  const id = '=HYPERLINK("http://x","y")';
  const csv = toCsv(
    publish(exactTable({ ...memoLiteral, definition: { id, digest: "\t=1+1" } }), { ...tens, id: "@sum" }),
  );
  expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")",'=1+1,`);
  expect(csv).toContain(",'@sum,");
});
