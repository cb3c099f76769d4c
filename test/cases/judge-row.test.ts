import { describe, expect, test } from "vitest";
import { dayOf, NO_DAY } from "../../src/calendar/day.ts";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { type ColumnName, placeOf, type TableName, tableColumns } from "../../src/cases/facts/table.ts";
import { rowJudge } from "../../src/cases/intake/judge-row.ts";

type Cells = Partial<Record<ColumnName, unknown>>;

/** The codes of a row, and the value of one of its columns. */
function judged(table: TableName, cells: Cells, options: ReadOptions = {}) {
  const row = rowJudge(table, options)(tableColumns[table].map(({ name }) => cells[name]));
  return {
    broken: row.broken.map(({ code, column }) => `${column} ${code}`),
    aside: row.aside,
    value: (name: ColumnName) => row.values[placeOf(table, name)],
    written: (name: ColumnName) => row.written[placeOf(table, name)],
  };
}

const application: Cells = {
  application_id: "x",
  procedure: "nareis",
  applicant_id: "c",
  sponsor_id: "b",
  submitted_on: "2020-01-01",
};
const permit: Cells = { permit_id: "v", holder_id: "b", kind: "derived", valid_from: "2020-01-01" };

describe("a row", () => {
  test("that is as it should be breaks nothing, and its cells become ids, codes and days", () => {
    const row = judged("applications", { ...application, application_id: "  x\t" });
    expect(row.broken).toEqual([]);
    expect(row.aside).toBe(false);
    expect(
      ["application_id", "procedure", "submitted_on", "decided_on", "outcome"].map((name) =>
        row.value(name as ColumnName),
      ),
    ).toEqual(["x", 1, dayOf("2020-01-01"), NO_DAY, 0]);
  });

  test("may hold whole numbers as ids, as their digits, and nothing else that is not text", () => {
    for (const cell of [12, 12n, "12"]) {
      expect(judged("applications", { ...application, application_id: cell }).value("application_id")).toBe("12");
    }
    for (const cell of [1.5, Number.NaN, 2 ** 53, true, {}, ["x"], Symbol("x"), new Date(1)]) {
      expect(judged("applications", { ...application, application_id: cell }).broken).toEqual([
        "application_id unusable-id",
      ]);
      expect(judged("applications", { ...application, submitted_on: cell }).broken).toEqual([
        "submitted_on invalid-date",
      ]);
      expect(judged("applications", { ...application, procedure: cell }).broken).toEqual(["procedure unknown-code"]);
      expect(judged("applications", { ...application, relationship: cell }).broken).toEqual([
        "relationship unusable-detail",
      ]);
    }
  });

  test("has no id in a number that is zero, positive or negative", () => {
    for (const cell of [0, -0, 0n]) {
      expect(judged("applications", { ...application, sponsor_id: cell }).broken).toEqual(["sponsor_id unusable-id"]);
    }
  });

  test.each([
    ["2020-02-30", "invalid-date"],
    ["2019-02-29", "invalid-date"],
    ["2020-1-1", "invalid-date"],
    ["01-01-2020", "invalid-date"],
    ["2020-01-01T00:00:01", "invalid-date"],
    ["2020-01-01T00:00:00Z", "invalid-date"],
    ["2020-01-01T00:00:00.0001", "invalid-date"],
    ["2020-01-01  00:00", "invalid-date"],
    ["0000-01-01", "invalid-date"],
    ["0001-01-01", "sentinel-date"],
    ["1900-01-01", "sentinel-date"],
    ["9999-12-31", "sentinel-date"],
    ["", "missing-value"],
    ["   ", "missing-value"],
  ])("with %j for a day it needs is set aside with %s", (submitted_on, code) => {
    const row = judged("applications", { ...application, submitted_on });
    expect(row.broken).toEqual([`submitted_on ${code}`]);
    expect(row.aside).toBe(true);
    expect(row.value("submitted_on")).toBeNull();
  });

  test("has a day with midnight behind it, as text or as a Date in UTC, but no other time and no zone", () => {
    const day = dayOf("2020-01-01");
    const midnights = ["T00:00", " 0:00", "T00:00:00", " 00:00:00.000", " 00:00:00.0000000"];
    for (const midnight of midnights) {
      expect(
        judged("applications", { ...application, submitted_on: `2020-01-01${midnight}` }).value("submitted_on"),
      ).toBe(day);
    }
    const long = (zeros: number) => ({ ...application, submitted_on: `2020-01-01T00:00:00.${"0".repeat(zeros)}` });
    expect(judged("applications", long(12)).value("submitted_on")).toBe(day);
    expect(judged("applications", long(13)).broken).toEqual(["submitted_on invalid-date"]);
    const date = judged("applications", { ...application, submitted_on: new Date("2020-01-01T00:00:00Z") });
    expect([date.value("submitted_on"), date.written("submitted_on")]).toEqual([day, "2020-01-01"]);
    const dates = [
      new Date("2020-01-01T01:00:00Z"),
      new Date(8.64e15),
      new Date(Number.NaN),
      Object.create(Date.prototype),
    ];
    for (const submitted_on of dates) {
      expect(judged("applications", { ...application, submitted_on }).broken).toEqual(["submitted_on invalid-date"]);
    }
    const id = judged("applications", { ...application, application_id: new Date("2020-01-01T00:00:00Z") });
    expect(id.broken).toEqual(["application_id unusable-id"]);
  });

  test("with a bad detail is kept with that cell emptied", () => {
    const row = judged("applications", { ...application, relationship: "aunt", entered_on: "1900-01-01" });
    expect(row.broken).toEqual(["relationship unusable-detail", "entered_on unusable-detail"]);
    expect(row.aside).toBe(false);
    expect([row.value("relationship"), row.value("entered_on")]).toEqual([0, NO_DAY]);
  });

  test("says the first of its days that lies after the extract, and is kept", () => {
    const judge = rowJudge("permits", {}, dayOf("2020-06-01"));
    const broken = (...cells: string[]) => {
      const { broken, aside } = judge(["v", "b", "derived", ...cells]);
      return [...broken.map(({ code, column }) => `${column} ${code}`), aside];
    };
    expect(broken("2020-06-01")).toEqual([false]);
    expect(broken("2020-06-02", "2020-06-03")).toEqual(["valid_from after-extract", false]);
    expect(broken("2020-01-01", "2100-01-01", "2020-06-02")).toEqual(["withdrawn_on after-extract", false]);
    expect(broken("2020-06-31", "2020-06-02")).toEqual([
      ...["valid_from invalid-date", "valid_until after-extract"],
      true,
    ]);
  });

  test("has no day after the extract in an empty or bad cell, in an id or a code, or in a date that may be earlier", () => {
    const codes = (table: TableName, extractedOn: string, cells: Cells) =>
      rowJudge(
        table,
        {},
        dayOf(extractedOn),
      )(tableColumns[table].map(({ name }) => cells[name])).broken.map(({ code, column }) => `${column} ${code}`);
    const early = { ...permit, valid_from: "1959-01-01" };
    expect(codes("permits", "1960-01-01", early)).toEqual([]);
    expect(codes("permits", "1960-01-01", { ...early, valid_until: "soon" })).toEqual(["valid_until invalid-date"]);
    expect(codes("permits", "1960-01-01", { ...early, permit_id: "99999999", kind: "regular" })).toEqual([]);
    const born = (birth_date: string) => codes("persons", "2020-06-01", { person_id: "99999999", birth_date });
    expect(["2020-00-00", "2020-06-00", "2020-06-01"].map(born)).toEqual([[], [], []]);
    expect(["2021-00-00", "2020-07-00", "2020-06-02"].map(born)).toEqual([
      ["birth_date after-extract"],
      ["birth_date after-extract"],
      ["birth_date after-extract"],
    ]);
  });

  test("remembers which of its cells are no text, and tells values that are no text apart", () => {
    const judge = rowJudge("persons", {});
    expect(judge(["12", 12, null]).notText).toBe(0);
    expect(judge([true, "", 1.5]).notText).toBe(0b101);
    expect(judge(["x", {}, ""]).notText).toBe(0b010);
    const values = [
      true,
      "true",
      1.5,
      2.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Symbol("a"),
      Symbol("b"),
      { a: 1 },
      { a: 2 },
      [1],
    ];
    const written = values.map((value) => judge([value, "", ""]).written[0]);
    expect(new Set(written).size).toBe(values.length);
    expect(judge([{ a: 1 }, "", ""]).written[0]).toBe(written[8]);
    const endless: unknown[] = [];
    endless.push(endless);
    expect(judge([endless, "", ""]).written[0]).toBe("object");
  });

  test("has an open end at 9999-12-31 and a date of birth that may be 1900-01-01", () => {
    expect(judged("permits", { ...permit, valid_until: "9999-12-31" })).toMatchObject({ broken: [], aside: false });
    expect(judged("permits", { ...permit, valid_until: "9999-12-31" }).value("valid_until")).toBe(NO_DAY);
    expect(judged("permits", { ...permit, withdrawn_on: "9999-12-31" }).broken).toEqual(["withdrawn_on sentinel-date"]);
    expect(judged("persons", { person_id: "b", birth_date: "1900-01-01" }).broken).toEqual([]);
    expect(judged("persons", { person_id: "b", birth_date: "1900-02-29" }).broken).toEqual([
      "birth_date unusable-detail",
    ]);
  });

  test("is judged on two columns only where both can be used, and the issue stands at the later one", () => {
    const broken = (cells: Cells) => judged("applications", { ...application, ...cells }).broken;
    expect(broken({ outcome: "granted" })).toEqual(["decided_on outcome-without-date"]);
    expect(broken({ outcome: "open", decided_on: "2020-01-01" })).toEqual(["decided_on date-without-outcome"]);
    expect(broken({ outcome: "granted", decided_on: "2019-12-31" })).toEqual(["decided_on decided-before-submitted"]);
    expect(broken({ outcome: "granted", decided_on: "2020-01-01" })).toEqual([]);
    expect(broken({ outcome: "well", decided_on: "2019-12-31" })).toEqual([
      ...["outcome unknown-code", "decided_on decided-before-submitted"],
    ]);
    expect(broken({ outcome: "granted", decided_on: "soon" })).toEqual(["decided_on invalid-date"]);
    expect(broken({ decided_on: "2019-12-31" })).toEqual([
      ...["decided_on date-without-outcome", "decided_on decided-before-submitted"],
    ]);
    expect(broken({ sponsor_id: " " })).toEqual(["sponsor_id missing-sponsor"]);
    expect(broken({ procedure: "asylum" })).toEqual(["sponsor_id unexpected-sponsor"]);
    expect(broken({ procedure: "?", sponsor_id: "" })).toEqual(["procedure unknown-code"]);
    expect(judged("permits", { ...permit, valid_until: "2019-12-31", withdrawn_on: "2019-12-31" }).broken).toEqual([
      ...["valid_until ends-before-start", "withdrawn_on ends-before-start"],
    ]);
  });

  test("does not remember the row before it", () => {
    const judge = rowJudge("persons", {});
    expect(judge([" ", "never", ""]).aside).toBe(true);
    const next = judge(["b", "", ""]);
    expect([next.aside, next.broken, next.values[0]]).toEqual([false, [], "b"]);
  });
});

