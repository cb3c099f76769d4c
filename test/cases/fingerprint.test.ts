import { expect, test } from "vitest";
import { addNumber, addText, type Fingerprint, startFingerprint } from "../../src/cases/intake/fingerprint.ts";

function fingerprint(parts: readonly (string | number)[], seed = 0): string {
  const made: Fingerprint = { one: 0, two: 0, three: 0, four: 0 };
  startFingerprint(made, seed);
  for (const part of parts) {
    if (typeof part === "string") addText(made, part);
    else addNumber(made, part);
  }
  return Object.values(made).join();
}

test("a fingerprint is the same for the same row, and another for any other", () => {
  const rows = [
    ["a", "b"],
    ["b", "a"],
    ["ab", ""],
    ["", "ab"],
    ["a", "b", ""],
    ["a", "B"],
    ["\uD83D\uDE00"],
    ["\uD83D", "\uDE00"],
    [1, 2],
    [2, 1],
    [12],
    [-12],
    [0],
    [0, 0],
    ["0"],
    [],
  ];
  expect(rows.map((row) => fingerprint(row))).toEqual(rows.map((row) => fingerprint(row)));
  expect(new Set(rows.map((row) => fingerprint(row))).size).toBe(rows.length);
});

test("a fingerprint keeps rows of different tables apart", () => {
  expect(new Set([0, 1, 2, 7].map((seed) => fingerprint(["a", 1], seed))).size).toBe(4);
});

test("all four parts of a fingerprint tell a hundred thousand rows apart almost by themselves", () => {
  const made = Array.from({ length: 100_000 }, (_, index) =>
    fingerprint([`a${index % 1000}`, Math.floor(index / 1000)]),
  );
  for (const part of [0, 1, 2, 3]) {
    // Of so many random numbers of 32 bits about one pair is equal.
    expect(new Set(made.map((text) => text.split(",")[part])).size).toBeGreaterThan(99_900);
  }
});
