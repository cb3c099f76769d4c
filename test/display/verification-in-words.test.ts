import { expect, test } from "vitest";
import type { Verification, VerificationDifference } from "../../src/disclosure/verification.ts";
import { tableProblemInWords, verificationInWords } from "../../src/display/verification-in-words.ts";

const differences: readonly [VerificationDifference, ...VerificationDifference[]] = [
  { code: "definition-digest" },
  { code: "definition-id" },
  { code: "register-digest" },
  { code: "synthetic" },
  { code: "source" },
  { code: "coverage" },
  { code: "set-aside" },
  { code: "series-breaks" },
  { code: "columns" },
  { code: "dimensions" },
  { code: "rows" },
  { code: "cell", row: 3, column: "2023" },
  { code: "cell", row: 3, column: "total" },
  { code: "cell", row: 3, column: "open" },
];
const recounted: Verification["recounted"] = {
  definitions: [{ id: "own\n\u001b[31mEqual", digest: "d" }],
  registers: [
    { digest: "r", referenceDate: "2022-05-31" },
    { digest: "q", referenceDate: "2023-05-31" },
  ],
  version: "0.1.0",
};
const verification: Verification = { equal: false, recounted, differences, notices: [{ code: "other-version" }] };

test("every difference is a sentence of its own in both languages, and none says a figure", () => {
  const pages = (["nl", "en"] as const).map((locale) => verificationInWords(verification, { locale }));
  const lines = pages.map((page) => page.split("\n").slice(0, 2 + differences.length));
  for (const page of lines) {
    expect(new Set(page).size).toBe(page.length);
    for (const line of page) expect(line.replaceAll("2023", "").replace(/(rij|row) 3/, "")).toMatch(/^[^\d]*[.]$/u);
  }
  expect(lines[0]?.filter((line) => lines[1]?.includes(line))).toEqual([]);
  expect(lines.map((page) => page[14])).toEqual([
    "- Ander cijfer: rij 3, kolom nog open.",
    "- Different figure: row 3, column still open.",
  ]);
});

test("it says by which definitions and registers the table was counted again, each on one line", () => {
  const page = verificationInWords({ equal: true, recounted, differences: [], notices: [] }, { locale: "en" });
  expect(page.split("\n")).toEqual([
    "Equal: counted again from this register, every figure is the same.",
    "",
    "Definition: own [31mEqual (d)",
    "Reference date: 31 May 2022",
    "Register: r",
    "Reference date: 31 May 2023",
    "Register: q",
    "",
  ]);
});

test("anything but a verification is refused", () => {
  for (const wrong of [undefined, null, {}, [], "equal"]) {
    expect(() => verificationInWords(wrong as never)).toThrow(/as verify gives it/);
  }
});

test("another locale is refused, and Dutch is what nobody has to ask for", () => {
  expect(() => verificationInWords(verification, { locale: "fr" as "nl" })).toThrow(RangeError);
  expect(() => tableProblemInWords([], { lang: "en" } as object)).toThrow(RangeError);
  expect(verificationInWords(verification)).toBe(verificationInWords(verification, { locale: "nl" }));
});

test("places in a broken table are named, the first few", () => {
  const problems = ["about", "columns", "rows[0].cells", "rows[1].cells"].map((place) => ({
    code: "wrong-value" as const,
    place,
  }));
  expect(tableProblemInWords(problems, { locale: "en" })).toMatch(/ at about, columns, rows\[0\]\.cells, …\.$/);
  expect(tableProblemInWords(problems.slice(0, 1), { locale: "nl" })).toMatch(/ bij about\.$/);
});

test("a table by an attribute that is not read is refused for that, and data that is no table for what it is not", () => {
  const column = [{ code: "impossible", place: "about.question.by.column" }] as const;
  expect(tableProblemInWords(column, { locale: "en" })).toContain("docs/responsible-use.md");
  expect(tableProblemInWords([{ code: "not-a-table", place: "" }], { locale: "en" })).toMatch(
    /^Give a published table,/,
  );
});
