import { describe, expect, it } from "vitest";
import { largeFiles, readLarge } from "../files/large-files.ts";

describe("a file of 100 MB in which one thing is too large", () => {
  it.each(largeFiles)("costs an issue and little memory: $title", (file) => {
    const { counts, megabytes } = readLarge(file, 100);
    for (const code of new Set([...Object.keys(counts), ...Object.keys(file.issues)])) {
      const expected = file.issues[code] ?? 0;
      if (expected === "some") expect(counts[code]).toBeGreaterThan(0);
      else expect([code, counts[code] ?? 0]).toEqual([code, expected]);
    }
    expect(megabytes).toBeLessThan(120);
  });
});

describe("ten million lines that are all broken", () => {
  it("take less than 300 MB, issues included", () => {
    const { counts, megabytes } = readLarge(
      {
        title: "broken lines",
        name: "applications.csv",
        start: "application_id,procedure,applicant_id,submitted_on\n",
        repeated: "x\n",
        end: "",
        issues: {},
      },
      20,
    );
    expect(counts).toEqual({ "field-count": 10_000_000 });
    expect(megabytes).toBeLessThan(300);
  });
});
