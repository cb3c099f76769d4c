import { describe, expect, test } from "vitest";
import {
  type Column,
  type CountOptions,
  chainsOf,
  countChains,
  exactTable,
  finalize,
  findChains,
  lawSince2014,
  memo2023,
  publish,
  type ReadOptions,
  type RegisterTables,
  revealCounts,
  tens,
  toMarkdown,
  toText,
} from "../../src/index.ts";
import { registerOf } from "./register-literals.ts";

/** Somebody who came by nareis and asked for asylum, and five applications of theirs for four persons. */
const family = `
  a  nareis         A  P1 2017-01-10 granted        2018-01-10
  b  asylum         A  -  2018-02-01
  x1 nareis         X1 A  2019-03-01 granted        2020-02-01 dossier_id=D1
  x2 nareis         X2 A  2019-03-01 rejected       2019-12-31 dossier_id=D1
  x3 art8           X3 A  2021-01-01
  x4 regular-family X1 A  2021-07-01 withdrawn      2021-08-01 dossier_id=D2
  x5 nareis         X1 A  2021-09-01 not-considered 2021-09-02`;

const asOf = "2022-06-30";

function tableOf(
  options: CountOptions,
  text: string = family,
  others: Partial<RegisterTables> = {},
  reading: ReadOptions = { asOf },
) {
  return countChains(findChains(registerOf(text, others, reading), memo2023), options);
}

function countsOf(...parameters: Parameters<typeof tableOf>) {
  return revealCounts(tableOf(...parameters));
}

/** The labels of the periods shown. */
const labelsOf = ({ columns }: { readonly columns: readonly Column[] }) =>
  columns.flatMap((column) => (column.kind === "period" ? [column.label] : []));

/** How much of each is covered. */
const coveragesOf = ({ columns }: { readonly columns: readonly Column[] }) =>
  columns.flatMap((column) => (column.kind === "period" ? [column.coverage.kind] : []));

const years = (...counts: readonly (number | null)[]) => {
  const [total, ...cells] = [...counts].reverse();
  const shown = [0, ...cells.reverse()].map((count, place) => [String(2018 + place), count]);
  return { ...Object.fromEntries(shown), total };
};

describe("a count is never a bare number", () => {
  test("it has a unit, a basis, a period length, a reference date, a definition id and the digest of its input", () => {
    const { about } = countsOf({ unit: "applications" });
    expect(about).toMatchObject({
      question: {
        definitions: [memo2023],
        referenceDates: [asOf],
        units: ["applications"],
        basis: "submission",
        periods: { length: "year" },
      },
      definitions: [{ id: "memo-2023-08", digest: expect.stringMatching(/\w{16}/) }],
      registers: [{ referenceDate: asOf, digest: expect.stringMatching(/\w{16}/) }],
    });
  });

  test("without a unit counting is refused with a TypeError", () => {
    expect(() => tableOf({} as CountOptions)).toThrow(TypeError);
  });

  test("another unit, basis, period, class or measure is refused with a RangeError", () => {
    const wrong: readonly object[] = [
      { unit: "persons" },
      { unit: "applications", basis: "entry" },
      { unit: "applications", period: "week" },
      { unit: "applications", classes: ["nareis"] },
      { unit: "applications", classes: [] },
      { unit: "applications", measures: ["refused"] },
      { unit: "applications", from: 19 + 0.5 },
      { unit: "applications", from: 2021, to: 2020 },
    ];
    for (const options of wrong)
      expect(() => tableOf(options as CountOptions), JSON.stringify(options)).toThrow(RangeError);
  });

  test("another register or another definition gives another digest", () => {
    const { about } = countsOf({ unit: "applications" });
    const other = countsOf({ unit: "applications" }, family.replace("2019-03-01", "2019-03-02"));
    expect(other.about.registers[0].digest).not.toBe(about.registers[0].digest);
    const chains = findChains(registerOf(family, {}, { asOf }), lawSince2014);
    expect(countChains(chains, { unit: "applications" }).about.definitions).not.toEqual(about.definitions);
  });
});

