import { expect, test } from "vitest";
import type { CountOptions } from "../../src/counts/asked/count-options.ts";
import { type Bounds, classesOf, countedOf, type WrittenChain } from "./arbitrary-chains.ts";
import { columnsOf, coverageKinds } from "./figures.ts";

type Table = ReturnType<typeof classesOf>;

const count = (options: CountOptions, bounds: Bounds = {}, written: readonly WrittenChain[] = sample): Table =>
  classesOf(countedOf(written, bounds), options);

function row({ rows }: Table, tableClass: string, measure: string) {
  const found = rows.find(({ keys }) => keys.join() === `${tableClass},${measure}`);
  if (found === undefined) throw new Error("no such row");
  return { cells: found.cells.slice(0, -2), total: found.cells.at(-2), open: found.cells.at(-1) };
}

const labels = (table: Table): readonly string[] => columnsOf(table).slice(0, -2);
const coverage = ({ columns }: Table): unknown[] =>
  columns.flatMap((column) => (column.kind === "period" ? [column.coverage] : []));

const sample: readonly WrittenChain[] = [
  { submitted: "2019-03-01", decided: "2020-02-01", outcome: "granted", applicant: 1, sponsor: 1, dossier: 7 },
  { submitted: "2019-03-01", decided: "2020-02-01", outcome: "granted", applicant: 2, sponsor: 1, dossier: 7 },
  { submitted: "2021-05-05", applicant: 1, sponsor: 1 },
  { submitted: "2021-06-06", decided: "2021-12-31", outcome: "rejected", applicant: 1, sponsor: 2 },
  { class: "art8-after-nareis", submitted: "2023-05-31", applicant: 3, sponsor: 2, dossier: 8 },
];

test("a count has no default unit", () => {
  expect(() => count({} as CountOptions)).toThrow(TypeError);
  expect(() => count(undefined as unknown as CountOptions)).toThrow(TypeError);
  expect(() => count({ unit: "cases" as "applications" })).toThrow(RangeError);
});

test("the five years that end with that of the reference date are shown, whatever is counted", () => {
  const table = count({ unit: "applications" });
  expect(labels(table)).toEqual(["2019", "2020", "2021", "2022", "2023"]);
  expect(row(table, "nareis-op-nareis", "applications").cells).toEqual([2, 0, 2, 0, 0]);
  expect(row(table, "art8-after-nareis", "applications").cells).toEqual([0, 0, 0, 0, 1]);
  expect(row(table, "all-forms", "applications").cells).toEqual([2, 0, 2, 0, 1]);
  expect(row(table, "all-forms", "applications").total).toBe(5);
});

test("no year is shown before the first of the calendar", () => {
  const table = count({ unit: "applications" }, { referenceDate: "0003-05-31" }, []);
  expect(labels(table)).toEqual(["0001", "0002", "0003"]);
});

test("shorter periods run from the first of those years to that of the reference date, with zeros where nothing is", () => {
  const table = count({ unit: "applications", period: "quarter" }, {}, []);
  expect(labels(table)).toHaveLength(18);
  expect([labels(table)[0], labels(table).at(-1)]).toEqual(["2019-Q1", "2023-Q2"]);
  expect(table.rows).toHaveLength(28);
  expect(row(table, "all-forms", "granted")).toMatchObject({ cells: Array(18).fill(0), total: 0, open: 0 });
});

test("an outcome is counted by submission, in the cohort, unless the basis is decision", () => {
  const cohort = count({ unit: "applications" });
  expect(row(cohort, "nareis-op-nareis", "granted").cells).toEqual([2, 0, 0, 0, 0]);
  const decisions = count({ unit: "applications", basis: "decision" });
  expect(labels(decisions)).toEqual(["2019", "2020", "2021", "2022", "2023"]);
  expect(row(decisions, "nareis-op-nareis", "granted").cells).toEqual([0, 2, 0, 0, 0]);
  expect(row(decisions, "nareis-op-nareis", "applications").cells).toEqual([0, 2, 1, 0, 0]);
});

test("by decision the measure open is refused, and is not there by default", () => {
  expect(() => count({ unit: "applications", basis: "decision", measures: ["open"] })).toThrow(RangeError);
  const table = count({ unit: "applications", basis: "decision" });
  expect(table.rows.some(({ measure }) => measure === "open")).toBe(false);
});

test("the number open counts by submission those filed in the periods shown, by decision all of them", () => {
  for (const basis of ["submission", "decision"] as const) {
    const table = count({ unit: "applications", basis });
    expect(row(table, "nareis-op-nareis", "granted").open).toBe(1);
    expect(row(table, "art8-after-nareis", "granted").open).toBe(1);
    expect(row(table, "all-forms", "rejected").open).toBe(2);
  }
  const before = count({ unit: "applications", to: 2020 });
  expect(row(before, "all-forms", "granted").open).toBe(0);
  const decidedBefore = count({ unit: "applications", basis: "decision", to: 2020 });
  expect(row(decidedBefore, "all-forms", "granted").open).toBe(2);
});

