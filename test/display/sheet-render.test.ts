import { inspect } from "node:util";
import { expect, test } from "vitest";
import { finalize } from "../../src/disclosure/old/finalize.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedSheet } from "../../src/disclosure/old/published-sheet.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { subjectWords } from "../../src/display/subject-words.ts";
import { toHtml } from "../../src/display/to-html.ts";
import { toText } from "../../src/display/to-text.ts";
import { awkwardSheet, sheetAbout, twoDefinitions } from "./awkward-sheet.ts";
import { writers } from "./renderers.ts";

const exact = awkwardSheet("sponsors");
const sheet = publish(exact, tens);
const synthetic = publish(twoDefinitions("memo-2023-08", "law-since-2014", "town"), tens);

test("an exact sheet shows its notice where it would be printed, and so does each of its rows", () => {
  for (const value of [exact, exact.rows[0]]) {
    expect(JSON.stringify(value)).toMatch(/Exact counts are not printed/);
    expect(inspect(value)).toMatch(/Exact counts are not printed/);
  }
});

test.each(writers)("%s does not take an exact sheet, and says to publish it first", (_, write) => {
  expect(() => write(exact as unknown as PublishedSheet)).toThrow(TypeError);
  expect(() => write(exact as unknown as PublishedSheet)).toThrow(/publish it first/);
});

test.each(writers)("%s takes the locales nl and en for a sheet, and nl by default", (_, write) => {
  expect(write(sheet)).toBe(write(sheet, { locale: "nl" }));
  expect(() => write(sheet, { locale: "de" as "nl" })).toThrow(RangeError);
});

test.each(writers.filter(([name]) => name !== "toRows"))(
  "%s says that a sheet is unprotected before any figure",
  (name, write) => {
    const text = write(publishUnprotected(exact));
    const line = name === "toJson" || name === "toHtml" ? text.split("\n")[1] : text.split(/\r?\n/)[0];
    expect(line).toMatch(/NIET BESCHERMD/);
    expect(write(publishUnprotected(exact), { locale: "en" })).toMatch(/UNPROTECTED/);
    expect(write(sheet)).not.toMatch(/NIET BESCHERMD/);
  },
);

test.each(writers.slice(0, 3))("%s prints a sheet as a draft until it is final", (_, write) => {
  expect(write(sheet)).toMatch(/CONCEPT/);
  expect(write(finalize(sheet))).not.toMatch(/CONCEPT/);
  expect(write(finalize(sheet))).toMatch(/Status(: |<\/dt><dd>)definitief/);
});

test.each(writers.slice(0, 3))(
  "%s says that one of the registers of a sheet is synthetic, and only then",
  (_, write) => {
    expect(write(synthetic)).toMatch(/SYNTHETISCH REGISTER/);
    expect(write(sheet)).not.toMatch(/synthetisch/i);
  },
);

test.each(writers.slice(0, 3))("%s tells everything that a sheet is a count of", (_, write) => {
  const text = write(synthetic, { locale: "en" }).replaceAll("</dt><dd>", ": ");
  expect(text).toMatch(/Definitions: memo-2023-08, a; law-since-2014, b/);
  expect(text).toMatch(/Reference dates: 12 May 2023; 12 May 2024/);
  expect(text).toMatch(/Rounding \(tens\)/);
  expect(text).not.toMatch(/Unit: /);
  expect(text).toMatch(/sponsors.*granted/);
  expect(write(sheet, { locale: "en" }).replaceAll("</dt><dd>", ": ")).toMatch(/Unit: sponsors/);
  expect(write(publish(awkwardSheet("sponsors"), tens), { locale: "en" })).toMatch(/means: not covered/);
});

test.each(writers)("%s writes the same for every count that a figure allows", (_, write) => {
  const [none, nine] = [0, 4].map((small) => write(publish(awkwardSheet("applicants", small), tens)));
  expect(none).toBe(nine);
  expect(none).not.toBe(write(publish(awkwardSheet("applicants", 10), tens)));
});

test("every subject of sheets has words in both languages", () => {
  for (const [subject, words] of Object.entries(subjectWords)) {
    for (const locale of ["nl", "en"] as const) {
      const text = toText({ ...sheet, subject: subject as keyof typeof subjectWords }, { locale });
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(Object.keys(words.nl.keys)).toEqual(Object.keys(words.en.keys));
      expect(Object.keys(words.nl.dimensions)).toEqual(Object.keys(words.en.dimensions));
      expect(Object.keys(words.nl.columns)).toEqual(Object.keys(words.en.columns));
      for (const [dimension, keys] of Object.entries(words.nl.keys))
        expect(Object.keys(keys)).toEqual(Object.keys(words.en.keys[dimension] ?? {}));
    }
  }
});

test("columns that do not fit on a line go on below it, under the same keys", () => {
  const months = Array.from({ length: 24 }, (_, month) => ({
    key: `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
    coverage: { kind: "complete" } as const,
  }));
  const long = publish(
    {
      ...exact,
      about: sheetAbout,
      columns: months,
      rows: exact.rows.slice(0, 2).map((row) => ({ ...row, cells: months.map((_, month) => month * 10) })),
    },
    tens,
  );
  const lines = toText(long, { locale: "en" }).split("\n");
  expect(Math.max(...lines.filter((line) => /\d{2,}$/.test(line)).map((line) => line.length))).toBeLessThanOrEqual(140);
  expect(lines.filter((line) => line.startsWith("Nareis op nareis"))).toHaveLength(1);
  expect(lines.join("\n").match(/\d{4}-\d{2}(?= |$)/gm)).toEqual(months.map(({ key }) => key));
});

test("a sheet without rows is a page all the same", () => {
  for (const [name, write] of writers) {
    expect(write({ ...sheet, rows: [] })).toMatch(
      name === "toRows" ? /^\[\]$/ : name === "toCsv" ? /^subject,/ : /tens/,
    );
  }
});

test("a whole page of a sheet has a language, a title and the section in it", () => {
  const page = toHtml(sheet, { locale: "en", page: true });
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(page).toContain(toHtml(sheet, { locale: "en" }));
  expect(toHtml(sheet)).toMatch(/^<section class="nareis-tables nareis-sheet" lang="nl">/);
});

test("the pages of a sheet are as they were", async () => {
  for (const locale of ["nl", "en"] as const) {
    await expect(toText(sheet, { locale })).toMatchFileSnapshot(`pages/sheet.${locale}.txt`);
  }
  await expect(toHtml(sheet, { page: true })).toMatchFileSnapshot("pages/sheet.nl.html");
});
