import { expect, test } from "vitest";
import type { OptionPath } from "../../src/chains/definition/option-values.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { optionMeaning, valueMeaning } from "../../src/display/option-meaning.ts";
import { choices } from "../chains/wide-definition.ts";

test("every option has a meaning of its own on one line in both languages", () => {
  const paths = [...choices.map(([name, rule]) => (rule === undefined ? name : `${name}.${rule}`)), "sameDay"];
  const meanings = (["nl", "en"] as const).flatMap((locale) =>
    paths.map((path) => optionMeaning(path as OptionPath, { locale })),
  );
  expect(new Set(meanings).size).toBe(2 * paths.length);
  for (const meaning of meanings) expect(meaning).toMatch(/^[a-z][^\n]{10,120}[a-z]$/);
});

test("values mean what they mean, in Dutch and English", () => {
  expect(valueMeaning("lookBackMonths", 1, { locale: "nl" })).toBe("ten hoogste één maand");
  expect(valueMeaning("lookBackMonths", 1, { locale: "en" })).toBe("at most one month");
  expect(valueMeaning("lookBackMonths", 12, { locale: "nl" })).toBe("ten hoogste 12 maanden");
  expect(valueMeaning("lookBackMonths", 0, { locale: "en" })).toBe("not at all: only on the same day");
  expect(valueMeaning("lookBackMonths", null, { locale: "en" })).toBe("without limit");
  expect(valueMeaning("regularAsNareisBefore", "2019-10-31", { locale: "en" })).toBe(
    "when filed before 31 October 2019",
  );
  expect(valueMeaning("regularAsNareisBefore", null, { locale: "nl" })).toBe("nooit");
  expect(valueMeaning("exclude", [], { locale: "en" })).toBe("nobody: everybody counts");
  expect(valueMeaning("exclude", ["first-dossier", "first-sponsor"], { locale: "en" })).toBe(
    valueMeaning("exclude", ["first-sponsor", "first-dossier"], { locale: "en" }),
  );
  expect(valueMeaning("sameDay", memo2023.sameDay, { locale: "en" })).toBe(
    "when the second application can be filed after the first grant: only on a later day; when the asylum application can be filed after the first grant: on the same day too; when the second application can be filed after the asylum application: on the same day too",
  );
});

test("a value that an option cannot have is refused, and so is another language", () => {
  expect(() => valueMeaning("repeats", "constructor" as "count", { locale: "en" })).toThrow(RangeError);
  expect(() => valueMeaning("lookBackMonths", -1, { locale: "en" })).toThrow(RangeError);
  expect(() => optionMeaning("repeats", { locale: "de" as "en" })).toThrow(RangeError);
});

test("what is no option, and another language, is refused", () => {
  for (const name of ["exlude", "constructor", "sameDay.x", ""]) {
    expect(() => optionMeaning(name as "repeats", { locale: "en" })).toThrow(
      /^Choose an option from firstProcedures, .*depthScope/,
    );
    expect(() => valueMeaning(name as "repeats", "count", { locale: "en" })).toThrow(RangeError);
  }
  expect(() => optionMeaning("repeats", { locale: "de" as "en" })).toThrow(/nl, en/);
  expect(() => valueMeaning("repeats", "count", { locale: "de" as "en" })).toThrow(/nl, en/);
});
