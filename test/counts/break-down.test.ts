import { expect, test } from "vitest";
import { type Row, readRegister } from "../../src/cases/read-register.ts";
import { memo2023, regularProcedureIncluded } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { type BreakdownOptions, breakDown } from "../../src/counts/break-down.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { cellOf, columnsOf } from "./figures.ts";

/** A sponsor who came by nareis and asks for others under art. 8 ECHR, one a relationship and day. */
function art8Register(
  filings: readonly (readonly [relationship: string, submitted: string])[],
  persons?: readonly Row[],
  grant: Row = {},
) {
  const first = {
    application_id: "f",
    procedure: "nareis",
    applicant_id: "s",
    sponsor_id: "first",
    submitted_on: "2012-01-01",
    outcome: "granted",
    decided_on: "2012-06-01",
    ...grant,
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

function totals(table: ExactTable, tableClass = "art8-after-nareis"): Readonly<Record<string, number | null>> {
  const rows = table.rows.filter(({ keys, measure }) => keys[0] === tableClass && measure === "applications");
  return Object.fromEntries(rows.map((row) => [row.keys[2], cellOf(table, row, "total")]));
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

/** The groups that art. 8 applications of some relationships are in, where the sponsor came as somebody. */
function art8GroupsOf(came: string, ...asking: readonly string[]): Readonly<Record<string, number | null>> {
  const table = broken(
    art8Register(
      asking.map((one) => [one, "2020-01-01"]),
      undefined,
      { relationship: came },
    ),
    {
      by: "art8-group",
      unit: "applications",
    },
  );
  expect(new Set(table.rows.map(({ keys }) => keys[0]))).toEqual(new Set(["art8-after-nareis"]));
  const { all, ...groups } = totals(table);
  expect(all).toBe(asking.length);
  return Object.fromEntries(Object.entries(groups).filter(([, count]) => count !== 0));
}

test("the groups of art. 8 ECHR are those of the memo, by who asks and how the sponsor came", () => {
  expect(art8GroupsOf("child", "parent", "young-adult-child")).toEqual({ "other-parent": 1, others: 1 });
  expect(art8GroupsOf("young-adult-child", "parent")).toEqual({ "other-parent": 1 });
  expect(art8GroupsOf("sibling", "parent")).toEqual({ parents: 1 });
  for (const came of ["spouse", "partner", "parent"]) {
    expect(art8GroupsOf(came, "spouse", "partner", "child", "parent")).toEqual({ "second-family": 3, others: 1 });
  }
  for (const came of ["child", "young-adult-child", "sibling"]) {
    expect(art8GroupsOf(came, "spouse", "partner", "child", "sibling")).toEqual({ "own-family": 3, others: 1 });
  }
  expect(art8GroupsOf("other", "spouse", "parent", "step-family")).toEqual({ "step-family": 1, others: 2 });
});

test("a group of art. 8 ECHR is unknown where it depends on a relationship that nobody wrote down", () => {
  expect(art8GroupsOf("child", "")).toEqual({ unknown: 1 });
  expect(art8GroupsOf("", "parent", "spouse", "step-family", "sibling", "other", "")).toEqual({
    "step-family": 1,
    others: 2,
    unknown: 3,
  });
});

test("the groups of art. 8 ECHR are of one class, and of no other", () => {
  const byGroup = { by: "art8-group", unit: "applications" } as const;
  expect(() => broken(art8Register([]), { ...byGroup, classes: ["all-forms"] })).toThrow(
    expect.objectContaining({ code: "class-without-groups", about: ["art8-after-nareis"] }),
  );
  expect(totals(broken(art8Register([]), { ...byGroup, classes: ["art8-after-nareis"] }))).toEqual({
    all: 0,
    "other-parent": 0,
    parents: 0,
    "step-family": 0,
    "second-family": 0,
    "own-family": 0,
    others: 0,
    unknown: 0,
  });
});

test("the relationship by which the sponsor came is that of the first grant of the chain", () => {
  const filings = [["parent", "2020-01-01"]] as const;
  const table = broken(art8Register(filings, undefined, { relationship: "sibling" }), {
    by: "first-relationship",
    unit: "applications",
  });
  expect(totals(table)).toMatchObject({ all: 1, sibling: 1, parent: 0, unknown: 0 });
  const unknown = broken(art8Register(filings), { by: "first-relationship", unit: "applications" });
  expect(totals(unknown)).toMatchObject({ all: 1, unknown: 1 });
});

test("of repeats filed on one day the smallest id says the group, and the greatest the outcome, whatever the order of rows", () => {
  const [grant, filed] = art8Register([["", "2020-01-01"]]).applications;
  const decided = (application_id: string, relationship: string, outcome: string): Row => {
    return { ...filed, application_id, relationship, outcome, decided_on: "2020-06-01" };
  };
  const repeats = [decided("x1", "parent", "rejected"), decided("x2", "sibling", "granted")];
  for (const applications of [repeats, [...repeats].reverse()]) {
    const { register } = readRegister({ applications: [grant as Row, ...applications] }, { asOf: "2023-05-31" });
    const chains = findChains(register, { ...memo2023, id: "own", repeats: "collapse" });
    const table = breakDown(chains, { by: "relationship", unit: "applications", classes: ["art8-after-nareis"] });
    const found = table.rows.filter((row) => cellOf(table, row, "total") === 1);
    expect(found.map(({ keys }) => keys.slice(1).join(" "))).toEqual([
      "applications all",
      "applications parent",
      "granted all",
      "granted parent",
    ]);
  }
});

test("a group of a closed list that nobody is in is a zero, and the years are those of the table", () => {
  const table = broken(art8Register([["parent", "2020-01-01"]]), { by: "relationship", unit: "sponsors" });
  expect(columnsOf(table)).toEqual(["2019", "2020", "2021", "2022", "2023", "total", "open"]);
  expect(totals(table)).toEqual({
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
  expect(ages("2002-00-00", "2019-12-31")).toEqual(minor);
  expect(ages("2002-00-00", "2020-06-01")).toEqual(unknown);
  expect(ages("2002-00-00", "2020-12-30")).toEqual(unknown);
  expect(ages("2002-00-00", "2020-12-31")).toEqual(adult);
  expect(ages("2002-05-00", "2020-05-31")).toEqual(adult);
  expect(ages("2020-05-00", "2020-05-10")).toEqual(unknown);
  expect(totals(broken(art8Register([["", "2020-05-10"]]), { by: "sponsor-age", unit: "applications" }))).toEqual(
    unknown,
  );
});

test("the age at the first grant is that of its day, whatever the sponsor was when filing", () => {
  const ages = (birth_date: string) =>
    totals(
      broken(art8Register([["parent", "2020-01-01"]], [{ person_id: "s", birth_date }]), {
        by: "first-age",
        unit: "applications",
      }),
    );
  expect(ages("1994-06-02")).toEqual({ all: 1, minor: 1, adult: 0, unknown: 0 });
  expect(ages("1994-06-01")).toEqual({ all: 1, minor: 0, adult: 1, unknown: 0 });
  expect(ages("2012-06-02")).toEqual({ all: 1, minor: 0, adult: 0, unknown: 1 });
});

test("what the sponsor held at filing is an independent permit before a derived one, and that before a regular one", () => {
  const held = (...permits: readonly Row[]) => {
    const rows = permits.map((row, place) => ({
      permit_id: `p${place}`,
      holder_id: "s",
      valid_from: "2013-01-01",
      ...row,
    }));
    const tables = { ...art8Register([["parent", "2020-01-01"]]), permits: rows };
    const { all, ...bases } = totals(broken(tables, { by: "sponsor-basis", unit: "applications" }));
    expect([all, Object.keys(bases)]).toEqual([1, ["independent", "derived-only", "regular", "none-known"]]);
    return Object.entries(bases).find(([, count]) => count === 1)?.[0];
  };
  const [independent, derived, regular] = ["independent", "derived", "regular"].map((kind) => ({ kind }));
  expect(held()).toBe("none-known");
  expect(held(regular as Row)).toBe("regular");
  expect(held(regular as Row, derived as Row)).toBe("derived-only");
  expect(held(derived as Row, independent as Row, regular as Row)).toBe("independent");
  expect(held({ kind: "independent", holder_id: "first" }, derived as Row)).toBe("derived-only");
  expect(held({ kind: "derived", valid_until: "2020-01-01" })).toBe("derived-only");
  expect(held({ kind: "derived", valid_until: "2019-12-31" })).toBe("none-known");
  expect(held({ kind: "derived", withdrawn_on: "2020-01-01" })).toBe("none-known");
  expect(held({ kind: "derived", withdrawn_on: "2020-01-02" })).toBe("derived-only");
  expect(held({ kind: "derived", valid_from: "2020-01-01" })).toBe("derived-only");
  expect(held({ kind: "derived", valid_from: "2020-01-02" })).toBe("none-known");
});

test("the protection is that of the asylum permit held at filing: of the independent ones, the last that says", () => {
  const status = (...permits: readonly Row[]) => {
    const rows = permits.map((row, place) => ({ permit_id: `p${place}`, holder_id: "s", kind: "derived", ...row }));
    const tables = { ...art8Register([["parent", "2020-01-01"]]), permits: rows };
    const { all, ...groups } = totals(broken(tables, { by: "protection-status", unit: "applications" }));
    expect([all, Object.keys(groups)]).toEqual([1, ["refugee", "subsidiary", "unknown"]]);
    return Object.entries(groups).find(([, count]) => count === 1)?.[0];
  };
  const [early, late] = [{ valid_from: "2013-01-01" }, { valid_from: "2014-01-01" }];
  expect(status()).toBe("unknown");
  expect(status({ ...early, status: "vluchteling" })).toBe("refugee");
  expect(status({ ...late, status: "refugee" }, { ...early, status: "subsidiary" })).toBe("refugee");
  expect(status({ ...late }, { ...early, status: "Subsidiair" })).toBe("subsidiary");
  expect(status({ ...late, status: "refugee" }, { ...early, kind: "independent", status: "subsidiary" })).toBe(
    "subsidiary",
  );
  // What the independent permit does not say, a derived one does not say for it.
  expect(status({ ...late, status: "refugee" }, { ...early, kind: "independent" })).toBe("unknown");
  expect(status({ ...early, kind: "regular", status: "refugee" })).toBe("unknown");
  expect(status({ ...early, withdrawn_on: "2015-01-01", status: "refugee" })).toBe("unknown");
  expect(status({ ...early, status: "A" })).toBe("unknown");
});

test("without a table of permits the first grant gives the sponsor a derived one", () => {
  const table = broken(art8Register([["parent", "2020-01-01"]]), { by: "sponsor-basis", unit: "applications" });
  expect(totals(table)).toMatchObject({ all: 1, "derived-only": 1 });
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
  const [first] = legalTimeline.phases;
  const one = { ...(first as NonNullable<typeof first>), id: "always", to: null };
  expect(totals(broken(register, { ...byLaw, timeline: { phases: [one], events: [] } }))).toEqual({
    all: 4,
    always: 4,
  });
});

test("a class has the forms that it can have, procedures as the definition sees them", () => {
  const tables = art8Register([["parent", "2020-01-01"]]);
  const table = broken(tables, { by: "form", unit: "applications" });
  expect(totals(table)).toEqual({ all: 1, "nareis>art8": 1 });
  expect(totals(table, "nareis-op-nareis")).toEqual({ all: 0, "nareis>nareis": 0 });
  expect(Object.keys(totals(table, "other-stacking"))).toEqual([
    "all",
    "nareis>regular-family",
    "art8>nareis",
    "art8>art8",
    "art8>regular-family",
    "regular-family>nareis",
    "regular-family>art8",
    "regular-family>regular-family",
  ]);
  expect(Object.keys(totals(table, "all-forms"))).toHaveLength(10);
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
  const afterArt8 = broken(art8Register([["parent", "2020-01-01"]], undefined, { procedure: "art8" }), {
    by: "form",
    unit: "applications",
  });
  expect(totals(afterArt8, "other-stacking")).toMatchObject({ all: 1, "art8>art8": 1, "art8>nareis": 0 });
});

test("depths are shown up to the deepest", () => {
  const tables = art8Register([["parent", "2020-01-01"]]);
  const table = broken(tables, { by: "depth", unit: "applications" });
  expect(totals(table)).toEqual({ all: 1, "1": 1 });
  expect(table.dimensions.at(-1)).toEqual({ name: "depth", fromData: true, always: ["all"] });
  expect(totals(broken(art8Register([]), { by: "depth", unit: "applications" }))).toEqual({ all: 0 });
  const [grant, second] = tables.applications;
  const granted = { ...second, outcome: "granted", decided_on: "2020-06-01" };
  const third = { ...second, application_id: "y", applicant_id: "b", sponsor_id: "a0", submitted_on: "2021-01-01" };
  const deeper = { applications: [grant as Row, granted, third] } as typeof tables;
  expect(totals(broken(deeper, { by: "depth", unit: "applications" }), "all-forms")).toEqual({
    all: 2,
    "1": 1,
    "2": 1,
  });
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
  expect(totals(broken(tables, by("home town"), columns))).toEqual({ all: 3, Aa: 3, unknown: 0 });
  expect(totals(broken(tables, by("Income", "sponsor"), columns))).toEqual({ all: 3, "3": 3, unknown: 0 });
  const table = broken(tables, by("home-town", "applicant"), columns);
  expect(totals(table)).toEqual({ all: 3, '"unknown"': 1, unknown: 2 });
  // A value that has the quotes already gets one more pair, so that no two values have one key.
  const quoted = {
    ...tables,
    persons: ["other", '"Other"', "Others"].map((town, at) => ({ person_id: `a${at}`, town })),
  };
  expect(totals(broken(quoted, by("town", "applicant"), ["town"]))).toEqual({
    all: 3,
    '""Other""': 1,
    Others: 1,
    '"other"': 1,
    unknown: 0,
  });
  expect(table.dimensions.at(-1)).toEqual({ name: "group", fromData: true, always: ["all", "unknown"] });
  expect(table.about.question.by).toEqual({ column: "home-town", of: "applicant" });
  expect(table.about.question.of).toBe("breakdown");
  const notRead = expect.objectContaining({ code: "column-not-read", message: expect.stringMatching("personColumns") });
  expect(() => broken(tables, by("home town"))).toThrow(notRead);
  expect(() => broken(tables, by("shoe size"), columns)).toThrow(notRead);
});

test("a value of a column stands in quotes only where all of it reads like a group", () => {
  const towns = ["Overall", "Another", "alles", "small", "Onbekende"];
  const filings = towns.map(() => ["parent", "2020-01-01"] as const);
  const persons = towns.map((town, at) => ({ person_id: `a${at}`, town }));
  const options = { by: { column: "town", of: "applicant" }, unit: "applications" } as const;
  expect(Object.keys(totals(broken(art8Register(filings, persons), options, ["town"])))).toEqual(
    expect.arrayContaining(towns),
  );
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
    expect.objectContaining({
      code: "values-too-many",
      about: ["500"],
      message: expect.stringMatching(/^Break down by a column with at most 500/),
    }),
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
  expect(() => broken(tables, { by: { column: "town", off: "sponsor" } as { column: string }, unit })).toThrow(
    /Did you mean of/,
  );
  expect(() => broken(tables, { bye: "depth", unit } as unknown as BreakdownOptions)).toThrow(/Did you mean by/);
  expect(() => broken(tables, { by: { column: "Land van herkomst" }, unit })).toThrow(/responsible-use/);
  expect(() => breakDown({} as never, { by: "depth", unit })).toThrow(TypeError);
});
