import { expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { SEGMENT_ROWS } from "../../src/cases/facts/segment.ts";
import { permitsOf } from "../../src/cases/permits-of.ts";
import { personOf } from "../../src/cases/person-of.ts";
import { type ReadResultFor, readRegister } from "../../src/cases/read-register.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { amongAllApplications, findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { csvLines } from "../../src/files/csv-lines.ts";
import { tableReader } from "../../src/files/table-reader.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";

/** Rows enough to fill a segment, of people who are in no chain. */
const crowd: readonly Row[] = Array.from({ length: SEGMENT_ROWS - 3 }, (_, index) => ({
  application_id: `c${index}`,
  procedure: "asylum",
  applicant_id: `q${index}`,
  submitted_on: "2018-01-01",
}));

function nareis(id: string, applicant: string, sponsor: string, on: string): Row {
  return {
    application_id: id,
    procedure: "nareis",
    applicant_id: applicant,
    sponsor_id: sponsor,
    submitted_on: on,
    outcome: "granted",
    decided_on: on,
    dossier_id: "d",
  };
}

const asylum: Row = { application_id: "own", procedure: "asylum", applicant_id: "b", submitted_on: "2019-06-01" };

/** Three rows stand before the border of a segment of applications, and the others behind it. */
const before: readonly Row[] = [
  nareis("first", "b", "a", "2019-01-01"),
  nareis("twice", "x", "y", "2019-01-01"),
  nareis("other", "x", "y", "2019-01-01"),
];
const behind: readonly Row[] = [
  asylum,
  nareis("second", "c", "b-alias", "2020-01-01"),
  nareis("twice", "x", "y", "2019-01-01"),
  nareis("other", "x", "y", "2019-01-02"),
  nareis("self", "e", "e-alias", "2020-01-01"),
  nareis("far", "f", "a", "2085-01-01"),
  nareis("third", "g", "c", "2081-05-06"),
];
const others: Omit<Tables, "applications"> = {
  identities: [
    { person_id: "b-alias", leading_id: "b" },
    { person_id: "e-alias", leading_id: "e", known_on: "2020-06-01" },
  ],
  signals: [
    { signal_id: "s1", application_id: "first", raised_on: "2018-12-31" },
    { signal_id: "s2", application_id: "second", raised_on: "2020-02-01" },
    { signal_id: "s3", application_id: "other", raised_on: "2020-02-01" },
  ],
  permits: [
    { permit_id: "p1", holder_id: "b", kind: "derived", valid_from: "2019-01-01", application_id: "first" },
    { permit_id: "p2", holder_id: "b", kind: "independent", valid_from: "2019-07-01", application_id: "second" },
  ],
};

const bordered = (filler: readonly Row[]): Tables => ({ applications: [...filler, ...before, ...behind], ...others });

function readFile(tables: Tables, day: string, keyMask: number): ReadResultFor<Record<never, never>> {
  const intake = createRegisterIntake({ asOf: day }, { keyMask });
  for (const name of ["applications", "permits", "identities", "signals"] as const) {
    const rows = tables[name] ?? [];
    const columns = [...new Set([...rows.slice(-20).flatMap((row) => Object.keys(row))])];
    const reader = tableReader("csv", name, intake, {});
    reader.push(Buffer.from([...csvLines(columns, rows)].join("")));
    reader.end();
  }
  return intake.finish() as ReadResultFor<Record<never, never>>;
}

test("what stands on both sides of the border of a segment is found as in a small register", () => {
  const large = bordered(crowd);
  for (const day of ["2020-03-01", "2021-01-01", "2090-01-01"]) {
    const expected = modelRegister(bordered([]), { asOf: day });
    const chains = modelChains(expected.register, memo2023);
    expect(chains.some(({ application }) => application === "second")).toBe(true);
    const moved = expected.issues.map((issue) =>
      issue.table === "applications" && issue.row !== null ? { ...issue, row: issue.row + crowd.length } : issue,
    );
    for (const read of [readRegister(large, { asOf: day }), readFile(large, day, -1), readFile(large, day, 0xffff)]) {
      expect(read.issues).toEqual(moved);
      const found = findStoredChains(read.register, memo2023);
      expect([...found]).toEqual(chains);
      if (day === "2090-01-01") expect([...amongAllApplications(found)]).toEqual(chains);
    }
    const view = asOf(readRegister(large, { asOf: "2000-01-01" }).register, day);
    expect([...findStoredChains(view, memo2023)]).toEqual(chains);
  }
});

test("days that do not fit in two bytes are told on both sides of the border of a segment", () => {
  const filler = Array.from({ length: SEGMENT_ROWS - 1 }, (_, index) => ({ person_id: `q${index}`, birth_date: "" }));
  const persons = [
    ...filler,
    { person_id: "a", birth_date: "1880-02-03" },
    { person_id: "b", birth_date: "2085-01-01" },
    { person_id: "c", birth_date: "1899-00-00" },
  ];
  const applications = [nareis("A1", "b", "a", "2086-01-01"), nareis("A2", "c", "a", "2086-01-01")];
  const { register } = readRegister({ applications, persons }, { asOf: "2090-01-01" });
  expect(["a", "b", "c"].map((id) => personOf(register, id)?.birthDate)).toEqual([
    "1880-02-03",
    "2085-01-01",
    "1899-00-00",
  ]);
  expect(storedRegister(register).rows.tables.persons?.count).toBe(persons.length);
  expect([...permitsOf(register, "b")].map(({ validFrom }) => validFrom)).toEqual(["2086-01-01"]);
});

test("asylum is seen in a segment of applications for asylum alone", () => {
  const own: Row = { ...asylum, outcome: "granted", decided_on: "2019-08-01" };
  // A segment full of the first procedure holds no column of procedures.
  const filler = ["x", "y"].map((id) => ({ ...asylum, application_id: id, applicant_id: id }));
  const full = [...filler, ...crowd, own];
  const family = [nareis("first", "b", "a", "2019-01-01"), nareis("second", "c", "b", "2020-01-01")];
  const expected = modelChains(modelRegister({ applications: [own, ...family] }).register, memo2023);
  expect(expected.map(({ independent }) => independent)).toEqual(["own"]);
  const { register } = readRegister({ applications: [...full, ...family] });
  expect([...findStoredChains(register, memo2023)]).toEqual(expected);
});

test("every sponsored application is counted once, however many there are", () => {
  const applications = Array.from({ length: SEGMENT_ROWS + 3 }, (_, index) =>
    nareis(`a${index}`, `p${index}`, `s${index % 9}`, "2019-01-01"),
  );
  applications.push(nareis("last", "s3", "p5", "2019-01-01"));
  const sponsoredApplications = { total: SEGMENT_ROWS + 4, sponsorHasHistory: 1 + Math.floor((SEGMENT_ROWS + 8) / 9) };
  const { coverage } = readRegister({ applications });
  expect(coverage.sponsors).toMatchObject({ total: 10, withoutOwnRow: 8, lookAlike: 0 });
  expect(coverage.sponsoredApplications).toMatchObject(sponsoredApplications);
});
