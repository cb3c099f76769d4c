import { expect, test } from "vitest";
import { publish } from "../../src/disclosure/old/publish.ts";
import type { Verification, VerificationDifference } from "../../src/disclosure/old/verification.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { tableProblemInWords, verificationInWords } from "../../src/display/verification-in-words.ts";
import { memoTable } from "./memo-table.ts";

const table = publish(memoTable, tens);
const differences: readonly [VerificationDifference, ...VerificationDifference[]] = [
  { code: "unknown-definition" },
  { code: "definition-digest" },
  { code: "definition-id" },
  { code: "register-digest" },
  { code: "synthetic" },
  { code: "source" },
  { code: "coverage" },
  { code: "series-breaks" },
  { code: "periods" },
  { code: "rows" },
  { code: "cell", row: 3, column: "2023" },
  { code: "cell", row: 3, column: "total" },
  { code: "period-coverage", period: "2023" },
  { code: "figure", class: "art8-after-nareis", measure: "granted", period: "2023" },
  { code: "figure", class: "art8-after-nareis", measure: "granted", period: "footnote" },
  { code: "figure", class: "art8-after-nareis", measure: "granted", period: "total" },
];
const verification: Verification = { equal: false, recounted: null, differences, notices: [{ code: "other-version" }] };

test("every difference is a sentence of its own in both languages, and none says a figure", () => {
  const pages = (["nl", "en"] as const).map((locale) => verificationInWords(verification, table, locale));
  const lines = pages.map((page) => page.trimEnd().split("\n"));
  for (const page of lines) {
    expect(page).toHaveLength(1 + differences.length + 1);
    expect(new Set(page).size).toBe(page.length);
    for (const line of page) expect(line.replaceAll("2023", "").replace(/(rij|row) 3/, "")).toMatch(/^[^\d]*[.]$/u);
  }
  expect(lines[0]?.filter((line) => lines[1]?.includes(line))).toEqual([]);
  expect(lines.map((page) => page[14])).toEqual([
    "- Een ander cijfer: Inwilligingen gezinshereniging na nareis, 2023.",
    "- Another figure: Applications for family reunification after nareis: granted, 2023.",
  ]);
});

test("the id of a definition is printed on one line, whatever is in it", () => {
  const recounted = {
    definition: { id: "own\n\u001b[31mEqual", digest: "d" },
    register: { digest: "r" },
    referenceDate: "2023-05-31",
    version: "0.1.0",
  };
  const page = verificationInWords({ equal: true, recounted, differences: [], notices: [] }, table, "en");
  expect(page.split("\n")).toContain("Definition: own [31mEqual (d)");
});

test("places in a broken table are named, the first few", () => {
  const problems = ["about", "periods", "series[0].cells", "series[1].cells"].map((place) => ({
    code: "wrong-value" as const,
    place,
  }));
  expect(tableProblemInWords(problems, "en")).toMatch(/ at about, periods, series\[0\]\.cells, …\.$/);
  expect(tableProblemInWords(problems.slice(0, 1), "nl")).toMatch(/ bij about\.$/);
});
