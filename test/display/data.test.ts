import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toJson } from "../../src/display/to-json.ts";
import { toRows } from "../../src/display/to-rows.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { awkwardTable } from "./awkward-table.ts";
import { memoLiteral, memoTable } from "./memo-table.ts";
import { publishedTables } from "./published-tables.ts";

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"));
const validateRow = new Ajv2020({ strictTypes: false }).compile(schema("table-row"));
const memo = publish(memoTable, tens);
const awkward = publish(awkwardTable("dossiers"), { ...tens, zero: "shown" });
const all: readonly (readonly [string, PublishedTable])[] = [
  ["memo", memo],
  ["awkward", awkward],
  ["final", finalize(memo)],
  ...Object.entries(publishedTables()),
];
const tableNamed = (name: string): PublishedTable => {
  const table = publishedTables()[name];
  if (table === undefined) throw new Error(`There is a table ${name}.`);
  return table;
};

describe("JSON", () => {
  test("of every kind reads back as the table that it was", () => {
    for (const [kind, table] of all) expect(JSON.parse(toJson(table)), kind).toEqual(table);
    for (const table of [memo, awkward, finalize(memo), publishUnprotected(memoTable)]) {
      expect(publishedTableFrom(JSON.parse(toJson(table))).table).toEqual(table);
    }
  });

  test("is the same text whatever the order of the keys of a table", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    for (const [kind, table] of all) expect(toJson(turned(table) as typeof table), kind).toBe(toJson(table));
  });

  test("begins with what the table answers", () => {
    for (const [kind, table] of all) {
      const lines = toJson(table).split("\n").slice(1, 5);
      expect(lines, kind).toEqual([
        '  "~kind": "PublishedTable",',
        '  "about": {',
        '    "question": {',
        `      "of": "${table.about.question.of}",`,
      ]);
    }
  });

  test("writes a part that it has no place for, rather than leave it out", () => {
    const more = { ...memo, about: { ...memo.about, b: 1, a: { d: 1, c: 2 } } };
    expect(JSON.parse(toJson(more))).toEqual(more);
    expect(toJson(more)).toMatch(/"a": \{\s+"c": 2,\s+"d": 1\s+\},\s+"b": 1/);
  });

  test("that is unprotected begins with its notice", () => {
    const parsed = JSON.parse(toJson(publishUnprotected(memoTable), { locale: "en" }));
    expect(Object.keys(parsed)[0]).toBe("notice");
    expect(parsed.notice).toMatch(/^UNPROTECTED/);
  });
});

describe("rows", () => {
  test("are one a figure, each with everything it needs to stand by itself", () => {
    const rows = toRows(memo, { locale: "en" });
    expect(rows).toHaveLength(4 * 7);
    expect(rows[11]).toEqual({
      subject: "classes",
      class: "nareis-op-nareis",
      title: "Applications for nareis op nareis: granted",
      unit: "applications",
      measure: "granted",
      basis: "submission",
      column: "2023",
      coverage: "partial",
      from: "2023-01-01",
      until: "2023-05-31",
      seriesBreaks: "2023-02-08",
      figure: "<10",
      value: null,
      atLeast: 0,
      atMost: 9,
      figureStatus: "B",
      setAside: "10",
      definitions: "memo-2023-08",
      definitionDigests: memo.about.definitions[0].digest,
      registerDigests: "sha256:fedcba9876543210fedcba9876543210",
      referenceDates: "2023-05-31",
      synthetic: true,
      status: "draft",
      protection: "tens",
      version: expect.any(String),
    });
    expect(rows[12]).toMatchObject({ column: "total", from: "2019-01-01", until: "2023-05-31", value: 310 });
    expect(rows[12]).toMatchObject({ seriesBreaks: "2019-10-31 2021-08-25 2022-10-03 2023-02-08" });
    expect(rows[13]).toMatchObject({ column: "open", coverage: null, from: null, value: 190 });
  });

  test("have the breaks of their own class, and of every class where they are about all or none", () => {
    const [found] = memo.about.seriesBreaks;
    if (found === undefined) throw new Error("The memo's years have breaks.");
    const only = { ...found, about: ["nareis-op-nareis"] as const, alsoBreaks: [] };
    const table = { ...memo, about: { ...memo.about, seriesBreaks: [only] } };
    const breaks = toRows(table).filter(({ column }) => column === "2019");
    expect(breaks.map((row) => [row["class"], row.seriesBreaks])).toEqual([
      ["nareis-op-nareis", "2019-10-31"],
      ["nareis-op-nareis", "2019-10-31"],
      ["art8-after-nareis", null],
      ["art8-after-nareis", null],
    ]);
    for (const kind of ["moves", "classes"]) expect(toRows(tableNamed(kind)).at(-1)?.seriesBreaks).toBe("2019-10-31");
  });

  test("of every kind conform to their schema, which refuses what it does not know", () => {
    for (const [kind, table] of all) {
      const rows = toRows(table);
      for (const row of rows) expect(validateRow(row), `${kind}: ${JSON.stringify(validateRow.errors)}`).toBe(true);
      expect(rows).toHaveLength(table.rows.length * table.columns.length);
      expect(validateRow({ ...rows[0], town: "x" })).toBe(false);
    }
  });

  test("have a property for each dimension of every kind, and none hides another", () => {
    for (const [kind, table] of all) {
      const [row] = toRows(table);
      const keys = (table.rows[0]?.keys ?? []).filter((_, at) => table.dimensions[at]?.name !== "measure");
      const values = Object.values(row ?? {}).slice(1, 1 + keys.length);
      expect(values, kind).toEqual(keys);
      expect(row?.measure, kind).toBe(table.rows[0]?.measure);
    }
  });

  test("name a column of persons in words of their own, however the caller named it", () => {
    for (const column of ["town", "value", "class", "figure", "__proto__", "a_b"]) {
      const table = publishedTables({ column, value: "Delft" })["column"] as PublishedTable;
      const rows = toRows(table);
      expect(rows.at(-9)).toMatchObject({ group: '"other"', groupColumn: column, groupOf: "sponsor", column: "2021" });
      expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(toRows(tableNamed("column"))[0] ?? {}));
    }
  });

  test("have names of their own where a dimension has that of another property", () => {
    const [move] = toRows(tableNamed("moves"), { locale: "en" });
    expect(move).toMatchObject({
      definition: "law-since-2014",
      fromClass: "nareis-op-nareis",
      toClass: "none",
      options: "independent",
      column: "moved",
      from: null,
      value: 250,
      definitions: "memo-2023-08; law-since-2014",
      definitionDigests: "digest-0; digest-1",
    });
    const [option] = toRows(tableNamed("sensitivity"));
    expect(option).toMatchObject({ option: "independent", optionValue: "granted", column: "base", value: 840 });
    expect(toRows(tableNamed("revision"))[0]).toMatchObject({
      part: "before",
      direction: "counted",
      referenceDates: "2020-12-31; 2021-05-12",
      setAside: "<10; <10",
    });
  });

  test("that are not covered have neither days nor numbers, and the total covers what is left", () => {
    const rows = toRows(awkward).slice(0, 9);
    expect(rows[0]).toMatchObject({
      column: "2022-Q1",
      coverage: "none",
      from: null,
      until: null,
      figure: "·",
      value: null,
      atLeast: null,
      atMost: null,
    });
    expect(rows[1]).toMatchObject({ coverage: "partial", from: "2022-05-12", until: "2022-06-30", value: 10 });
    expect(rows[7]).toMatchObject({ column: "total", coverage: "partial", from: "2022-05-12", until: "2023-05-12" });
    const whole = publish(exactTable({ ...memoLiteral, referenceDate: "2023-12-31" }), tens);
    expect(toRows(whole)[5]).toMatchObject({ column: "total", coverage: "complete", until: "2023-12-31" });
  });

  test("have a share as a number of percents", () => {
    const percents = toRows(tableNamed("shares")).filter(({ part }) => part === "percent");
    expect(percents.map(({ figure, value }) => [figure, value])).toEqual([
      ["·", null],
      ["12%", 12],
      ["25%", 25],
      ["–", null],
      ["22%", 22],
    ]);
  });
});