describe("measures", () => {
  test("applications, granted, rejected, withdrawn, not-considered, closed, open", () => {
    const { about, ...rows } = countsOf(
      { unit: "applications" },
      `${family}\n x6 nareis X6 A 2022-01-01 closed 2022-02-01`,
    );
    const of = Object.fromEntries(
      Object.entries(rows).flatMap(([name, row]) => (name.startsWith("all-forms/") ? [[name.slice(10), row]] : [])),
    );
    expect(labelsOf(about)).toEqual(["2018", "2019", "2020", "2021", "2022"]);
    expect(of).toEqual({
      applications: years(2, 0, 3, 1, 6),
      granted: years(1, 0, 0, 0, 1),
      rejected: years(1, 0, 0, 0, 1),
      withdrawn: years(0, 0, 1, 0, 1),
      "not-considered": years(0, 0, 1, 0, 1),
      closed: years(0, 0, 0, 1, 1),
      open: years(0, 0, 1, 0, 1),
    });
  });

  test("basis submission, the default: the cohort", () => {
    expect(countsOf({ unit: "applications" })["nareis-op-nareis/granted"]).toEqual(years(1, 0, 0, 0, 1));
  });

  test("basis decision, where only decided chains exist", () => {
    const decided = countsOf({ unit: "applications", basis: "decision" });
    expect(decided["nareis-op-nareis/granted"]).toEqual(years(0, 1, 0, 0, 1));
    expect(decided["all-forms/applications"]).toEqual(years(1, 1, 2, 0, 4));
    expect(decided["art8-after-nareis/applications"]).toEqual(years(0, 0, 0, 0, 0));
    expect(Object.keys(decided).some((name) => name.endsWith("/open"))).toBe(false);
  });

  test("open is refused on the basis decision, with a RangeError", () => {
    expect(() => tableOf({ unit: "applications", basis: "decision", measures: ["open"] })).toThrow(RangeError);
  });
});

describe("tables: each class, and all-forms, every chain with a class", () => {
  test("a chain without a class is in no table", () => {
    const text = family.replace(/b {2}asylum.*/, "");
    const counts = countsOf({ unit: "applications" }, text);
    expect(counts["nareis-op-nareis/applications"]?.["total"]).toBe(0);
    expect(counts["art8-after-nareis/applications"]?.["total"]).toBe(1);
    expect(counts["other-stacking/applications"]?.["total"]).toBe(1);
    expect(counts["all-forms/applications"]?.["total"]).toBe(2);
  });

  test("all-forms is the sum of the classes for applications", () => {
    const counts = countsOf({ unit: "applications" });
    expect(counts["nareis-op-nareis/applications"]?.["total"]).toBe(3);
    expect(counts["art8-after-nareis/applications"]?.["total"]).toBe(1);
    expect(counts["other-stacking/applications"]?.["total"]).toBe(1);
    expect(counts["all-forms/applications"]?.["total"]).toBe(5);
  });
});

describe("units", () => {
  const total = (unit: CountOptions["unit"], text = family) => countsOf({ unit }, text)["all-forms/applications"];

  test("an applicant counts in a cell when at least one of its chains does, and in the total once", () => {
    expect(total("applicants")).toEqual(years(2, 0, 2, 0, 3));
  });

  test("a sponsor counts in a cell when at least one of its chains does, and in the total once", () => {
    expect(total("sponsors")).toEqual(years(1, 0, 1, 0, 1));
  });

  test("dossiers: sponsor and dossier, the application itself where it has none", () => {
    expect(total("dossiers")).toEqual(years(1, 0, 3, 0, 4));
  });

  test("one dossier number of two sponsors is two dossiers", () => {
    const two = `${family}
      c  nareis C  P2 2017-01-10 granted 2018-01-10
      y1 art8   Y1 C  2019-03-01 - - dossier_id=D1`;
    expect(total("dossiers", two)).toEqual(years(2, 0, 3, 0, 5));
  });

  test("measures of persons do not add up: one with a grant and a refusal is in both", () => {
    const text = family.replace("X2 A  2019-03-01", "X1 A  2019-03-01");
    const counts = countsOf({ unit: "applicants" }, text);
    expect(counts["nareis-op-nareis/applications"]).toEqual(years(1, 0, 1, 0, 1));
    expect(counts["nareis-op-nareis/granted"]).toEqual(years(1, 0, 0, 0, 1));
    expect(counts["nareis-op-nareis/rejected"]).toEqual(years(1, 0, 0, 0, 1));
  });
});

