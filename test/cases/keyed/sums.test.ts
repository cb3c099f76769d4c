import { expect, test } from "vitest";
import { columnSum } from "../../../src/cases/keyed/column-sum.ts";
import { digestOfRows, rowSums } from "../../../src/cases/keyed/row-sums.ts";
import { packedRegister, packedTable, type Row } from "./packed-rows.ts";

// Sums that were published once have to be found again: they are pinned, and a change of any of them is a new major version.

const filled: Row = {
  application_id: "a1",
  procedure: "nareis",
  applicant_id: "p1",
  sponsor_id: "p2",
  submitted_on: "2019-01-02",
  outcome: "granted",
  decided_on: "2019-06-07",
  relationship: "child",
  dossier_id: "d1",
  entered_on: "2019-08-09",
  recorded_on: "2019-10-11",
};

const sumOf = (applications: readonly Row[]): string =>
  digestOfRows(packedRegister({ applications: packedTable("applications", applications) }).tables, {});
const sumOfPersons = (persons: readonly Row[]): string =>
  digestOfRows(packedRegister({ persons: packedTable("persons", persons) }).tables, {});

test("the digest of a row in which every column is filled stays what it is, and is another where any of them is empty", () => {
  expect(sumOf([filled])).toBe("eb2437391c6923fa654bc3ecf8adf3db");
  const others = ["relationship", "dossier_id", "entered_on", "recorded_on"].map((header) =>
    sumOf([{ ...filled, [header]: "" }]),
  );
  expect(new Set([...others, sumOf([filled]), sumOf([])]).size).toBe(6);
  for (let number = 0; number < 40; number += 1) {
    expect(sumOf([{ ...filled, application_id: `a${number}` }])).toMatch(/^[0-9a-f]{32}$/);
  }
});

test("of a table of which some rows are held the sums of all rows count", () => {
  const table = packedTable("applications", [filled]);
  const all = rowSums("applications");
  for (const segment of table.segments) all.add(segment, table.farDays, new Set());
  const held = {
    ...{ placeOf: new Int32Array(0), states: new Map(), latest: () => ({ day: 0, place: 0 }) },
    sum: (lane: number) => all.sums[lane] as number,
  };
  const applications = { ...packedTable("applications", []), held };
  expect(digestOfRows(packedRegister({ applications }).tables, {})).toBe(sumOf([filled]));
});

test("a row that is set aside by its place is no part of the digest", () => {
  const other = { ...filled, application_id: "a2" };
  const { tables } = packedRegister({ applications: packedTable("applications", [filled, other]) });
  expect(digestOfRows(tables, { applications: [1] })).toBe(sumOf([filled]));
});

test("the digest of days that do not fit stays what it is, and tells them from one another and from none", () => {
  const births = ["", "1899-12-30", "1899-12-31", "1900-01-01", "1900-01-02", "2090-05-06"];
  const one = births.map((birth_date) => sumOfPersons([{ person_id: "p", birth_date, recorded_on: "2020-01-01" }]));
  expect(new Set(one).size).toBe(births.length);
  expect(one).toEqual([
    "3857bddcdc0bee90dbf81bf3ec85f7f4",
    "781c488c1e0fa32d97cd97d8af230058",
    "110b51cbc6e8a817d02f0c83595f01f5",
    "f438edce3f1fc799420649bbf9783fbd",
    "5d2f12b03b45b19a4a76e7399ad7bf14",
    "b7a1f44b8da53e7933b965cf183d6e22",
  ]);
  const all = births.map((birth_date, number) => ({ person_id: `p${number}`, birth_date, recorded_on: "2020-01-01" }));
  expect(sumOfPersons(all)).toBe("9011534fdc2117d9b0ca3a5074ac700e");
  expect(sumOfPersons([...all].reverse())).toBe(sumOfPersons(all));
  expect(sumOfPersons([{ person_id: "p", birth_date: "1899-12-30" }])).toBe("372ab758c5caab8d461b5c8552489635");
});

test("the sum of a further column stays what it is, and counts the kept rows that say something", () => {
  const sum = (rows: readonly Row[]): string => {
    const table = packedTable("persons", rows, { options: { personColumns: ["town"] } });
    return columnSum(table, table.further[0]?.texts ?? []);
  };
  const rows = [
    { person_id: "p", town: "Aa" },
    { person_id: "q", town: "Bb" },
    { person_id: "r", town: "" },
  ];
  expect(sum(rows)).toBe("ef48df79c40f8ce5ead0760301cad311");
  expect(sum([...rows].reverse())).toBe(sum(rows));
  expect(sum([...rows, { person_id: "NULL", town: "Cc" }])).toBe(sum(rows));
  expect(sum(rows.slice(0, 2))).toBe(sum(rows));
  expect(sum([])).toBe("0".repeat(32));
  for (let number = 0; number < 40; number += 1) {
    expect(sum([{ person_id: `p${number}`, town: "Aa" }])).toMatch(/^[0-9a-f]{32}$/);
  }
  expect(sum(rows.slice(2))).toBe("0".repeat(32));
  expect(sum([{ person_id: "NULL", town: "Cc" }])).toBe("0".repeat(32));
});