describe("CSV", () => {
  test("of every kind has the rows of toRows under a header in small letters", () => {
    const camel = (header: string): string => header.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    for (const [kind, table] of all) {
      const records: Record<string, string>[] = parse(toCsv(table), { columns: true });
      const rows = toRows(table);
      expect(records).toHaveLength(rows.length);
      records.forEach((record, place) => {
        const read = Object.entries(record).map(([header, value]) => [camel(header), value]);
        const expected = Object.entries(rows[place] ?? {}).map(([name, value]) => [
          name,
          value === null ? "" : String(value),
        ]);
        expect(read, kind).toEqual(expected);
      });
      expect(toCsv(table).split("\r\n")[0], kind).toMatch(/^subject(,[a-z0-9_]+)+$/);
      expect(toCsv({ ...table, rows: [] }), kind).toBe(`${toCsv(table).split("\r\n")[0]}\r\n`);
    }
  });

  test("that is unprotected keeps the shape of a table under its loud line", () => {
    const records: string[][] = parse(toCsv(publishUnprotected(memoTable), { locale: "en" }));
    expect(records[0]?.filter((cell) => cell !== "")).toEqual([
      "UNPROTECTED: these are exact counts. Do not distribute.",
    ]);
    expect(records[1]?.slice(0, 2)).toEqual(["subject", "class"]);
    expect(toRows(publishUnprotected(memoTable))[0]).toMatchObject({ protection: "unprotected", value: 212 });
  });

  test("for Excel has a byte order mark, semicolons and CRLF, and the same cells", () => {
    for (const [kind, table] of all) {
      const csv = toCsv(table, { dialect: "excel" });
      expect(csv.startsWith("\uFEFFsubject;"), kind).toBe(true);
      expect(csv.replaceAll("\r\n", ""), kind).not.toMatch(/[\r\n]/);
      expect(parse(csv, { delimiter: ";", bom: true }), kind).toEqual(parse(toCsv(table)));
    }
    expect(toCsv(memo, { dialect: "standard" })).toBe(toCsv(memo));
    expect(() => toCsv(memo, { dialect: "calc" as never })).toThrow(RangeError);
    const loud = toCsv(publishUnprotected(memoTable), { dialect: "excel" });
    expect(loud).toMatch(/^\uFEFFNIET BESCHERMD: [^;]*;;/);
  });

  test("has no number that needs a sign for decimals", () => {
    for (const [kind, table] of all) {
      for (const { value, atLeast, atMost } of toRows(table)) {
        expect(
          [value, atLeast, atMost].filter((one) => one !== null && !Number.isInteger(one)),
          kind,
        ).toEqual([]);
      }
    }
  });

  test("has a formula in a name as text", () => {
    const table = publishedTables({ id: '=HYPERLINK("http://x","y")', value: "@sum" })["column"] as PublishedTable;
    expect(toCsv(table)).toContain(`"'=HYPERLINK(""http://x"",""y"")",`);
    expect(toCsv(table)).toContain(",'@sum,");
    expect(toCsv(table, { dialect: "excel" })).toContain(";'@sum;");
  });
});
