import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { type FileReadOptions, readRegisterFiles, readRegisterInPasses } from "../../src/files/index.ts";
import type { Row } from "../../src/model/contract-tables.ts";
import { runs } from "../runs.ts";
import { arrowFileOf, PLAIN, parquetOf } from "./column-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { zstdOf } from "./zstd-of.ts";

/** Families of three: enough rows for several blocks of a file. */
const rows: readonly Row[] = Array.from({ length: 12_000 }, (_, family) =>
  [
    ["asylum", "A", ""],
    ["nareis", "B", "A"],
    ["nareis", "C", "B"],
  ].map(([procedure = "", applicant = "", sponsor = ""], place) => ({
    application_id: `application-${family}-${place}`,
    procedure,
    applicant_id: `${applicant}${family}`,
    sponsor_id: sponsor === "" ? "" : `${sponsor}${family}`,
    submitted_on: `201${5 + place}-01-1${family % 10}`,
    outcome: "granted",
    decided_on: `201${5 + place}-0${3 + (family % 7)}-01`,
  })),
).flat();
const lines = (of: readonly Row[]): string =>
  [Object.keys(rows[0] as Row), ...of.map((row) => Object.values(row))].map((cells) => `${cells.join()}\n`).join("");

const forms: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  csv: { "applications.csv": lines(rows) },
  "several files": {
    "applications-1.csv": lines(rows.slice(0, 20_000)),
    "applications-2.csv": lines(rows.slice(20_000)),
  },
  gzip: { "applications.csv.gz": gzipSync(lines(rows)) },
  zstd: { "applications.csv.zst": zstdOf(Buffer.from(lines(rows)), 100_000) },
  ndjson: { "applications.ndjson": rows.map((row) => `${JSON.stringify(row)}\n`).join("") },
  json: { "applications.json": JSON.stringify(rows) },
  parquet: { "applications.parquet": parquetOf(rows, PLAIN) },
  arrow: { "applications.arrow": arrowFileOf(rows, PLAIN) },
};

/** The files of a folder that this process has open, its threads included, where the system tells. */
function openIn(folder: string): readonly string[] {
  if (!existsSync(OPEN_FILES)) return [];
  const paths = readdirSync(OPEN_FILES).map((number) => {
    try {
      return readlinkSync(join(OPEN_FILES, number));
    } catch {
      // The folder of open files itself was open, and is not any more.
      return "";
    }
  });
  return paths.filter((path) => path.startsWith(folder));
}

const OPEN_FILES = "/proc/self/fd";

const readings = { readRegisterFiles, readRegisterInPasses };
const options = fc.record({ evidence: fc.boolean(), threads: fc.constantFrom<(1 | 2)[]>(1, 2) });

test.each(Object.entries(forms))(
  "reading %s can be cancelled at any block: it rejects with the reason, leaves no file open, and reading again gives the same",
  async (_, files) => {
    const folder = temporaryFolder(files);
    const expected = await readRegisterFiles(folder);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.values(readings)), options, fc.nat(), async (read, drawn, place) => {
        const counted: FileReadOptions = { ...drawn, onProgress: () => (calls += 1) };
        let calls = 0;
        const { register } = await read(folder, counted);
        expect(register.digest).toBe(expected.register.digest);
        const last = place % calls;
        calls = 0;
        const controller = new AbortController();
        const reason = { reason: "cancelled" };
        const onProgress = (): void => {
          if (calls === last) controller.abort(reason);
          calls += 1;
        };
        const reading = read(folder, { ...drawn, onProgress, signal: controller.signal });
        await expect(reading).rejects.toBe(reason);
        expect(calls).toBe(last + 1);
        expect(openIn(folder)).toEqual([]);
        const again = await read(folder, drawn);
        expect(again.issues).toEqual(expected.issues);
        expect(findChains(again.register, memo2023).length).toBe(findChains(expected.register, memo2023).length);
      }),
      { numRuns: Math.ceil(runs / 25) },
    );
  },
);

test("bytes that are read grow from nothing to all of them, in passes too", async () => {
  for (const files of Object.values(forms)) {
    const folder = temporaryFolder({ ...files, "persons.csv": "person_id\np1\n" });
    for (const read of Object.values(readings)) {
      const told: (readonly [number, number])[] = [];
      await read(folder, { onProgress: (done, total) => told.push([done, total]) });
      const done = told.map(([bytes]) => bytes);
      expect(done).toEqual([...done].sort((one, other) => one - other));
      expect(done[0]).toBe(0);
      expect(done.at(-1)).toBe(told.at(-1)?.[1]);
    }
  }
});
