import { describe, expect, it } from "vitest";
import { largeFiles, readLarge } from "./large-files.ts";

describe("a file of 12 MB in which one thing is too large", () => {
  it.each(largeFiles)("costs an issue and little memory: $title", (file) => {
    const { counts, megabytes } = readLarge(file, 12);
    for (const code of new Set([...Object.keys(counts), ...Object.keys(file.issues)])) {
      const expected = file.issues[code] ?? 0;
      if (expected === "some") expect(counts[code]).toBeGreaterThan(0);
      else expect([code, counts[code] ?? 0]).toEqual([code, expected]);
    }
    expect(megabytes).toBeLessThan(120);
  });
});
