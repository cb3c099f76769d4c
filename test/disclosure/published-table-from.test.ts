import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { families } from "../counts/stacked-families.ts";

const exact = exactTable({
  unit: "applications",
  coverageFrom: "2021-01-01",
  referenceDate: "2022-12-31",
  rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2020": null, "2021": 16, "2022": 13 }, open: 4 }],
});
const table: PublishedTable = publish(exact, tens);
const { about } = table;

const placesOf = (data: unknown) => publishedTableFrom(data).problems;
const impossible = (place: string) => [{ code: "impossible", place }];
/** The table with some of its question another. */
const asking = (more: object): unknown => ({ ...table, about: { ...about, question: { ...about.question, ...more } } });

describe("a question that nobody can ask", () => {
  test("breaks down by an attribute that this package does not read", () => {
    const by = (column: string) => asking({ of: "breakdown", by: { column, of: "sponsor" } });
    expect(placesOf(by("Nationality code"))).toEqual(impossible("about.question.by.column"));
    expect(placesOf(by("town"))).toEqual([]);
  });

  const questions: readonly (readonly [string, object, string])[] = [
    ["has periods in the wrong order", { periods: { length: "year", first: "2022", last: "2021" } }, "periods"],
    ["has periods of another length", { periods: { length: "quarter", first: "2021", last: "2022" } }, "periods"],
    [
      "has a timeline with a gap",
      { timeline: { ...legalTimeline, phases: legalTimeline.phases.slice(1) } },
      "timeline",
    ],
    ["counts the open by decision", { basis: "decision", measures: ["open"] }, "measures"],
    ["counts steps that are none", { units: ["steps"] }, "units"],
    ["counts a class twice", { classes: ["all-forms", "all-forms"] }, "classes"],
    ["has measures in another order", { measures: ["granted", "applications"] }, "measures"],
    ["counts dossiers of an attrition", { of: "attrition", units: ["dossiers"] }, "units"],
    ["counts persons that moved", { of: "moves", mostEvaluations: 9, units: ["applicants"] }, "units"],
    ["takes shares by decision", { of: "shares", basis: "decision" }, "basis"],
    ["says of signals what only granted ones were", { of: "signals", measures: ["granted"] }, "measures"],
    ["is about one day and has two", { referenceDates: ["2022-12-31", "2022-12-31"] }, "referenceDates"],
  ];
  for (const [name, more, place] of questions) {
    test(name, () => {
      expect(placesOf(asking(more))).toContainEqual({ code: "impossible", place: `about.question.${place}` });
    });
  }
});

describe("figures that do not fit", () => {
  const row = table.rows[0] as PublishedTable["rows"][0];

  test("periods that are not all of the question, one after another, with their own days", () => {
    const [first, second, ...rest] = table.columns;
    for (const columns of [
      [second, first, ...rest],
      [first, second, second, ...rest.slice(1)],
      [{ ...first, last: "2021-12-31" }, second, ...rest],
      [{ ...first, label: "2019" }, second, ...rest],
    ]) {
      expect(placesOf({ ...table, columns })).toContainEqual({ code: "impossible", place: "columns" });
    }
  });

  test("a figure of a period that is not covered, none of one that is, a figure or a key too few", () => {
    const [none, ...cells] = row.cells;
    for (const wrong of [[cells[0], ...cells], [none, null, ...cells.slice(1)], cells]) {
      expect(placesOf({ ...table, rows: [{ ...row, cells: wrong }] })).toEqual(impossible("rows[0].cells"));
    }
    expect(placesOf({ ...table, rows: [row, { ...row, keys: ["all-forms"] }] })).toEqual(impossible("rows[1].keys"));
  });
});

test("what a table says of its registers and definitions is about those of its question", () => {
  const [register] = about.registers;
  const other = { ...register, referenceDate: "2022-12-30" };
  expect(placesOf({ ...table, about: { ...about, registers: [other] } })).toEqual(impossible("about.registers"));
  const two = [...about.definitions, ...about.definitions];
  expect(placesOf({ ...table, about: { ...about, definitions: two } })).toEqual(impossible("about.definitions"));
  const policy = { ...tens, threshold: 3, zero: "shown" };
  expect(placesOf({ ...table, about: { ...about, policy } })).toEqual(impossible("about.policy"));
});

