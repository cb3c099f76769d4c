import fc from "fast-check";
import { expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { personsOf } from "../../src/cases/person-of.ts";
import type { ReadResultFor } from "../../src/cases/read-register.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { csvLines } from "../../src/files/csv-lines.ts";
import { filesToRead, readTables } from "../../src/files/read-tables.ts";
import { readRowRange } from "../../src/files/row-range.ts";
import type { TwoThreads } from "../../src/files/two-threads.ts";
import { type Row, tableNames } from "../../src/model/contract-tables.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What happens to the lines of a table. */
const writing = fc.record({
  mark: fc.constantFrom("", "", "", "\ufeff"),
  start: fc.constantFrom("", "", "\n", "sep=,\n", ",,,\n"),
  lineEnd: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"),
  isQuoted: fc.boolean(),
  lastEnd: fc.boolean(),
  lines: fc.array(
    fc.tuple(fc.nat(60), fc.constantFrom("", ",,,,,", '"', "a1", 'a"1,nareis', "\u00a0", "x".repeat(300), "a1,\r,")),
    { maxLength: 4 },
  ),
  wounds: fc.array(fc.tuple(fc.nat(3000), fc.constantFrom(0xff, 0x80, 0x22, 0x0a, 0x0d, 0x2c)), { maxLength: 2 }),
});

function bytesOf(
  rows: readonly Row[],
  drawn: typeof writing extends fc.Arbitrary<infer Drawn> ? Drawn : never,
): Buffer {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [...csvLines(columns, rows)].map((line) => line.slice(0, -1));
  if (drawn.isQuoted) {
    const cells = (row: Row): string =>
      columns.map((column) => `"${(row[column] ?? "").replaceAll('"', '""')}"`).join();
    lines.splice(1, lines.length, ...rows.map(cells));
  }
  for (const [place, line] of drawn.lines) lines.splice(1 + (place % lines.length), 0, line);
  const text = drawn.mark + drawn.start + lines.join("\n") + (drawn.lastEnd ? "\n" : "");
  let bytes = Buffer.from(text.replaceAll("\n", drawn.lineEnd));
  for (const [place, wound] of drawn.wounds) {
    const at = place % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([wound]), bytes.subarray(at)]);
  }
  return bytes;
}

/** How two threads share a file, without another thread: what it would hand over is copied as it would be. */
const sharing = fc.record({
  head: fc.integer({ min: 60, max: 2000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

function threadsOf({ head, share }: { head: number; share: number }, onPart: (rows: number) => void): TwoThreads {
  return {
    leastBytes: 0,
    head,
    own: (bytes) => bytes * share,
    start: async (range) => {
      const part = structuredClone(readRowRange(structuredClone(range)));
      onPart(part.segments.reduce((sum, { count }) => sum + count, 0));
      return { part: Promise.resolve(part), stop: async () => {} };
    },
  };
}

async function outcomeOf(
  folder: string,
  manifest: unknown,
  threads: TwoThreads | null,
  keyMask = -1,
): Promise<unknown> {
  const options = { limit: 250, empty: ["NULL"] };
  const intake = createRegisterIntake(options, { keyMask });
  if (manifest !== undefined) intake.manifest(manifest);
  const { tables } = await filesToRead(folder, { empty: options.empty });
  await readTables(tables, options, intake, { threads });
  const { register, issues, coverage } = intake.finish() as ReadResultFor<Record<never, never>>;
  const hasDay = register.referenceDate !== null;
  const chains = hasDay ? [...findStoredChains(register, memo2023)] : null;
  return {
    ...{ issues, coverage, digest: register.digest, chains },
    all: hasDay ? [[...applicationsOf(register)], [...personsOf(register)]] : null,
  };
}

test("a file read by two threads gives what it gives read by one, wherever it is cut", async () => {
  let [cut, rows] = [0, 0];
  await fc.assert(
    fc.asyncProperty(nastyRegister, writing, sharing, fc.boolean(), async (tables, drawn, shared, isFew) => {
      fc.pre((tables.applications ?? []).length > 0);
      const files = tableNames.flatMap((name) => {
        const all = tables[name] ?? [];
        // Two files of applications: the places of the second begin behind those of the first.
        const parts = name === "applications" ? [all.slice(0, 5), all.slice(5)] : [all];
        return parts.flatMap((part, index) =>
          part.length === 0 ? [] : [[`${name}-${index}.csv`, bytesOf(part, drawn)] as const],
        );
      });
      const folder = temporaryFolder(Object.fromEntries(files));
      const keyMask = isFew ? 3 : -1;
      const expected = await outcomeOf(folder, tables.register, null, keyMask);
      const threads = threadsOf(shared, (handed) => {
        cut += 1;
        rows += handed;
      });
      expect(await outcomeOf(folder, tables.register, threads, keyMask)).toEqual(expected);
    }),
    { numRuns: Math.max(50, runs / 2) },
  );
  expect(cut).toBeGreaterThan(0);
  expect(rows).toBeGreaterThan(0);
});
