import { expect, test } from "vitest";
import { type Row, readRegister } from "../../src/cases/read-register.ts";
import { memo2023, regularProcedureIncluded } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { breakDown } from "../../src/counts/old/break-down.ts";
import type { BreakdownOptions } from "../../src/counts/old/breakdown-options.ts";
import type { ExactSheet } from "../../src/counts/old/exact-sheet.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toText } from "../../src/display/old/to-text.ts";
import { oneLaw } from "../chains/one-law.ts";

/** A sponsor who came by nareis and asks for others under art. 8 ECHR, one a relationship and day. */
function art8Register(
  filings: readonly (readonly [relationship: string, submitted: string])[],
  persons?: readonly Row[],
) {
  const first = {
    application_id: "f",
    procedure: "nareis",
    applicant_id: "s",
    sponsor_id: "first",
    submitted_on: "2012-01-01",
    outcome: "granted",
    decided_on: "2012-06-01",
  };
  const later = filings.map(([relationship, submitted_on], place) => ({
    application_id: `x${place}`,
    procedure: "art8",
    applicant_id: `a${place}`,
    sponsor_id: "s",
    submitted_on,
    relationship,
  }));
  return { applications: [first, ...later], ...(persons === undefined ? {} : { persons }) };
}

function totals(sheet: ExactSheet, tableClass = "art8-after-nareis"): Readonly<Record<string, number | null>> {
  const rows = sheet.rows.filter(({ keys, measure }) => keys[0] === tableClass && measure === "applications");
  return Object.fromEntries(rows.map(({ keys, cells }) => [keys[2], cells.at(-1) ?? null]));
}

const broken = (
  tables: ReturnType<typeof art8Register>,
  options: BreakdownOptions,
  personColumns?: readonly string[],
) =>
  breakDown(
    findChains(
      readRegister(tables, { asOf: "2023-05-31", ...(personColumns === undefined ? {} : { personColumns }) }).register,
      memo2023,
    ),
    options,
  );

test("the groups of art. 8 ECHR are those of the memo, and no class but that one is counted", () => {
  const relationships = ["parent", "step-family", "spouse", "partner", "child", "sibling", "young-adult-child", ""];
  const sheet = broken(art8Register(relationships.map((one) => [one, "2020-01-01"])), {
    by: "art8-group",
    unit: "applications",
  });
  expect(totals(sheet)).toEqual({ all: 8, "other-parent": 1, "step-family": 1, "second-family": 3, others: 3 });
  expect(new Set(sheet.rows.map(({ keys }) => keys[0]))).toEqual(new Set(["art8-after-nareis"]));
  expect(() => broken(art8Register([]), { by: "art8-group", unit: "applications", classes: ["all-forms"] })).toThrow(
    /art8-after-nareis/,
  );
});

test("a group of a closed list that nobody is in is a zero, and the years are those of the table", () => {
  const sheet = broken(art8Register([["parent", "2020-01-01"]]), { by: "relationship", unit: "sponsors" });
  expect(sheet.columns.map(({ key }) => key)).toEqual(["2019", "2020", "2021", "2022", "2023", "total"]);
  expect(totals(sheet)).toEqual({
    all: 1,
    spouse: 0,
    partner: 0,
    child: 0,
    "young-adult-child": 0,
    parent: 1,
    sibling: 0,
    "step-family": 0,
    other: 0,
    unknown: 0,
  });
});

test("a sponsor comes of age on the eighteenth birthday, and on 1 March who was born on 29 February", () => {
  const ages = (birth_date: string, submitted: string) =>
    totals(
      broken(art8Register([["parent", submitted]], [{ person_id: "s", birth_date }]), {
        by: "sponsor-age",
        unit: "applications",
      }),
    );
  const minor = { all: 1, minor: 1, adult: 0, unknown: 0 };
  const adult = { all: 1, minor: 0, adult: 1, unknown: 0 };
  const unknown = { all: 1, minor: 0, adult: 0, unknown: 1 };
  expect(ages("2002-05-10", "2020-05-09")).toEqual(minor);
  expect(ages("2002-05-10", "2020-05-10")).toEqual(adult);
  expect(ages("2004-02-29", "2022-02-28")).toEqual(minor);
  expect(ages("2004-02-29", "2022-03-01")).toEqual(adult);
  expect(ages("2004-02-29", "2022-03-01")).toEqual(adult);
  expect(ages("2020-05-10", "2020-05-10")).toEqual(minor);
  expect(ages("2020-05-11", "2020-05-10")).toEqual(unknown);
  expect(ages("", "2020-05-10")).toEqual(unknown);
  expect(totals(broken(art8Register([["", "2020-05-10"]]), { by: "sponsor-age", unit: "applications" }))).toEqual(
    unknown,
  );
});

test("the legal period is that of the day of filing, by a timeline of your own if you give one", () => {
  const register = art8Register([
    ["parent", "2014-06-29"],
    ["parent", "2014-06-30"],
    ["parent", "2019-10-30"],
    ["parent", "2019-10-31"],
  ]);
  const byLaw = { by: "legal-period", unit: "applications", from: 2013 } as const;
  expect(totals(broken(register, byLaw))).toEqual({
    all: 4,
    "not-allowed": 1,
    "regular-procedure": 2,
    "nareis-procedure": 1,
    "core-family": 0,
  });
  expect(totals(broken(register, { ...byLaw, timeline: oneLaw({ id: "always" }) }))).toEqual({ all: 4, always: 4 });
});

