import fc from "fast-check";
import { expect, it } from "vitest";
import { memoryShortage } from "../../src/terminal/memory-shortage.ts";
import { runs } from "../runs.ts";

const file = fc.record({
  format: fc.constantFrom("csv" as const, "ndjson" as const, "json" as const, "parquet" as const, "arrow" as const),
  compression: fc.constantFrom(null, "gzip" as const, "zstd" as const),
  bytes: fc.nat(2 ** 40),
});
const memory = fc.double({ min: 0, max: 2 ** 42, noNaN: true });

it("where memory is short it still is with more files, with larger ones, with compressed ones and with less memory", () => {
  fc.assert(
    fc.property(
      fc.array(file),
      memory,
      fc.array(file),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      (files, available, more, larger, less, which) => {
        const needed = memoryShortage(files, available)?.needed;
        fc.pre(needed !== undefined);
        const place = which % Math.max(1, files.length);
        const changed = (change: object) => files.map((one, index) => (index === place ? { ...one, ...change } : one));
        const bytes = (files[place]?.bytes ?? 0) + larger;
        const { compression = null } = files[place] ?? {};
        const atLeast = [
          memoryShortage([...files, ...more], available),
          memoryShortage(changed({ bytes }), available),
          memoryShortage(changed({ compression: compression ?? "gzip" }), available),
          memoryShortage(files, available * less),
        ];
        for (const shortage of atLeast) expect(shortage?.needed).toBeGreaterThanOrEqual(needed ?? Infinity);
      },
    ),
    { numRuns: runs },
  );
});

it("memory is short exactly where what is needed is more, and in whole megabytes that is still so", () => {
  fc.assert(
    fc.property(fc.array(file), memory, (files, available) => {
      const shortage = memoryShortage(files, available);
      const needed = memoryShortage(files, 0)?.needed ?? 0;
      if (shortage === null) expect((needed - 1) * 1_000_000).toBeLessThanOrEqual(available);
      else expect(shortage).toEqual({ needed, available: Math.floor(available / 1_000_000) });
    }),
    { numRuns: runs },
  );
});
