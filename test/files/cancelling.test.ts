import { describe, expect, test } from "vitest";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { readRegisterFiles, readRegisterInPasses } from "../../src/files/index.ts";
import { type ParquetTables, readParquetTables } from "../../src/files/parquet/index.ts";
import { filesToRead, readTables } from "../../src/files/read-tables.ts";
import type { TwoThreads } from "../../src/files/two-threads.ts";
import { PLAIN, parquetOf } from "./column-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\n";
const lines = (count: number): string =>
  header + Array.from({ length: count }, (_, row) => `a${row},asylum,p${row},,2019-01-01,,\n`).join("");
const large = lines(150_000);

describe("a signal that was aborted before", () => {
  test("reads nothing: not even whether there is a folder", async () => {
    const signal = AbortSignal.abort("before");
    const told: unknown[] = [];
    const onProgress = (done: number): void => void told.push(done);
    for (const read of [readRegisterFiles, readRegisterInPasses]) {
      await expect(read("/nowhere/at/all", { signal, onProgress })).rejects.toBe("before");
    }
    expect(told).toEqual([]);
  });

  test("comes behind options that cannot be", async () => {
    const signal = AbortSignal.abort("before");
    await expect(readRegisterFiles("/nowhere", { signal, encoding: "klingon" })).rejects.toThrow(RangeError);
    await expect(readRegisterFiles("/nowhere", { signal: {} as AbortSignal })).rejects.toThrow(/AbortSignal/);
  });
});

describe("a signal that an event aborts", () => {
  test("ends reading between two blocks, with the reason of the platform where it is given none", async () => {
    const folder = temporaryFolder({ "applications.csv": large });
    for (const read of [readRegisterFiles, readRegisterInPasses]) {
      const controller = new AbortController();
      let bytes = 0;
      const onProgress = (done: number, total: number): void => {
        if (done === 0) setTimeout(() => controller.abort());
        bytes = done / total;
      };
      const problem = await read(folder, { signal: controller.signal, onProgress }).catch((thrown: unknown) => thrown);
      expect((problem as Error).name).toBe("AbortError");
      expect(bytes).toBeLessThan(1);
    }
  });

  test("ends reading of Parquet files in memory, which needs no waiting", async () => {
    const rows = Array.from({ length: 50 }, (_, row) => ({
      application_id: `a${row}`,
      procedure: "asylum",
      applicant_id: "p",
      submitted_on: "2019-01-01",
    }));
    const tables: ParquetTables = { applications: parquetOf(rows, { ...PLAIN, groupRows: 5 }) };
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number, total: number): void => {
      if (told.length === 0) setTimeout(() => controller.abort("by an event"));
      told.push(done / total);
    };
    await expect(readParquetTables(tables, { signal: controller.signal, onProgress })).rejects.toBe("by an event");
    expect(told.at(-1)).toBeLessThan(1);
    const whole: number[] = [];
    await readParquetTables(tables, { onProgress: (done, total) => whole.push(done / total) });
    expect([whole[0], whole.at(-1)]).toEqual([0, 1]);
  });

  test("ends the second thread and what waits for it", async () => {
    const folder = temporaryFolder({ "applications.csv": large });
    const controller = new AbortController();
    const happened: string[] = [];
    const threads: TwoThreads = {
      leastBytes: 0,
      head: 10_000,
      own: (bytes) => bytes / 2,
      start: async () => {
        happened.push("started");
        setTimeout(() => controller.abort("by an event"), 200);
        const stop = async (): Promise<void> => {
          await new Promise((resolve) => setTimeout(resolve));
          happened.push("ended");
        };
        // It never has its part.
        return { part: new Promise(() => {}), stop };
      },
    };
    const options = { signal: controller.signal };
    const { tables } = await filesToRead(folder, options);
    const reading = readTables(tables, options, createRegisterIntake({}), { threads });
    await expect(reading).rejects.toBe("by an event");
    expect(happened).toEqual(["started", "ended"]);
  });
});

test("what onProgress throws ends reading", async () => {
  const folder = temporaryFolder({ "applications.csv": large });
  const problem = new Error("enough");
  const onProgress = (done: number): void => {
    if (done > 0) throw problem;
  };
  await expect(readRegisterFiles(folder, { onProgress })).rejects.toBe(problem);
});
