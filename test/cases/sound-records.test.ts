import { describe, expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { registerStorage } from "../../src/cases/facts/register.ts";
import type { Segment } from "../../src/cases/facts/segment.ts";
import { type SoundRecords, soundRecords } from "../../src/cases/intake/sound-records.ts";
import { recordKeys } from "../../src/cases/intake/table-header.ts";
import { tableWriter } from "../../src/cases/intake/table-writer.ts";
import { readRegister } from "../../src/cases/read-register.ts";

/** A record that counts how often its cells are looked at. */
function counting(cells: Readonly<Record<string, unknown>>): { readonly record: object; readonly looks: () => number } {
  let looks = 0;
  const record = {};
  for (const [key, cell] of Object.entries(cells)) {
    Object.defineProperty(record, key, {
      enumerable: true,
      get() {
        looks += 1;
        return cell;
      },
    });
  }
  return { record, looks: () => looks };
}

const cells = {
  application_id: "A1",
  procedure: "Nareis",
  applicant_id: 12n,
  sponsor_id: "P2",
  submitted_on: new Date("2020-01-01"),
  outcome: "",
  decided_on: null,
  team: "x",
};

describe("a sound record", () => {
  test("is looked at once, a cell a column, whatever the order of its keys", () => {
    const { outcome: _, team, ...others } = cells;
    const records = [cells, { ...cells, application_id: "A2" }, { team, ...others, application_id: "A3" }];
    const counted = records.map(counting);
    expect(readRegister({ applications: counted.map(({ record }) => record) }).issues).toMatchObject([
      { code: "unknown-column" },
    ]);
    expect(counted.map(({ looks }) => looks())).toEqual([7, 7, 6]);
  });

  test("stays in the register as it was read, whatever becomes of the object and of the list", () => {
    const rows = ["A1", "A2", "A3"].map((application_id) => ({ ...cells, application_id }));
    const { register } = readRegister({ applications: rows });
    for (const row of rows) Object.assign(row, { application_id: "B", applicant_id: "X", procedure: "asylum" });
    rows.length = 0;
    expect(registerStorage(register).applications.id).toEqual(["A1", "A2", "A3"]);
  });
});

describe("records that wait", () => {
  const full = {
    application_id: "A1",
    procedure: "nareis",
    applicant_id: "P1",
    sponsor_id: "P2",
    submitted_on: "2020-01-01",
    outcome: "granted",
    decided_on: "2020-02-01",
  };
  const { outcome: _, decided_on: __, ...open } = full;
  const { submitted_on: ___, ...undated } = full;
  const numbered = (rows: readonly object[]): object[] =>
    rows.map((row, place) => ({ ...row, application_id: `A${place + 1}` }));
  const issuesOf = (applications: readonly object[]): readonly string[] =>
    readRegister({ applications: applications as never }).issues.map(
      ({ code, row, column }) => `${code} ${row} ${column}`,
    );
  const decidedOf = (applications: readonly object[]): readonly (string | null)[] => {
    const { register } = readRegister({ applications: applications as never });
    return [...applicationsOf(register)].map(({ decidedOn }) => decidedOn);
  };

  test("keep their cells where a record with another key comes behind them, and leave none to those after it", () => {
    const rows = numbered([full, full, { team: "x", ...open }, open, full, { ...open, team: "y" }, open]);
    expect(decidedOf(rows)).toEqual(["2020-02-01", "2020-02-01", null, null, "2020-02-01", null, null]);
    const late = numbered([full, full, { ...full, team: "x" }, open, open]);
    expect(decidedOf(late)).toEqual(["2020-02-01", "2020-02-01", "2020-02-01", null, null]);
  });

  test("lack what they lack, also where a record before them had it", () => {
    expect(issuesOf(numbered([full, undated, undated]))).toEqual([
      ...["missing-value 2 submitted_on", "missing-value 3 submitted_on"],
    ]);
  });

  test("are written in their order, however many there are and wherever one is for the judge", () => {
    for (const before of [0, 61, 250]) {
      const rows = numbered([
        ...Array.from({ length: before }, () => full),
        { ...full, team: "x" },
        ...Array.from({ length: 600 }, () => full),
      ]);
      const wrong = [2, before + 4, before + 290, before + 500];
      for (const place of wrong) Object.assign(rows[place] as object, { submitted_on: "2020-02-30" });
      const { issues, register } = readRegister({ applications: rows as never });
      expect(issues.filter(({ code }) => code === "invalid-date").map(({ row }) => row)).toEqual(
        wrong.map((place) => place + 1).sort((one, other) => one - other),
      );
      expect(new Set([...applicationsOf(register)].map(({ decidedOn }) => decidedOn))).toEqual(new Set(["2020-02-01"]));
      expect(registerStorage(register).applications.id).toEqual(
        rows.flatMap((_row, place) => (wrong.includes(place) ? [] : [`A${place + 1}`])),
      );
    }
  });

  test("have their values, also those for which room is made in between", () => {
    const writer = tableWriter("persons", {}, { keyMask: -1, keepsTexts: false }, null);
    const keys = recordKeys("persons", {});
    keys.cells({ person_id: "p0", birth_date: "" });
    const records = soundRecords(writer, {}, keys) as SoundRecords;
    for (let row = 0; row < 400; row += 1) {
      records.take({ person_id: `p${row}`, birth_date: "2000-01-01" }, -1);
      if (row === 60) records.flush();
    }
    records.flush();
    const { count, days } = writer.segments[0] as Segment;
    const values = days[1]?.subarray(0, count);
    expect([count, values?.length, new Set(values).size]).toEqual([400, 400, 1]);
  });

  test("are found where they stand in their source, in a second file too", () => {
    const writer = tableWriter("persons", {}, { keyMask: -1, keepsTexts: false }, null);
    const keys = recordKeys("persons", {});
    keys.cells({ person_id: "p0" });
    const records = soundRecords(writer, {}, keys) as SoundRecords;
    records.take({ person_id: "p1" }, 120);
    records.flush();
    for (const at of [0, 30, 60]) records.take({ person_id: "p1" }, at);
    records.flush();
    const { at, base, count } = writer.segments[0] as Segment;
    expect(Array.from({ length: count }, (_, index) => (at?.[index] as number) + base)).toEqual([120, 0, 30, 60]);
  });
});