describe("periods", () => {
  const labels = (options: CountOptions, text = family) => labelsOf(tableOf(options, text));

  test("year, half-year, quarter, month are labelled 2019, 2019-H1, 2019-Q1, 2019-01", () => {
    expect(labels({ unit: "applications", period: "year" })).toEqual(["2018", "2019", "2020", "2021", "2022"]);
    expect(labels({ unit: "applications", period: "half-year" })).toEqual(
      ["2018", "2019", "2020", "2021", "2022"].flatMap((year) => [`${year}-H1`, `${year}-H2`]).slice(0, 9),
    );
    expect(labels({ unit: "applications", period: "quarter", from: 2022 })).toEqual(["2022-Q1", "2022-Q2"]);
    expect(labels({ unit: "applications", period: "month", from: 2022 })).toEqual(
      [1, 2, 3, 4, 5, 6].map((month) => `2022-0${month}`),
    );
  });

  test("the years shown are the five that end with that of R: what is shown must not depend on what is counted", () => {
    const five = ["2018", "2019", "2020", "2021", "2022"];
    expect(labels({ unit: "applications", classes: ["art8-after-nareis"] })).toEqual(five);
    expect(labels({ unit: "applications", basis: "decision" })).toEqual(five);
    const uncounted = family.replace("2018-02-01", "2017-02-01");
    expect(labels({ unit: "applications" }, uncounted)).toEqual(five);
  });

  test("in a period that is covered in part only what happened on covered days counts, in cells and totals alike", () => {
    const covered = { register: { coverage_from: "2021-08-15" } };
    const shown = { unit: "applications", from: 2021 } as const;
    const year = countsOf(shown, family, covered)["all-forms/applications"];
    const months = countsOf({ ...shown, period: "month" }, family, covered)["all-forms/applications"];
    expect(year).toEqual({ "2021": 1, "2022": 0, total: 1 });
    expect(months).toMatchObject({ "2021-07": null, "2021-08": 0, "2021-09": 1, total: 1 });
  });

  test("the register covers days up to R or extracted_on, whichever is earlier", () => {
    const extracted = { register: { extracted_on: "2021-12-31" } };
    const table = tableOf({ unit: "applications" }, family, extracted);
    expect(coveragesOf(table)).toEqual(["complete", "complete", "complete", "complete", "none"]);
    expect(table.about.registers[0].coverage).toEqual({ from: null, to: "2021-12-31" });
  });

  test("unless given", () => {
    expect(labels({ unit: "applications", from: 2020, to: 2021 })).toEqual(["2020", "2021"]);
    expect(labels({ unit: "applications", from: 2017 })).toEqual(["2017", "2018", "2019", "2020", "2021", "2022"]);
  });

  test("totals cover exactly the years shown", () => {
    const counts = countsOf({ unit: "applications", from: 2020, to: 2021 });
    expect(counts["all-forms/applications"]).toEqual({ "2020": 0, "2021": 3, total: 3 });
    expect(countsOf({ unit: "applicants", from: 2021, to: 2021 })["all-forms/applications"]).toEqual({
      "2021": 2,
      total: 2,
    });
  });

  test("years without events are zeros, not holes", () => {
    expect(countsOf({ unit: "applications" })["all-forms/applications"]?.["2020"]).toBe(0);
  });

  test("years before coverage_from are marked as not covered, not zero", () => {
    const table = tableOf({ unit: "applications", from: 2017 }, family, { register: { coverage_from: "2019-01-01" } });
    expect(coveragesOf(table).slice(0, 3)).toEqual(["none", "none", "complete"]);
    const counts = revealCounts(table)["all-forms/applications"];
    expect(counts).toMatchObject({ "2017": null, "2018": null, "2019": 2, total: 5 });
    expect(toText(publish(table, tens))).toMatch(/·\s+·\s+<10/);
  });

  test("a last year that is not complete at R says so", () => {
    const table = tableOf({ unit: "applications" });
    expect(table.columns[4]).toMatchObject({
      label: "2022",
      coverage: { kind: "partial", from: "2022-01-01", until: asOf },
    });
    expect(toText(publish(table, tens))).toContain("De cijfers van 2022 zijn tot juli 2022.");
    const whole = tableOf({ unit: "applications" }, family, {}, { asOf: "2022-12-31" });
    expect(whole.columns[4]).toMatchObject({ label: "2022", coverage: { kind: "complete" } });
    expect(toText(publish(whole, tens))).not.toContain("De cijfers van 2022");
  });

  test("tot juni 2023 is R = 2023-05-31", () => {
    const text = toText(publish(tableOf({ unit: "applications" }, family, {}, { asOf: "2023-05-31" }), tens));
    expect(text).toContain("De cijfers van 2023 zijn tot juni 2023.");
  });
});

