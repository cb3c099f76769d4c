import { closeSync, existsSync, mkdirSync, openSync, readSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bench, describe } from "vitest";
import type { RegisterIntake } from "../src/cases/reading/register-intake.ts";
import { createRegisterIntake } from "../src/cases/reading/register-intake.ts";
import { type TableFormat, tableReader } from "../src/files/table-reader.ts";

// A million applications from file to a receiver that only counts them, and to the intake itself.
const ROWS = 1_000_000;
const header = ["application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on", "outcome", "decided_on"];
const procedures = ["asylum", "nareis", "art8", "regular-family", "other"];

function day(index: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `20${two(10 + (index % 13))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
}

function cellsOf(index: number): string[] {
  const sponsored = index % 5 !== 0 && index % 5 !== 4;
  const decided = index % 7 !== 0;
  return [
    `A${10_000_000 + index}`,
    procedures[index % 5] as string,
    `P${1_000_000 + ((index * 7_919) % 900_000)}`,
    sponsored ? `P${1_000_000 + ((index * 104_729) % 900_000)}` : "",
    day(index),
    decided ? "granted" : "",
    decided ? `2023${day(index).slice(4)}` : "",
  ];
}

function file(name: string, first: string, line: (cells: readonly string[], index: number) => string, last: string) {
  const folder = join(tmpdir(), "nareis-bench");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const handle = openSync(path, "w");
  let text = first;
  for (let index = 0; index < ROWS; index += 1) {
    text += line(cellsOf(index), index);
    if (text.length > 1_000_000) {
      writeSync(handle, text);
      text = "";
    }
  }
  writeSync(handle, text + last);
  closeSync(handle);
  return path;
}

const quoted = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(",")}\n`;
const object = (cells: readonly string[]) =>
  JSON.stringify(Object.fromEntries(cells.map((cell, at) => [header[at], cell])));
const plainFile = file("plain.csv", `${header.join(",")}\n`, (cells) => `${cells.join(",")}\n`, "");
const quotedFile = file("quoted.csv", quoted(header), quoted, "");
const mixedFile = file(
  "mixed.csv",
  `${header.join(",")}\n`,
  (cells, at) => (at % 100 ? `${cells.join(",")}\n` : quoted(cells)),
  "",
);
const ndjsonFile = file("rows.ndjson", "", (cells) => `${object(cells)}\n`, "");
const jsonFile = file("rows.json", "[", (cells, at) => `${at > 0 ? "," : ""}\n${object(cells)}`, "]");

/** Takes rows and records and counts them. */
function counter(): RegisterIntake & { rows: number } {
  const counting = {
    rows: 0,
    startTable: (_table: string, columns: readonly string[]) => ({
      width: columns.length,
      row: () => {
        counting.rows += 1;
      },
      broken: () => {},
    }),
    startRecords: () => ({
      record: () => {
        counting.rows += 1;
      },
      broken: () => {},
    }),
    finish: () => {},
  };
  return counting as unknown as RegisterIntake & { rows: number };
}

function read(path: string, format: TableFormat, intake: RegisterIntake): void {
  const sink = tableReader(format, "applications", intake, {});
  const handle = openSync(path, "r");
  const block = new Uint8Array(262_144);
  for (let bytes = readSync(handle, block); bytes > 0; bytes = readSync(handle, block))
    sink.push(block.subarray(0, bytes));
  closeSync(handle);
  sink.end();
  intake.finish();
}

const few = { time: 0, iterations: 4, warmupTime: 0, warmupIterations: 1 };

describe("a million rows, only counted", () => {
  bench("CSV without quotes", () => read(plainFile, "csv", counter()), few);
  bench("CSV, one line in a hundred quoted", () => read(mixedFile, "csv", counter()), few);
  bench("CSV, every field quoted", () => read(quotedFile, "csv", counter()), few);
  bench("NDJSON", () => read(ndjsonFile, "ndjson", counter()), few);
  bench("JSON", () => read(jsonFile, "json", counter()), few);
});

describe("a million rows, taken in", () => {
  bench("CSV without quotes", () => read(plainFile, "csv", createRegisterIntake()), few);
});
