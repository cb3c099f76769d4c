import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { SEGMENT_ROWS } from "../../src/cases/facts/segment.ts";
import type { ReadResultFor } from "../../src/cases/read-register.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { filesToRead, readTables } from "../../src/files/read-tables.ts";
import { startThread } from "../../src/files/start-thread.ts";
import type { TwoThreads } from "../../src/files/two-threads.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\n";

/** More rows than a segment holds, of which some are set aside. */
function fileOfRows(): string {
  const lines = Array.from({ length: Math.floor(1.3 * SEGMENT_ROWS) }, (_, row) => {
    const day = row % 1000 === 7 ? "2018-02-30" : `20${10 + (row % 10)}-0${1 + (row % 9)}-1${row % 10}`;
    const sponsor = row % 3 === 0 ? `P${(row * 7) % 50_000}` : "";
    return `A${row},${sponsor === "" ? "asylum" : "nareis"},P${row % 50_000},${sponsor},${day},granted,${day}\n`;
  });
  return header + lines.join("");
}

async function read(folder: string, threads: TwoThreads | null): Promise<ReadResultFor<Record<never, never>>> {
  const intake = createRegisterIntake({});
  await readTables((await filesToRead(folder, {})).tables, {}, intake, { threads });
  return intake.finish() as ReadResultFor<Record<never, never>>;
}

/** All applications as text, which is compared sooner than so many objects. */
function textOf({ register }: ReadResultFor<Record<never, never>>): string {
  return JSON.stringify([...applicationsOf(register)]);
}

/** The thread as it is built, in a file of its own. */
function built(): URL {
  const folder = temporaryFolder();
  const outfile = join(folder, "thread.mjs");
  const entryPoints = [join(import.meta.dirname, "../../src/files/second-thread.ts")];
  const external = ["hyparquet", "hyparquet-compressors", "@uwdata/flechette", "fzstd"];
  buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", external });
  return pathToFileURL(outfile);
}

test("two threads read what one reads, whether their segments are full or not", async () => {
  const folder = temporaryFolder({ "applications.csv": fileOfRows() });
  const expected = await read(folder, null);
  const entry = built();
  let parts = 0;
  for (const share of [0.1, 0.6]) {
    const threads: TwoThreads = {
      leastBytes: 0,
      head: 10_000,
      own: (bytes) => bytes * share,
      async start(range) {
        const second = await startThread(range, entry);
        if ((await second.part) !== null) parts += 1;
        return second;
      },
    };
    const given = await read(folder, threads);
    expect(JSON.stringify(given.issues)).toBe(JSON.stringify(expected.issues));
    expect(given.coverage).toEqual(expected.coverage);
    expect(given.register.digest).toBe(expected.register.digest);
    expect(textOf(given)).toBe(textOf(expected));
  }
  expect(parts).toBe(2);
});

test("where no other thread starts, one reads all", async () => {
  const folder = temporaryFolder({ "applications.csv": `${header}${"a1,asylum,p1,,2019-01-01,,\n".repeat(50)}` });
  const expected = await read(folder, null);
  let parts: unknown[] = [];
  for (const entry of [new URL("file:///absent/thread.js"), new URL("https://example.org/thread.js")]) {
    const threads: TwoThreads = {
      leastBytes: 0,
      head: 200,
      own: (bytes) => bytes / 2,
      async start(range) {
        const second = await startThread(range, entry);
        parts = [...parts, await second.part];
        return second;
      },
    };
    const given = await read(folder, threads);
    expect(given.issues).toEqual(expected.issues);
    expect(given.register.digest).toBe(expected.register.digest);
  }
  expect(parts).toEqual([null, null]);
});

test("threads are one or two, and bytes are told until all are read", async () => {
  const folder = temporaryFolder({ "applications.csv": `${header}a1,asylum,p1,,2019-01-01,,\n` });
  await expect(readRegisterFiles(folder, { threads: 3 as 2 })).rejects.toThrow("Choose `threads` from 1, 2.");
  for (const threads of [1, 2] as const) {
    const told: number[][] = [];
    await readRegisterFiles(folder, { threads, onProgress: (bytes, total) => told.push([bytes, total]) });
    expect(told.at(-1)).toEqual([108, 108]);
  }
});