describe("columns that do not fit", () => {
  const [before, ...rest] = table.columns;
  const [row] = table.rows;
  const [cell, ...cells] = row?.cells ?? [];
  const within = (columns: readonly unknown[], figures: readonly unknown[]): unknown => ({
    ...table,
    columns,
    rows: [{ ...row, cells: figures }],
  });

  test("a period too few at the end, a period behind the total, one column twice", () => {
    const last = rest.findIndex((column) => column.kind === "total") - 1;
    const without = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, place) => place !== last);
    expect(placesOf(within([before, ...without(rest)], [cell, ...without(cells)]))).toEqual(impossible("columns"));
    expect(placesOf(within([...rest, before], [...cells, cell]))).toEqual(impossible("columns"));
    const total = rest[last + 1];
    const early = within([before, total, ...without(rest)], [cell, cells[last + 1], ...without(cells)]);
    expect(placesOf(early)).toEqual(impossible("columns"));
    const amongThem = [...rest.slice(0, last), total, rest[last], ...rest.slice(last + 2)];
    expect(placesOf(within([before, ...amongThem], [cell, ...cells]))).toEqual(impossible("columns"));
    expect(placesOf(within([...table.columns, total], [...(row?.cells ?? []), cells[last + 1]]))).toEqual(
      impossible("columns"),
    );
  });

  test("a first or a last day that is another's", () => {
    for (const name of ["first", "last"]) {
      const changed = { ...before, [name]: "2020-06-15" };
      expect(placesOf(within([changed, ...rest], [cell, ...cells]))).toEqual(impossible("columns"));
    }
  });

  test("a figure too many; but in a revision one more or one less can be covered", () => {
    expect(placesOf(within(table.columns, [cell, ...cells, cells[0]]))).toEqual(impossible("rows[0].cells"));
    const revision = { of: "revision", referenceDates: ["2022-12-31", "2022-12-31"] };
    const [first, ...others] = cells;
    const data = { ...(asking(revision) as object), rows: [{ ...row, cells: [first, null, ...others.slice(0)] }] };
    expect(placesOf(data)).not.toContainEqual({ code: "impossible", place: "rows[0].cells" });
  });

  test("periods where the subject has none", () => {
    const moves = { of: "moves", mostEvaluations: 9, measures: ["applications"] };
    expect(placesOf(asking(moves))).toContainEqual({ code: "impossible", place: "columns" });
  });

  test("a total or what is open where the subject has no periods that they could be of", () => {
    const moved = (...columns: readonly object[]) => ({
      ...(asking({ of: "moves", mostEvaluations: 9, measures: ["applications"] }) as object),
      columns,
      rows: [],
    });
    const code = { kind: "code", key: "moved" };
    expect(placesOf(moved(code))).not.toContainEqual({ code: "impossible", place: "columns" });
    for (const kind of ["total", "open"]) {
      expect(placesOf(moved(code, { kind }))).toContainEqual({ code: "impossible", place: "columns" });
    }
  });
});

describe("values that only look right", () => {
  const wrongValue = (place: string) => [{ code: "wrong-value", place }];

  test("a yes that is a word, a base and a threshold of nothing", () => {
    const [register] = about.registers;
    const registers = [{ ...register, synthetic: "no" }];
    expect(placesOf({ ...table, about: { ...about, registers } })).toEqual(wrongValue("about.registers[0].synthetic"));
    for (const base of [0, "10", 0.5]) {
      const policy = { ...about.policy, base };
      expect(placesOf({ ...table, about: { ...about, policy } })).toEqual(wrongValue("about.policy.base"));
    }
  });

  test("a column of persons that is no text, or has no sign in it", () => {
    for (const column of [7, "", " ", ["town"]]) {
      const data = asking({ of: "breakdown", by: { column, of: "sponsor" } });
      expect(placesOf(data)).toEqual(wrongValue("about.question.by.column"));
    }
  });

  test("a break in series that is said to be inside a period by a word", () => {
    expect(about.seriesBreaks.length).toBeGreaterThan(0);
    const seriesBreaks = about.seriesBreaks.map((one) => ({ ...one, inside: "yes" }));
    expect(placesOf({ ...table, about: { ...about, seriesBreaks } })[0]).toEqual(
      wrongValue("about.seriesBreaks[0].inside")[0],
    );
  });
});