test("a person counts once in a cell, and once in the total over the whole period", () => {
  const table = count({ unit: "applicants" });
  expect(row(table, "nareis-op-nareis", "applications")).toMatchObject({ cells: [2, 0, 1, 0, 0], total: 2 });
  const sponsors = count({ unit: "sponsors" });
  expect(row(sponsors, "nareis-op-nareis", "applications")).toMatchObject({ cells: [1, 0, 2, 0, 0], total: 2 });
  expect(row(sponsors, "all-forms", "applications")).toMatchObject({ cells: [1, 0, 2, 0, 1], total: 2 });
  expect(row(sponsors, "all-forms", "open").total).toBe(2);
});

test("a dossier is that of a sponsor, and an application without one is a dossier by itself", () => {
  const table = count({ unit: "dossiers" });
  expect(row(table, "all-forms", "applications")).toMatchObject({ cells: [1, 0, 2, 0, 1], total: 4 });
});

test("years asked for are shown, also where nothing happened, and totals cover exactly the years shown", () => {
  const table = count({ unit: "applications", from: 2018, to: 2020 });
  expect(labels(table)).toEqual(["2018", "2019", "2020"]);
  expect(row(table, "nareis-op-nareis", "applications")).toMatchObject({ cells: [0, 2, 0], total: 2 });
});

test("a year asked for on the wrong side of the others is shown by itself", () => {
  expect(labels(count({ unit: "applications", to: 2017, period: "half-year" }))).toEqual(["2017-H1", "2017-H2"]);
  const late = count({ unit: "applications", from: 2025 });
  expect(labels(late)).toEqual(["2025"]);
  expect(row(late, "all-forms", "applications")).toMatchObject({ cells: [null], total: 0 });
});

test("years that are none, or the wrong way round, are refused", () => {
  for (const options of [{ from: 2020, to: 2019 }, { from: 20.5 }, { to: Number.NaN }, { from: 0 }, { to: 10000 }]) {
    expect(() => count({ unit: "applications", ...options })).toThrow(RangeError);
  }
});

test("periods before coverage and after the reference date are not covered, which is not zero, and count in no total", () => {
  const table = count({ unit: "applications", from: 2019, to: 2024 }, { coverageFrom: "2020-01-01" });
  expect(coverageKinds(table)).toEqual(["none", "complete", "complete", "complete", "partial", "none"]);
  expect(row(table, "nareis-op-nareis", "applications")).toMatchObject({ cells: [null, 0, 2, 0, 0, null], total: 2 });
});

test("a first or last period that is covered in part says so", () => {
  const ends = (period: "year" | "month"): unknown[] => {
    const found = coverage(count({ unit: "applications", from: 2019, period }, { coverageFrom: "2019-02-01" }));
    return [found[0], found.at(-1)];
  };
  expect(ends("year")).toEqual([
    { kind: "partial", from: "2019-02-01", until: "2019-12-31" },
    { kind: "partial", from: "2023-01-01", until: "2023-05-31" },
  ]);
  expect(ends("month")).toEqual([{ kind: "none" }, { kind: "complete" }]);
});

test("only covered days count, so that the year and its months agree", () => {
  const filed = [{ submitted: "2016-02-03" }, { submitted: "2016-05-03" }];
  const bounds = { referenceDate: "2016-12-31", coverageFrom: "2016-03-01" };
  const year = count({ unit: "applications", from: 2016 }, bounds, filed);
  const months = count({ unit: "applications", from: 2016, period: "month" }, bounds, filed);
  expect(row(year, "all-forms", "applications")).toMatchObject({ cells: [1], total: 1, open: 1 });
  expect(row(months, "all-forms", "applications")).toMatchObject({ total: 1, open: 1 });
  expect(row(months, "all-forms", "applications").cells).toEqual([null, null, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
});

test("coverage ends with the extract where that is earlier than the reference date", () => {
  const table = count({ unit: "applications" }, { referenceDate: "2024-06-30", extractedOn: "2022-03-31" });
  expect(coverageKinds(table)).toEqual(["complete", "complete", "partial", "none", "none"]);
  expect(row(table, "all-forms", "applications")).toMatchObject({ cells: [0, 2, 0, null, null], total: 2, open: 1 });
});

test("one period can be cut at both ends, or so that nothing is left", () => {
  const days = (coverageFrom: string): unknown =>
    coverage(count({ unit: "applications", from: 2023 }, { coverageFrom }))[0];
  expect(days("2023-02-01")).toEqual({ kind: "partial", from: "2023-02-01", until: "2023-05-31" });
  expect(days("2023-05-31")).toEqual({ kind: "partial", from: "2023-05-31", until: "2023-05-31" });
  expect(days("2023-06-01")).toEqual({ kind: "none" });
});

test("rows come in one order, however they are asked for", () => {
  const table = count({
    unit: "applications",
    classes: ["all-forms", "nareis-op-nareis"],
    measures: ["granted", "applications"],
  });
  expect(table.rows.map(({ keys }) => keys.join("/"))).toEqual([
    "nareis-op-nareis/applications",
    "nareis-op-nareis/granted",
    "all-forms/applications",
    "all-forms/granted",
  ]);
  expect(() => count({ unit: "applications", classes: [] })).toThrow(RangeError);
});
