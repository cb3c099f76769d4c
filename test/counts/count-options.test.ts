import { expect, test } from "vitest";
import { isRefusal } from "../../src/arguments/refusal.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { type AskedOptions, countRule, questionOf } from "../../src/counts/asked/count-options.ts";
import type { Question } from "../../src/counts/asked/question.ts";

function asked(options: object | null | undefined): Question<"classes"> {
  const known = { definitions: [memo2023], referenceDates: ["2023-05-31"] } as const;
  return questionOf("classes", countRule, options as AskedOptions, known);
}

/** Why options are refused: what the command line says in its own words. */
function refused(options: object): readonly [code: string, about: unknown] {
  try {
    asked({ unit: "applications", ...options });
  } catch (problem) {
    if (isRefusal(problem)) return [problem.code, problem.about[0]];
  }
  throw new Error("this is not refused with a code");
}

test("a choice that does not exist is refused by the name of its option", () => {
  for (const [name, value] of Object.entries({
    unit: "persons",
    basis: "event",
    period: "decade",
    measures: ["all"],
    classes: [],
  })) {
    expect(refused({ [name]: value })).toEqual(["choice-unknown", name]);
  }
});

test("choices that do not fit together are refused for what does not fit", () => {
  expect(refused({ basis: "decision", measures: ["open"] })).toEqual(["measure-without-basis", undefined]);
  expect(refused({ from: 2022, to: 2021 })).toEqual(["years-reversed", undefined]);
});

test("a year is one of those that are written in four digits, and a refusal says which of the two is none", () => {
  const years = (from: number, to: number) => asked({ unit: "applications", from, to }).periods;
  expect(years(1, 1)).toEqual({ length: "year", first: "0001", last: "0001" });
  expect(years(9999, 9999)).toEqual({ length: "year", first: "9999", last: "9999" });
  for (const year of [0, 10_000, 2019.5, Number.NaN]) {
    expect(() => years(year, 2019)).toThrow(/^Pass `from` as a year/);
    expect(() => years(2019, year)).toThrow(/^Pass `to` as a year/);
  }
});

test("who says nothing is told to say what to count", () => {
  for (const options of [undefined, null, {}, { unit: undefined }]) {
    expect(() => asked(options)).toThrow(/^Say what to count/);
  }
});