test("two dimensions have not one name", () => {
  const [dimension] = table.dimensions;
  const dimensions = table.dimensions.map(() => dimension);
  expect(placesOf({ ...table, dimensions })).toEqual(impossible("dimensions"));
});

test("a share is at most a hundred percent", () => {
  const withShare = (value: unknown): unknown => {
    const [row] = table.rows;
    const cells = row?.cells.map((cell) => cell && { kind: "share", value, atLeast: 0, atMost: 100 });
    return { ...table, rows: [{ ...row, cells }] };
  };
  expect([100, 0, null].flatMap((value) => placesOf(withShare(value)))).toEqual([]);
  for (const value of [101, -1, 0.5, "7"]) {
    expect(placesOf(withShare(value))[0]).toEqual({ code: "wrong-value", place: "rows[0].cells[1].value" });
  }
});

test("an option that is missing, misspelt or too much is a wrong value at its place, and its name is not said", () => {
  const { independent: _, ...without } = memo2023;
  const wrong = (place: string) => [{ code: "wrong-value", place }];
  expect(placesOf(asking({ definitions: [without] }))).toEqual(wrong("about.question.definitions[0].independent"));
  expect(placesOf(asking({ more: 1 }))).toEqual(wrong("about.question"));
  expect(placesOf(asking({ of: "everything" }))).toEqual(wrong("about.question"));
});

test("a notice stands exactly where there is no protection", () => {
  const loud = publishUnprotected(exact);
  const wrong = [{ code: "wrong-value", place: "notice" }];
  expect([placesOf(loud), placesOf({ notice: "", ...loud }), placesOf({ notice: "n", ...table })]).toEqual([
    wrong,
    wrong,
    wrong,
  ]);
  expect(publishedTableFrom({ notice: "n", ...loud }).table).toEqual(loud);
});

test("anything else is not a table", () => {
  for (const data of [null, 3, "table", [], {}, { ...table, "~kind": "PublishedSheet" }]) {
    expect(placesOf(data)).toEqual([{ code: "not-a-table", place: "" }]);
  }
});

describe("a withheld figure", () => {
  const withheld = { kind: "withheld", atLeast: 0, atMost: null };
  /** A table as data with a withheld figure in a cell of a row. */
  const withholding = (data: PublishedTable, row: number, at: number, more: object = {}): unknown => ({
    ...data,
    rows: data.rows.map((one, place) =>
      place === row
        ? { ...one, ...more, cells: one.cells.map((figure, column) => (column === at ? withheld : figure)) }
        : one,
    ),
  });

  test("says of its count nothing at all", () => {
    const [row] = table.rows;
    for (const wrong of [{ atLeast: 1 }, { atMost: 9 }]) {
      const cells = row?.cells.map((figure, at) => (at === 1 ? { ...withheld, ...wrong } : figure));
      const [problem] = placesOf({ ...table, rows: [{ ...row, cells }] });
      expect(problem?.code).toBe("wrong-value");
    }
    expect(placesOf(withholding(table, 0, 1))).toEqual([]);
  });

  test("stands in a protected table only", () => {
    const exposed = { notice: "exact", ...publishUnprotected(exact) };
    expect(placesOf(exposed)).toEqual([]);
    expect(placesOf(withholding(exposed, 0, 2))).toEqual(impossible("rows[0].cells"));
  });

  test("is a count, and in a table of shares no percentage, which is made of two counts", () => {
    const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
    const shares = publish(countShares(findChains(register, memo2023)), tens);
    expect(shares.rows[2]?.keys.at(-1)).toBe("percent");
    expect([0, 1, 2].map((row) => placesOf(withholding(shares, row, 0)))).toEqual([
      [],
      [],
      impossible("rows[2].cells"),
    ]);
    const named = { keys: ["nareis-op-nareis", "percent"] };
    expect(placesOf(withholding(table, 0, 1, named))).toEqual([]);
  });
});
