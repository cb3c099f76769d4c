import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { registerFiles } from "../command-line/small-register.ts";
import { type CsvMetadata, csvwProblems } from "../display/csvw-checker.ts";
import { readJsonStat } from "../display/json-stat-reader.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { readWorkbook } from "../spreadsheet/workbook-reader.ts";
import { nareis } from "./nareis.ts";

test("metadata of CSV name the file that they stand beside, and say what it has", async () => {
  const folder = temporaryFolder(registerFiles);
  const beside = temporaryFolder();
  const to = (name: string): string => join(beside, name);
  const write = async (format: string, name: string): Promise<string> => {
    expect(await nareis("tables", folder, "--format", format, "--output", to(name))).toMatchObject({
      status: 0,
      out: "",
    });
    return readFileSync(to(name), "utf8");
  };
  const csv = await write("csv", "my table.csv");
  const metadata = JSON.parse(await write("csv-metadata", "my table.csv-metadata.json")) as CsvMetadata;
  expect(metadata.url).toBe("my%20table.csv");
  expect(csvwProblems(csv, metadata)).toEqual([]);
  for (const name of ["other.json", "-metadata.json"]) {
    expect((JSON.parse(await write("csv-metadata", name)) as CsvMetadata).url).toBe("table.csv");
  }
});

test("CSV for Excel and JSON-stat have the figures of the table", async () => {
  const folder = temporaryFolder(registerFiles);
  const printed = async (format: string): Promise<string> => (await nareis("tables", folder, "--format", format)).out;
  const csv = await printed("csv");
  expect((await printed("csv-excel")).replace("\uFEFF", "").split(/\r\n/).length).toBe(csv.split(/\r\n/).length);
  expect(await printed("csv-excel")).toMatch(/^\uFEFFsubject;class;/);
  expect(readJsonStat(await printed("json-stat")).n).toBe(csv.split(/\r\n/).length - 2);
});

test("a workbook goes to a file, with the figures of the table, and exact ones only loudly", async () => {
  const folder = temporaryFolder(registerFiles);
  const file = join(temporaryFolder(), "tables.xlsx");
  const write = async (...more: readonly string[]): Promise<readonly (string | number)[]> => {
    const asked = ["tables", folder, "--locale", "en", "--format", "xlsx", "--output", file, ...more];
    expect(await nareis(...asked)).toMatchObject({ status: 0, out: "" });
    const { sheets } = readWorkbook(readFileSync(file));
    return [...(sheets.find(({ name }) => name === "Table_1")?.cells.values() ?? [])];
  };
  const cells = await write();
  expect(cells).toContain("<10");
  expect(cells.filter((cell) => typeof cell === "number" && cell < 10)).toEqual([]);
  expect(cells).not.toContain("UNPROTECTED: these are exact counts. Do not distribute.");
  expect(await write("--exact", "--force")).toContain("UNPROTECTED: these are exact counts. Do not distribute.");
});

test.each(["tables", "demo", "signals", "shares", "revisions"])(
  "nareis %s without a file for a workbook reads nothing and says how to name one",
  async (command) => {
    const words = { demo: [], revisions: ["no-such-folder", "--since", "2020-12-31"] }[command] ?? ["no-such-folder"];
    for (const [locale, said] of [
      ["nl", /^nareis: Een werkmap .*--output tabellen\.xlsx\.\n$/],
      ["en", /^nareis: A workbook .*--output tables\.xlsx\.\n$/],
    ] as const) {
      const { status, out, err } = await nareis(command, ...words, "--format", "xlsx", "--locale", locale);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toMatch(said);
    }
  },
);
