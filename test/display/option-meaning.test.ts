import { expect, test } from "vitest";
import type { OptionPath } from "../../src/chains/definition/option-values.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { optionMeaning, valueMeaning } from "../../src/display/option-meaning.ts";
import { choices } from "../chains/wide-definition.ts";

test("every option has a meaning of its own on one line in both languages", () => {
  const paths = [...choices.map(([name, rule]) => (rule === undefined ? name : `${name}.${rule}`)), "sameDay"];
  const meanings = (["nl", "en"] as const).flatMap((locale) =>
    paths.map((path) => optionMeaning(path as OptionPath, locale)),
  );
  expect(new Set(meanings).size).toBe(2 * paths.length);
  for (const meaning of meanings) expect(meaning).toMatch(/^[a-z][^\n]{10,90}[a-z]$/);
});

test("values mean what they mean, in Dutch and English", () => {
  expect(valueMeaning("lookBackMonths", 1, "nl")).toBe("ten hoogste één maand");
  expect(valueMeaning("lookBackMonths", 1, "en")).toBe("at most one month");
  expect(valueMeaning("lookBackMonths", 12, "nl")).toBe("ten hoogste 12 maanden");
  expect(valueMeaning("lookBackMonths", 0, "en")).toBe("not at all: only on the same day");
  expect(valueMeaning("lookBackMonths", null, "en")).toBe("without limit");
  expect(valueMeaning("regularAsNareisBefore", "2019-10-31", "en")).toBe(
    "where they were filed before 31 October 2019",
  );
  expect(valueMeaning("regularAsNareisBefore", null, "nl")).toBe("nooit");
  expect(valueMeaning("exclude", [], "en")).toBe("nobody; anybody counts");
  expect(valueMeaning("exclude", ["first-dossier", "first-sponsor"], "en")).toBe(
    valueMeaning("exclude", ["first-sponsor", "first-dossier"], "en"),
  );
  expect(valueMeaning("sameDay", memo2023.sameDay, "en")).toBe(
    "from the first grant to the second application: only on a later day; from the first grant to the asylum application: on that day too; from the asylum application to the second: on that day too",
  );
});

test("a value that an option cannot have is refused, and so is another language", () => {
  expect(() => valueMeaning("repeats", "constructor" as "count", "en")).toThrow(RangeError);
  expect(() => valueMeaning("lookBackMonths", -1, "en")).toThrow(RangeError);
  expect(() => optionMeaning("repeats", "de" as "en")).toThrow(RangeError);
});

test("what is no option, and another language, is refused", () => {
  for (const name of ["exlude", "constructor", "sameDay.x", ""]) {
    expect(() => optionMeaning(name as "repeats", "en")).toThrow(
      /^Choose an option from firstProcedures, .*depthScope/,
    );
    expect(() => valueMeaning(name as "repeats", "count", "en")).toThrow(RangeError);
  }
  expect(() => optionMeaning("repeats", "de" as "en")).toThrow(/nl, en/);
  expect(() => valueMeaning("repeats", "count", "de" as "en")).toThrow(/nl, en/);
});