describe("Dutch dates", () => {
  const dutch = { dates: "dutch" } as const;

  test("are read as d-m-jjjj, with - / or ., where the caller says so, and then in no other form", () => {
    expect(judged("applications", { ...application, submitted_on: "31-12-2019" }, dutch).value("submitted_on")).toBe(
      dayOf("2019-12-31"),
    );
    for (const [submitted_on, day] of [
      ["1-2-2019", "2019-02-01"],
      ["31/12/2019", "2019-12-31"],
      ["9.11.2019", "2019-11-09"],
      ["7-4-2014 0:00", "2014-04-07"],
      [new Date("2014-04-07"), "2014-04-07"],
    ] as const) {
      expect(judged("applications", { ...application, submitted_on }, dutch).value("submitted_on")).toBe(dayOf(day));
    }
    for (const submitted_on of [
      "131-12-2019",
      "1-12-20199",
      "x1-12-2019",
      "1-12",
      "2019-12-31",
      "1-12/2019",
      "31-12-19",
      "12-31-2019",
      "30-02-2020",
      "31 12 2019",
    ]) {
      expect(judged("applications", { ...application, submitted_on }, dutch).broken).toEqual([
        "submitted_on invalid-date",
      ]);
    }
  });

  test("have the same sentinels and open ends, and are kept as written for telling rows apart", () => {
    const row = { ...permit, valid_from: "01-01-2020", valid_until: "31-12-9999", withdrawn_on: "01-01-1900" };
    expect(judged("permits", row, dutch).broken).toEqual(["withdrawn_on sentinel-date"]);
    expect(judged("permits", row, dutch).written("valid_until")).toBe("31-12-9999");
  });
});
