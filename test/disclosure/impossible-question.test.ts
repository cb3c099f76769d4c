import { describe, expect, test } from "vitest";
import type { Question } from "../../src/counts/asked/question.ts";
import { tableClasses } from "../../src/counts/asked/unit.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { impossibleInQuestion } from "../../src/disclosure/impossible-question.ts";

const { question } = exactTable({
  unit: "applications",
  rows: [{ class: "nareis-op-nareis", measure: "applications", cells: { "2021": 1, "2022": 2 } }],
}).about;
const [definition] = question.definitions;
const twice = [definition, definition];
const days = ["2021-12-31", "2022-12-31"];

/** The names in the question of a table, with some of it another, that hold what nobody can ask. */
const impossible = (more: object): readonly string[] =>
  impossibleInQuestion({ ...question, ...more } as unknown as Question);

const cohort = { classes: ["nareis-op-nareis"], measures: ["applications"], units: ["applications"] };

test("the question of a table that was made is possible", () => {
  expect(impossible({})).toEqual([]);
});

describe("definitions and days", () => {
  test("are one, unless the subject compares them", () => {
    expect(impossible({ definitions: twice })).toEqual(["definitions"]);
    expect(impossible({ of: "definitions", definitions: twice })).toEqual([]);
    expect(impossible({ of: "moves", ...cohort, definitions: [...twice, definition] })).not.toContain("definitions");
    expect(impossible({ of: "revision", definitions: twice, referenceDates: days })).toEqual([]);
    expect(impossible({ of: "revision", definitions: [...twice, definition], referenceDates: days })).toEqual([
      "definitions",
    ]);
  });

  test("are two days in a revision, the earlier first", () => {
    const among = (referenceDates: readonly string[]) => impossible({ of: "revision", referenceDates });
    expect([days, [days[0], days[0]]].flatMap((two) => among(two as string[]))).toEqual([]);
    for (const others of [days.slice(1), [...days].reverse(), [...days, "2023-12-31"]]) {
      expect(among(others)).toEqual(["referenceDates"]);
    }
  });
});

describe("units", () => {
  test("are the one that was chosen, or all that the subject counts", () => {
    expect(impossible({ units: ["sponsors"] })).toEqual([]);
    expect(impossible({ units: ["applications", "sponsors"] })).toEqual(["units"]);
    const signals = { of: "signals", ...cohort };
    const every = ["applications", "applicants", "sponsors", "dossiers"];
    expect([every, ["dossiers"]].flatMap((units) => impossible({ ...signals, units }))).toEqual([]);
    expect(impossible({ ...signals, units: every.slice(1) })).toEqual(["units"]);
  });

  test("are steps by their own day, and then nothing else", () => {
    const steps = { of: "follow-up", ...cohort, basis: "event" };
    expect(impossible({ ...steps, units: ["steps"] })).toEqual([]);
    expect(impossible(steps)).toEqual(["units"]);
  });

  test("are applications where the subject counts nothing else", () => {
    for (const of of ["moves", "sensitivity", "shares"]) {
      expect(impossible({ of, units: ["sponsors"] })).toContain("units");
      expect(impossible({ of, units: ["applications"] })).not.toContain("units");
    }
  });
});

describe("classes", () => {
  test("are all of them where the subject lets nobody choose", () => {
    const moves = { of: "moves", measures: ["applications"] };
    expect(impossible({ ...moves, classes: tableClasses })).toEqual([]);
    expect(impossible({ ...moves, classes: ["nareis-op-nareis"] })).toEqual(["classes"]);
    expect(impossible({ of: "sensitivity", ...cohort })).toEqual([]);
  });

  test("are one of two in an attrition", () => {
    const attrition = { of: "attrition", ...cohort, units: ["applications", "applicants", "sponsors"] };
    expect(impossible(attrition)).toEqual([]);
    expect(impossible({ ...attrition, classes: ["art8-after-nareis"] })).toEqual([]);
    expect(impossible({ ...attrition, classes: ["all-forms"] })).toEqual(["classes"]);
    expect(impossible({ ...attrition, classes: ["nareis-op-nareis", "art8-after-nareis"] })).toEqual(["classes"]);
  });

  test("are the one with groups in a breakdown by these", () => {
    const breakdown = { of: "breakdown", by: "art8-group" };
    expect(impossible({ ...breakdown, classes: ["art8-after-nareis"] })).toEqual([]);
    expect(impossible({ ...breakdown, classes: ["nareis-op-nareis"] })).toEqual(["classes"]);
    expect(impossible({ of: "breakdown", by: "form", classes: ["nareis-op-nareis"] })).toEqual([]);
  });
});

test("periods are of the length that is said, and the first is not after the last", () => {
  const among = (first: string, last: string) => impossible({ periods: { length: "year", first, last } });
  expect([...among("2021", "2021"), ...among("2021", "2022")]).toEqual([]);
  for (const [first, last] of [
    ["2022", "2021"],
    ["2021-Q1", "2022"],
    ["2021", "2022-Q1"],
    ["2021-Q1", "2021-Q2"],
  ]) {
    expect(among(first as string, last as string)).toEqual(["periods"]);
  }
});