test("a class has the forms that it can have, procedures as the definition sees them", () => {
  const tables = art8Register([["parent", "2020-01-01"]]);
  const sheet = broken(tables, { by: "form", unit: "applications" });
  expect(totals(sheet)).toEqual({ all: 1, "nareis>art8": 1 });
  expect(totals(sheet, "nareis-op-nareis")).toEqual({ all: 0, "nareis>nareis": 0 });
  expect(Object.keys(totals(sheet, "other-stacking"))).toEqual([
    "all",
    "nareis>regular-family",
    "art8>nareis",
    "art8>art8",
    "art8>regular-family",
    "regular-family>nareis",
    "regular-family>art8",
    "regular-family>regular-family",
  ]);
  expect(Object.keys(totals(sheet, "all-forms"))).toHaveLength(10);
  const regular = {
    ...tables,
    applications: tables.applications.map((row) => ({ ...row, procedure: "regular-family" })),
  };
  const seen = findChains(readRegister(regular, { asOf: "2023-05-31" }).register, {
    ...regularProcedureIncluded,
    regularAsNareisBefore: "2019-10-31",
  });
  expect(totals(breakDown(seen, { by: "form", unit: "applications" }), "other-stacking")).toMatchObject({
    "nareis>regular-family": 1,
    "regular-family>regular-family": 0,
  });
});

test("depths are shown up to the deepest", () => {
  const tables = art8Register([["parent", "2020-01-01"]]);
  expect(totals(broken(tables, { by: "depth", unit: "applications" }))).toEqual({ all: 1, "1": 1 });
  expect(totals(broken(art8Register([]), { by: "depth", unit: "applications" }))).toEqual({ all: 0 });
});

test("a column of persons is that of the sponsor or the applicant, in quotes where a value reads like a group", () => {
  const tables = art8Register(
    [
      ["parent", "2020-01-01"],
      ["parent", "2020-01-02"],
      ["parent", "2020-01-03"],
    ],
    [
      { person_id: "s", "Home Town": " Aa ", income: 3 },
      { person_id: "a0", "Home Town": "unknown" },
      { person_id: "a1", "Home Town": "" },
    ],
  );
  const columns = ["home_town", "INCOME"];
  const by = (column: string, of?: "sponsor" | "applicant") => ({
    by: { column, ...(of === undefined ? {} : { of }) },
    unit: "applications" as const,
  });
  expect(totals(broken(tables, by("home town"), columns))).toEqual({ all: 3, Aa: 3 });
  expect(totals(broken(tables, by("Income", "sponsor"), columns))).toEqual({ all: 3, "3": 3 });
  const sheet = broken(tables, by("home-town", "applicant"), columns);
  expect(totals(sheet)).toEqual({ all: 3, '"unknown"': 1, unknown: 2 });
  expect(sheet.dimensions).toEqual(["class", "measure", "applicant:home-town"]);
  expect(toText(publish(sheet, tens))).toMatch(/naar home-town van de aanvrager/);
  expect(() => broken(tables, by("home town"))).toThrow(/personColumns/);
  expect(() => broken(tables, by("shoe size"), columns)).toThrow(/personColumns/);
});

test("the digest of a breakdown by a column covers that column, and those of other breakdowns do not", () => {
  const digest = (town: string, options: BreakdownOptions) =>
    broken(art8Register([["", "2020-01-01"]], [{ person_id: "s", town }]), options, ["town"]).about.registers[0].digest;
  const byTown = { by: { column: "town" }, unit: "applications" } as const;
  const byDepth = { by: "depth", unit: "applications" } as const;
  expect(digest("Aa", byTown)).not.toBe(digest("Bee", byTown));
  expect(digest("Aa", byTown)).toBe(digest("Aa", byTown));
  expect(digest("Aa", byDepth)).toBe(digest("Bee", byDepth));
});

test("a column with too many values is refused, and the message tells none of them", () => {
  const filings = Array.from(
    { length: 501 },
    (_, place) => ["parent", `20${String(10 + (place % 10)).padStart(2, "0")}-07-01`] as const,
  );
  const persons = filings.map((_, place) => ({ person_id: `a${place}`, town: `value ${place}` }));
  const late = filings.map(([relationship]) => [relationship, "2020-01-01"] as const);
  const options = { by: { column: "town", of: "applicant" }, unit: "applications" } as const;
  expect(() => broken(art8Register(late, persons), options, ["town"])).toThrow(
    /^Break down by a column with at most 500/,
  );
  expect(totals(broken(art8Register(late, persons.slice(0, 500)), options, ["town"]))["all"]).toBe(501);
});

test("choices that do not exist are refused", () => {
  const tables = art8Register([]);
  const unit = "applications" as const;
  expect(() => broken(tables, { unit } as BreakdownOptions)).toThrow(TypeError);
  expect(() => broken(tables, { by: "depth" } as BreakdownOptions)).toThrow(TypeError);
  expect(() => broken(tables, { by: "nationality" as "depth", unit })).toThrow(RangeError);
  expect(() => broken(tables, { by: { column: " " }, unit })).toThrow(RangeError);
  expect(() => broken(tables, { by: { column: "town", of: "parent" as "sponsor" }, unit })).toThrow(RangeError);
  expect(() => broken(tables, { by: { column: "Land van herkomst" }, unit })).toThrow(/responsible-use/);
  expect(() => breakDown({} as never, { by: "depth", unit })).toThrow(TypeError);
});
