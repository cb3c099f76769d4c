import { execFileSync } from "node:child_process";
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { FileReadOptions } from "../../src/files/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\n";

/** A large file: a start, then something again and again up to a size, then an end. */
export interface LargeFile {
  readonly title: string;
  readonly name: string;
  readonly start: string;
  readonly repeated: string;
  readonly end: string;
  readonly options?: FileReadOptions;
  /** The issues by code; for those whose number follows from the size, only that there are some. */
  readonly issues: Readonly<Record<string, number | "some">>;
}

const oneTooLong = { "line-too-long": 1 };
const unusable = { "line-too-long": 1, "missing-column": 4, "no-rows": 1 };

/** Files in which one thing is far too large; each with a sound row or record behind it where that is possible. */
export const largeFiles: readonly LargeFile[] = [
  { title: "a line of text", name: "applications.csv", start: header, repeated: "a", end: "\n", issues: oneTooLong },
  { title: "a file of quotes", name: "applications.csv", start: header, repeated: '"', end: "\n", issues: oneTooLong },
  { title: "a file of NUL", name: "applications.csv", start: header, repeated: "\0", end: "\n", issues: oneTooLong },
  { title: "a row of columns", name: "applications.csv", start: header, repeated: "a,", end: "\n", issues: oneTooLong },
  { title: "a header of columns", name: "applications.csv", start: "", repeated: ",a", end: "\n", issues: unusable },
  {
    title: "a line in another encoding",
    name: "applications.csv",
    start: header,
    repeated: "\x80",
    end: "\n",
    options: { encoding: "windows-1252" },
    issues: oneTooLong,
  },
  {
    title: "a quote that never closes, where fields may span lines",
    name: "applications.csv",
    start: `${header}"`,
    repeated: `${"a".repeat(4_000)}\n`,
    end: "",
    options: { multilineFields: true },
    issues: { "line-too-long": 1, "field-count": "some" },
  },
  {
    title: "a row of a million columns again and again",
    name: "applications.csv",
    start: header,
    repeated: `"",${",".repeat(1_000_000)}x\n`,
    end: "",
    issues: { "field-count": "some" },
  },
  {
    title: "a line of NDJSON",
    name: "applications.ndjson",
    start: '{"a":"',
    repeated: "a",
    end: '"}',
    issues: oneTooLong,
  },
  {
    title: "a JSON string",
    name: "applications.json",
    start: '[{"a":"',
    repeated: "a",
    end: '"}]',
    issues: oneTooLong,
  },
  { title: "JSON of nothing but [", name: "applications.json", start: "", repeated: "[", end: "", issues: oneTooLong },
  {
    title: "JSON of objects in objects",
    name: "applications.json",
    start: "[",
    repeated: '{"a":',
    end: "",
    issues: oneTooLong,
  },
  {
    title: "JSON of commas",
    name: "applications.json",
    start: "[",
    repeated: ",",
    end: "]",
    issues: { "not-decodable": 1 },
  },
  { title: "JSON of spaces", name: "applications.json", start: "[", repeated: " ", end: "]", issues: { "no-rows": 1 } },
];

/** Writes a large file, reads it in a process with a heap of 256 MB, and gives its issues by code and its memory. */
export function readLarge(
  file: LargeFile,
  megabytes: number,
): { readonly counts: Readonly<Record<string, number>>; readonly megabytes: number } {
  const folder = temporaryFolder();
  const handle = openSync(join(folder, file.name), "w");
  const part = Buffer.from(file.repeated.repeat(Math.ceil(1_000_000 / file.repeated.length)), "latin1");
  writeSync(handle, file.start);
  for (let written = 0; written < megabytes * 1_000_000; written += part.length) writeSync(handle, part);
  writeSync(handle, file.end);
  closeSync(handle);
  return readInChild(folder, file.options ?? {});
}

function readInChild(folder: string, options: FileReadOptions): ReturnType<typeof readLarge> {
  const child = join(temporaryFolder(), "child.mjs");
  const entry = fileURLToPath(new URL("large-files-child.ts", import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  writeFileSync(child, outputFiles[0]?.contents ?? "");
  // Little room for young objects, so that what is measured is what is kept and not when garbage is collected.
  const heap = ["--max-old-space-size=256", "--max-semi-space-size=4"];
  const parameters = [...heap, child, folder, JSON.stringify(options)];
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: "utf8", timeout: 900_000 }));
}