describe("the footnote on open cases", () => {
  const openOf = (options: CountOptions, tableClass: string, text = family) =>
    tableOf(options, text)
      .rows.find(({ keys, measure }) => keys[0] === tableClass && measure === "granted")
      ?.cells.at(-1);

  test("counts in the table's unit, by submission those filed in the periods shown, by decision all that are open at R", () => {
    const open = `${family}
      y1 art8 X3 A 2021-02-01
      y2 art8 Y2 A 2021-03-01`;
    expect(openOf({ unit: "applications" }, "art8-after-nareis", open)).toBe(3);
    expect(openOf({ unit: "applicants" }, "art8-after-nareis", open)).toBe(2);
    expect(openOf({ unit: "sponsors" }, "art8-after-nareis", open)).toBe(1);
    expect(openOf({ unit: "applications" }, "nareis-op-nareis", open)).toBe(0);
    expect(openOf({ unit: "applications", basis: "decision" }, "art8-after-nareis", open)).toBe(3);
    expect(openOf({ unit: "applications", from: 2019, to: 2020 }, "art8-after-nareis", open)).toBe(0);
    expect(openOf({ unit: "applications", basis: "decision", to: 2020 }, "art8-after-nareis", open)).toBe(3);
  });

  test("is itself protected", () => {
    const literal = (open: number) =>
      exactTable({
        unit: "applications",
        rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 17 }, open }],
      });
    expect(toText(publish(literal(187), tens))).toContain("nog 190 nareisaanvragen open");
    expect(toText(publish(literal(4), tens))).toContain("<10 nareisaanvragen open");
  });
});

describe("from a cell to its chains and their rows", () => {
  test("chainsOf gives every chain that the cell counts, with the rows that it rests on", () => {
    const table = tableOf({ unit: "applicants" });
    const found = chainsOf(table, { class: "all-forms", measure: "applications", column: "2021" });
    expect(found.map(({ chain }) => chain?.application)).toEqual(["x3", "x4", "x5"]);
    expect(found.map(({ rows }) => rows)).toEqual([
      [1, 2, 5],
      [1, 2, 6],
      [1, 2, 7],
    ]);
    expect(chainsOf(table, { class: "all-forms", measure: "granted", column: "total" })).toHaveLength(1);
  });

  test("a cell that the table does not have is refused with a RangeError, a table without chains with a TypeError", () => {
    const table = tableOf({ unit: "applications", from: 2021, classes: ["all-forms"] });
    expect(() => chainsOf(table, { class: "all-forms", measure: "open", column: "2019" })).toThrow(RangeError);
    expect(() => chainsOf(table, { class: "other-stacking", measure: "open", column: "2021" })).toThrow(RangeError);
    const literal = exactTable({
      unit: "applications",
      rows: [{ class: "all-forms", measure: "open", cells: { "2021": 1 } }],
    });
    expect(() => chainsOf(literal, { class: "all-forms", measure: "open", column: "2021" })).toThrow(TypeError);
  });
});

describe("a table has a status", () => {
  const table = publish(tableOf({ unit: "applications" }), tens);

  test("draft, the default, is printed", () => {
    expect(table.about.status).toBe("draft");
    expect(toText(table)).toMatch(/^CONCEPT/);
    expect(toMarkdown(table, { locale: "en" })).toContain("DRAFT");
  });

  test("final, when somebody makes it so, and then nothing else changes", () => {
    const final = finalize(table);
    expect(final.about.status).toBe("final");
    expect(toText(final)).not.toContain("CONCEPT");
    expect({ ...final, about: { ...final.about, status: "draft" } }).toEqual(table);
  });

  test("an exact table cannot be made final: a TypeError", () => {
    expect(() => finalize(tableOf({ unit: "applications" }) as never)).toThrow(TypeError);
  });
});
