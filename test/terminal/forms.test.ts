import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { registerFiles } from "../command-line/small-register.ts";
import { type CsvMetadata, csvwProblems } from "../display/csvw-checker.ts";
import { readJsonStat } from "../display/json-stat-reader.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
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
