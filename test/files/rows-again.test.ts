import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { skippable, zstdOf } from "./zstd-of.ts";

const rows = Array.from({ length: 40 }, (_, index) => ({
  application_id: `a${"é".repeat(index % 5)}${index}`,
  procedure: index % 2 === 0 ? "asylum" : "nareis",
  applicant_id: `p${index}`,
  sponsor_id: index % 2 === 0 ? "" : `p${index - 1}`,
  submitted_on: `20${10 + (index % 10)}-01-0${1 + (index % 9)}`,
  outcome: "granted",
  decided_on: "2020-02-29",
}));
const columns = Object.keys(rows[0] as object);
const lines = (end: string, quoted: boolean): string =>
  [columns, ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => (quoted ? `"${cell}"` : cell)).join(","))
    .join(end);

/** Files with the same rows, each read again in another way. */
const files: Readonly<Record<string, Uint8Array>> = {
  "applications.csv": Buffer.from(lines("\n", false)),
  "applications.tsv": Buffer.from(lines("\n", false).replaceAll(",", "\t")),
  "applications.txt": Buffer.from(`\ufeff${lines("\r\n", true)}\r\n`),
  "aanvragen.csv": Buffer.from(lines("\r", true)),
  "aanvragen.txt": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines("\n", false), "utf16le")]),
  "applications.csv.gz": gzipSync(lines("\n", true)),
  "applications.ndjson": Buffer.from(`\ufeff${rows.map((row) => JSON.stringify(row)).join("\n\n")}`),
  "applications.ndjson.gz": gzipSync(rows.map((row) => JSON.stringify(row)).join("\r\n")),
  "applications.json": Buffer.from(JSON.stringify(rows, null, 1)),
  "applications.json.gz": gzipSync(JSON.stringify(rows)),
  "applications.csv.zst": inFrames(lines("\n", true)),
  "applications.ndjson.zst": inFrames(rows.map((row) => JSON.stringify(row)).join("\n")),
};

/** A file of zstd in several frames, as programs with several threads write it. */
function inFrames(text: string): Buffer {
  const bytes = Buffer.from(text);
  const parts = [bytes.subarray(0, 500), bytes.subarray(500, 501), bytes.subarray(501)];
  return Buffer.concat([skippable(3), ...parts.map((part) => zstdOf(part, 333))]);
}

describe("rows that are read again", () => {
  it.each(Object.keys(files))("are those that were read, from %s", async (name) => {
    const expected = readRegister({ applications: rows }).register;
    for (const multilineFields of [false, true]) {
      const folder = temporaryFolder({});
      writeFileSync(join(folder, name), files[name] as Uint8Array);
      const { register } = await readRegisterFiles(folder, { multilineFields });
      expect([...applicationsOf(register as Register)]).toEqual([...applicationsOf(expected as Register)]);
    }
  });

  it.each(["applications.csv", "applications.csv.gz", "applications.csv.zst"])(
    "are refused when the file is not what it was, without a word of what stands in it: %s",
    async (name) => {
      const folder = temporaryFolder({});
      const path = join(folder, name);
      writeFileSync(path, files[name] as Uint8Array);
      const { register } = await readRegisterFiles(folder);
      utimesSync(path, 1, 1);
      expect(() => [...applicationsOf(register as Register)]).toThrow(/^Keep the files of a register as they are/);
    },
  );

  it.each(["applications.csv", "applications.ndjson"])(
    "are refused when other ids stand where these stood, though the file is as long and as old: %s",
    async (name) => {
      const folder = temporaryFolder({});
      const path = join(folder, name);
      writeFileSync(path, files[name] as Uint8Array);
      utimesSync(path, 1, 1);
      const { register } = await readRegisterFiles(folder);
      writeFileSync(path, String(files[name]).replaceAll("p5", "q5"));
      utimesSync(path, 1, 1);
      expect(() => [...applicationsOf(register as Register)]).toThrow(/^Keep the files of a register as they are/);
    },
  );
});
