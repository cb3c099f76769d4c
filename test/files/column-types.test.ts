import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { readArrowTables } from "../../src/files/arrow/index.ts";
import { readParquetTables } from "../../src/files/parquet/index.ts";
import { installed } from "../../src/files/parquet/installed.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { PLAIN, parquetOf } from "./column-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Element = Omit<NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number], "name">;

const TEXT: Element = { type: "BYTE_ARRAY", converted_type: "UTF8" };

/** A Parquet file of three applications, of which one column is written in a way of its own. */
function fileWith(column: string, element: Element, data: readonly unknown[]): Uint8Array {
  const columns: Readonly<Record<string, readonly unknown[]>> = {
    application_id: ["A1", "A2", "A3"],
    procedure: ["asylum", "asylum", "asylum"],
    applicant_id: ["P1", "P2", "P3"],
    submitted_on: ["2020-01-01", "2020-01-02", "2020-01-03"],
  };
  const all = { ...columns, [column]: data };
  const schema = Object.keys(all).map((name) => ({
    name,
    repetition_type: "OPTIONAL" as const,
    ...(name === column ? element : TEXT),
  }));
  const columnData = Object.entries(all).map(([name, cells]) => ({ name, data: [...cells] }));
  const root = { name: "root", num_children: schema.length };
  return new Uint8Array(parquetWriteBuffer({ schema: [root, ...schema], columnData }));
}

async function reading(file: Uint8Array) {
  const { register, issues } = await readParquetTables({ applications: file }, { asOf: "2020-12-31" });
  return { applications: [...applicationsOf(register)], issues };
}

test.each<[string, Element, readonly unknown[], readonly string[]]>([
  ["whole numbers of 32 bits", { type: "INT32" }, [1, -2, 3], ["1", "-2", "3"]],
  ["whole numbers beyond a double", { type: "INT64" }, [9007199254740993n, 2n, 3n], ["9007199254740993", "2", "3"]],
  ["doubles that are whole", { type: "DOUBLE" }, [12, 13, 14], ["12", "13", "14"]],
  [
    "decimals",
    { type: "INT64", converted_type: "DECIMAL", scale: 1, precision: 18 },
    [1.5, 2, 30],
    ["1.5", "2.0", "30.0"],
  ],
  [
    "UUIDs",
    { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, logical_type: { type: "UUID" } },
    [1, 2, 3].map((one) => `00000000-0000-4000-8000-00000000000${one}`),
    [1, 2, 3].map((one) => `00000000-0000-4000-8000-00000000000${one}`),
  ],
])("ids in Parquet may be %s", async (_, element, data, expected) => {
  const { applications, issues } = await reading(fileWith("application_id", element, data));
  expect(issues).toEqual([]);
  expect(applications.map(({ application }) => application)).toEqual(expected);
});

describe("a cell in Parquet that cannot be read costs its own row", () => {
  test("an id that is no number and no text", async () => {
    const { issues } = await reading(fileWith("applicant_id", { type: "BOOLEAN" }, [true, null, false]));
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["unusable-id", 1],
      ["missing-value", 2],
      ["unusable-id", 3],
    ]);
  });

  test("a moment that is not midnight", async () => {
    const moments = ["2020-01-01T00:00:00Z", "2020-01-02T00:00:01Z", "1960-12-31T00:00:00Z"].map(
      (one) => new Date(one),
    );
    const { issues } = await reading(
      fileWith("submitted_on", { type: "INT64", converted_type: "TIMESTAMP_MILLIS" }, moments),
    );
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([["invalid-date", 2, "submitted_on"]]);
  });

  test("text that is not UTF-8", async () => {
    const texts = [new Uint8Array([0xff, 0x41]), new TextEncoder().encode("É"), new TextEncoder().encode("P")];
    const { issues, applications } = await reading(fileWith("applicant_id", { type: "BYTE_ARRAY" }, texts));
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([["not-decodable", 1, null]]);
    expect(applications.map(({ applicant }) => applicant)).toEqual(["É", "P"]);
  });

  test("text that is longer than a line may be", async () => {
    const { issues } = await reading(fileWith("applicant_id", TEXT, ["x".repeat(1_048_577), "P2", "P3"]));
    expect(issues.map(({ code, row }) => [code, row])).toEqual([["line-too-long", 1]]);
  });
});

test("a Parquet file may stand alone, and more than one may hold a table in memory", async () => {
  const row = { application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" };
  const parts = ["A1", "A2"].map((application_id) => parquetOf([{ ...row, application_id }], PLAIN));
  const folder = temporaryFolder({ "any name.parquet": parts[0] as Uint8Array });
  const { coverage } = await readRegisterFiles(`${folder}/any name.parquet`);
  expect(coverage.tables.applications).toMatchObject({ rows: 1, kept: 1 });
  const both = await readParquetTables({ applications: parts });
  expect(both.coverage.tables.applications).toMatchObject({ rows: 2, kept: 2 });
});

/** Texts as views: of up to twelve bytes in the view itself, longer ones in a buffer beside it. */
function views(cells: readonly (string | null)[]): unknown {
  const texts = cells.map((cell) => new TextEncoder().encode(cell ?? ""));
  const values = new Uint8Array(cells.length * 16).fill(255);
  const view = new DataView(values.buffer);
  const long: number[] = [];
  for (const [row, text] of texts.entries()) {
    if (cells[row] === null) continue;
    view.setInt32(row * 16, text.length, true);
    if (text.length <= 12) values.set(text, row * 16 + 4);
    else {
      view.setInt32(row * 16 + 8, 0, true);
      view.setInt32(row * 16 + 12, long.length, true);
      long.push(...text);
    }
  }
  const validity = Uint8Array.of(cells.reduce((bits, cell, row) => bits | (cell === null ? 0 : 1 << row), 0));
  return { length: cells.length, type: { typeId: 24 }, validity, values, data: [Uint8Array.from(long)] };
}

test("Arrow texts may stand in views, with nothing in some rows", () => {
  const columns: Readonly<Record<string, unknown>> = {
    application_id: views(["A1", "A2"]),
    procedure: views(["asylum", "nareis"]),
    applicant_id: views(["a person with a long name", "P2"]),
    sponsor_id: views([null, "a person with a long name"]),
    submitted_on: views(["2020-01-01", "2020-01-02"]),
  };
  const names = Object.keys(columns);
  const applications = {
    numRows: 2,
    schema: { fields: names.map((name) => ({ name })) },
    getChildAt: (position: number) => ({ data: [columns[names[position] as string]] }),
  };
  const { register, issues } = readArrowTables({ applications });
  expect(issues).toEqual([]);
  expect([...applicationsOf(register)].map(({ sponsor }) => sponsor)).toEqual([null, "a person with a long name"]);
});

test("a package that is not there is told apart from one that fails", async () => {
  const name = "nareis-no-such-package";
  expect(await installed(() => import(name))).toBeNull();
  await expect(installed(() => Promise.reject(new TypeError("broken")))).rejects.toThrow("broken");
});
