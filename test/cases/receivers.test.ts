import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/cases/facts/table.ts";
import { createRegisterIntake, type IntakeOptions } from "../../src/cases/reading/register-intake.ts";
import { asylum, cellsOf } from "./written-applications.ts";

const header = ["application_id", "procedure", "applicant_id", "submitted_on"];
const cells = header.map((name) => cellsOf(asylum("a", "2020-01-01"))[placeOf("applications", name as never)]);

/** A source that notes where it is told that rows stand. */
function noted() {
  const told: unknown[] = [];
  const source = {
    read(rows: Int32Array, at: Float64Array | null, give: (index: number, raw: never) => void): void {
      told.push([[...rows], at && [...at]]);
      for (let index = 0; index < rows.length; index += 1) give(index, raw as never);
    },
  };
  let raw: unknown = null;
  const giving = (one: unknown) => {
    raw = one;
    return source;
  };
  return { told, giving };
}

describe("a source of rows", () => {
  test("that was told nothing of where they stand is asked for them by their numbers alone", () => {
    const intake = createRegisterIntake();
    const { told, giving } = noted();
    const rows = intake.startTable("applications", header, giving(cells));
    rows.broken("stray-quote");
    for (let time = 0; time < 2; time += 1) rows.row(cells);
    expect(intake.finish().issues.map(({ code, row }) => [code, row])).toEqual([
      ["stray-quote", 1],
      ["duplicate-row", 3],
    ]);
    expect(told).toEqual([[[1, 2], null]]);
  });

  test("that was told nothing of where rows stand, none of which is broken, is asked in the same way", () => {
    const intake = createRegisterIntake();
    const { told, giving } = noted();
    const rows = intake.startTable("applications", header, giving(cells));
    for (let time = 0; time < 2; time += 1) rows.row(cells);
    intake.finish();
    expect(told).toEqual([[[0, 1], null]]);
  });

  test("of records that was told nothing is asked by their numbers, and where it was told, by where they stand", () => {
    const record = asylum("a", "2020-01-01");
    const read = (at: (number | undefined)[], given: IntakeOptions) => {
      const intake = createRegisterIntake({}, given);
      const { told, giving } = noted();
      const records = intake.startRecords("applications", giving(record));
      records.broken("not-decodable", at[0]);
      for (const place of at.slice(1)) records.record(record, place);
      expect(intake.finish().issues.map(({ code, row }) => [code, row])).toEqual([
        ["not-decodable", 1],
        ["duplicate-row", 3],
      ]);
      return told;
    };
    for (const judgesAll of [false, true]) {
      expect(read([undefined, undefined, undefined], { judgesAll })).toEqual([[[1, 2], null]]);
      expect(read([4, 30, 50], { judgesAll })).toEqual([
        [
          [1, 2],
          [30, 50],
        ],
      ]);
    }
  });
});

test("a column that a header does not have takes no room, and one that it has is ready to be written to", () => {
  const { writer, positions } = createRegisterIntake().startTable("applications", [...header].reverse());
  const keys = writer?.segments[0]?.keys ?? [];
  expect(keys[placeOf("applications", "sponsor_id")]).toBeNull();
  expect(keys[placeOf("applications", "applicant_id")]).toBeInstanceOf(Int32Array);
  expect(positions.slice(0, 5)).toEqual([3, 2, 1, -1, 0]);
});

test("a register that is read at once is never asked for its rows again", () => {
  const intake = createRegisterIntake();
  expect(intake.nextPass()).toBe(false);
  intake.startTable("applications", header).row(cells);
  expect(intake.nextPass()).toBe(false);
  expect(intake.finish().coverage.tables.applications?.kept).toBe(1);
});

test("what names an application that is not there is told of, however few bits of keys count", () => {
  for (const keyMask of [-1, 3, -0x80000000]) {
    const intake = createRegisterIntake({}, { keyMask });
    intake.startTable("applications", header).row(cells);
    const signals = intake.startTable("signals", ["signal_id", "application_id", "raised_on"]);
    for (const [id, named] of [
      ["s1", "a"],
      ["s2", "elsewhere"],
      ["s3", ""],
      ["s4", "b"],
      ["s5", "c"],
      ["s6", "d"],
      ["s7", "e"],
    ]) {
      signals.row([id, named, "2020-02-02"]);
    }
    const found = intake.finish().issues.filter(({ code }) => code === "unknown-application");
    expect([keyMask, found.map(({ row }) => row)]).toEqual([keyMask, [2, 4, 5, 6, 7]]);
  }
});

test("a table that cannot be used is only counted, and one whose header cannot be read has no columns", () => {
  const intake = createRegisterIntake();
  const rows = intake.startTable("applications", ["procedure"]);
  expect(rows.writer).toBeNull();
  rows.row(["asylum"]);
  intake.unreadableHeader("persons", "line-too-long");
  const { issues, coverage } = intake.finish();
  const seen = issues.map(({ table, code, row, column }) => [table, code, row, column].join(" "));
  expect(seen).toEqual([
    "applications missing-column  application_id",
    "applications missing-column  applicant_id",
    "applications missing-column  submitted_on",
    "persons missing-column  person_id",
    "persons line-too-long  ",
  ]);
  expect(coverage.tables.applications).toMatchObject({ rows: 1, setAsideByCode: { "missing-column": 1 } });
  expect(coverage.tables.persons).toMatchObject({ rows: 0, unknownColumns: [] });
});

test("sound records are written by a source that gives them again, unless every record is judged", () => {
  const started = (judgesAll: boolean, ...source: ReturnType<ReturnType<typeof noted>["giving"]>[]) =>
    createRegisterIntake({}, { judgesAll }).startRecords("applications", ...source).direct;
  const source = noted().giving(null);
  expect(started(false, source)?.writer.name).toBe("applications");
  const { direct } = createRegisterIntake().startRecords("applications", source);
  expect(direct?.writer.storage).toEqual({ keyMask: -1, keepsTexts: false });
  expect([started(false), started(true, source), started(true)]).toEqual([null, null, null]);
});

test("where there are no applications, what is named is not there, and nothing else is said", () => {
  const intake = createRegisterIntake();
  const decisions = intake.startTable("decisions", ["decision_id", "application_id", "outcome", "decided_on"]);
  decisions.row(["d", "a", "granted", "2020-01-01"]);
  expect(intake.finish().issues.map(({ table, code, row }) => [table, code, row])).toEqual([
    ["decisions", "unknown-application", 1],
  ]);
});
