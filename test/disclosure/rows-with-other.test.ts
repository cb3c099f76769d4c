import { describe, expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { legalTimeline } from "../../src/chains/law/legal-timeline.ts";
import type { Question } from "../../src/counts/asked/question.ts";
import type { Column, Dimension, ExactTable, Row } from "../../src/counts/cells/exact-table.ts";
import { exactTableOf, fixed, fromData } from "../../src/counts/cells/make-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publishCount } from "../../src/disclosure/protect-count.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";

const asked = {
  definitions: [memo2023],
  referenceDates: ["2022-12-31"],
  units: ["applications"],
  measures: ["applications"],
  basis: "submission",
  periods: { length: "year", first: "2022", last: "2022" },
  classes: ["nareis-op-nareis"],
  timeline: legalTimeline,
} as const;
const breakdown = { ...asked, of: "breakdown", by: { column: "town", of: "sponsor" } } as const;

const columns: readonly Column[] = [
  { kind: "period", label: "2022", first: "2022-01-01", last: "2022-12-31", coverage: { kind: "complete" } },
  { kind: "total" },
  { kind: "open" },
];

/** A table of a question whose rows are written by their keys; it has no source. */
function written(
  question: Question,
  dimensions: readonly Dimension[],
  rows: Readonly<Record<string, Row<number>["cells"]>>,
  shown: readonly Column[] = columns,
): ExactTable {
  return exactTableOf(question, {
    dimensions,
    columns: shown,
    registers: question.referenceDates.map((referenceDate) => ({
      digest: "r",
      synthetic: true,
      source: null,
      referenceDate,
      coverage: { from: null, to: referenceDate },
      setAside: 3,
    })) as never,
    seriesBreaks: [],
    source: null,
    rows: Object.entries(rows).map(([keys, cells]) => ({
      keys: keys.split(" "),
      unit: question.units[0],
      measure: "applications",
      cells,
    })),
  });
}

const byTown = [fixed("class"), fixed("measure"), fromData("column", "all")];
const towns = {
  "nareis-op-nareis applications all": [26, 26, 14],
  "nareis-op-nareis applications delft": [4, 4, 4],
  "nareis-op-nareis applications ede": [15, 15, 0],
  "nareis-op-nareis applications epe": [7, 7, 10],
};

const keysOf = (exact: ExactTable, at: number) => publish(exact, tens).rows.map(({ keys }) => keys[at]);

describe("values of a column that only suppressed counts have", () => {
  test("are gathered in a row behind the others, also where none but its number open could be shown", () => {
    const { rows } = publish(written(breakdown, byTown, towns), tens);
    expect(rows.map(({ keys }) => keys[2])).toEqual(["all", "ede", "other"]);
    expect(rows[2]?.cells).toEqual([11, 11, 14].map((count) => publishCount(count, tens)));
  });

  test("leave a row behind that is the same whether there are any or none", () => {
    const { "nareis-op-nareis applications all": all, "nareis-op-nareis applications ede": ede } = towns;
    const without = written(breakdown, byTown, { "n applications all": all, "n applications ede": ede });
    expect(keysOf(without, 2)).toEqual(["all", "ede", "other"]);
    expect(publish(without, tens).rows[2]?.cells).toEqual([0, 0, 0].map((count) => publishCount(count, tens)));
  });

  test("are gathered also where they stand before all other keys", () => {
    const rows = { "all applications": [26, 26, 14], "delft applications": [4, 4, 4] };
    expect(keysOf(written(breakdown, [fromData("column", "all"), fixed("measure")], rows), 0)).toEqual([
      "all",
      "other",
    ]);
  });

  test("are all shown without protection", () => {
    const { rows } = publishUnprotected(written(breakdown, byTown, towns));
    expect(rows.map(({ keys }) => keys[2])).toEqual(["all", "delft", "ede", "epe"]);
  });

  test("cannot be added up where persons were written down, and one value can be published alone", () => {
    const ofPersons = { ...breakdown, units: ["applicants"] } as const;
    expect(() => publish(written(ofPersons, byTown, towns), tens)).toThrow(/cannot be added up/);
    const { "nareis-op-nareis applications epe": _, ...fewer } = towns;
    expect(publish(written(ofPersons, byTown, fewer), tens).rows[2]?.cells).toEqual(
      [4, 4, 4].map((count) => publishCount(count, tens)),
    );
  });

  test("are added up where steps were written down, and are unknown where one of them is", () => {
    const steps = { ...breakdown, units: ["steps"] } as unknown as Question;
    const { rows } = publish(written(steps, byTown, towns), tens);
    expect(rows[2]?.cells).toEqual([11, 11, 14].map((count) => publishCount(count, tens)));
    for (const [delft, epe] of [
      [null, null],
      [null, 7],
      [4, null],
    ] as const) {
      const some = {
        ...towns,
        "nareis-op-nareis applications delft": [delft, 4, 4],
        "nareis-op-nareis applications epe": [epe, 7, 10],
      };
      expect(publish(written(breakdown, byTown, some), tens).rows[2]?.cells[0]).toBeNull();
    }
  });

  test("do not hide a row of zeros where 0 is shown: it says of nothing that it is there", () => {
    const shown = { ...tens, zero: "shown" } as const;
    const zeros = written(breakdown, byTown, { "n applications all": [0, 0, 0], "n applications ede": [0, 0, 0] });
    expect(publish(zeros, shown).rows.map(({ keys }) => keys[2])).toEqual(["all", "other"]);
  });
});

test("moves say for each definition what other moves there are, also where nothing moved", () => {
  const other = { ...memo2023, id: "other", independent: "none" } as const;
  const third = { ...memo2023, id: "third", independent: "granted" } as const;
  const question = { ...asked, of: "moves", definitions: [memo2023, other, third], mostEvaluations: 100 } as const;
  const dimensions = [fixed("definition"), fromData("from"), fromData("to"), fromData("options")];
  const moved: readonly Column[] = [{ kind: "code", key: "moved" }];
  const exact = written(question, dimensions, { "third none nareis-op-nareis independent": [40] }, moved);
  expect(publish(exact, tens).rows.map(({ keys }) => keys)).toEqual([
    ["other", "other", "other", "other"],
    ["third", "none", "nareis-op-nareis", "independent"],
    ["third", "other", "other", "other"],
  ]);
  expect(publish(exact, tens).rows.map(({ cells }) => cells)).toEqual(
    [0, 40, 0].map((count) => [publishCount(count, tens)]),
  );
});

test("a revision gathers causes by direction, before the row that it comes to", () => {
  const question = { ...asked, of: "revision", referenceDates: ["2021-12-31", "2022-12-31"] } as const;
  const dimensions = [
    fixed("class"),
    fixed("measure"),
    fromData("part", "before", "released", "restated", "after"),
    fixed("direction"),
  ];
  const name = "nareis-op-nareis applications";
  const exact = written(question, dimensions, {
    [`${name} before counted`]: [0, 0, null],
    [`${name} identities came-in`]: [3, 3, null],
    [`${name} identities went-out`]: [2, 2, null],
    [`${name} new-months came-in`]: [30, 30, null],
    [`${name} new-months went-out`]: [0, 0, null],
    [`${name} after counted`]: [31, 31, null],
  });
  const { rows } = publish(exact, tens);
  expect(rows.map(({ keys }) => keys.slice(2).join(" "))).toEqual([
    "before counted",
    "new-months came-in",
    "other came-in",
    "other went-out",
    "after counted",
  ]);
  expect(rows[3]?.cells).toEqual([publishCount(2, tens), publishCount(2, tens), null]);
});

test("a revision without a change has none of each direction, but nothing of what is not covered or not counted", () => {
  const question = { ...asked, of: "revision", referenceDates: ["2021-12-31", "2022-12-31"] } as const;
  const dimensions = [fixed("class"), fixed("measure"), fromData("part", "before", "after"), fixed("direction")];
  const name = "nareis-op-nareis applications";
  const earlier: Column = {
    kind: "period",
    label: "2021",
    first: "2021-01-01",
    last: "2021-12-31",
    coverage: { kind: "none" },
  };
  const whole = { [`${name} before counted`]: [null, 0, 0, null], [`${name} after counted`]: [null, 31, 31, null] };
  const othersOf = (rows: Parameters<typeof written>[2]) =>
    publish(written(question, dimensions, rows, [earlier, ...columns]), tens)
      .rows.filter(({ keys }) => keys[2] === "other")
      .map(({ cells }) => cells);
  const none = publishCount(0, tens);
  expect(othersOf(whole)).toEqual([
    [null, none, none, none],
    [null, none, none, none],
  ]);
  // Beside causes that are shown, what is left is counted like these.
  expect(othersOf({ ...whole, [`${name} new-months came-in`]: [null, 30, 30, null] })).toEqual([
    [null, none, none, null],
    [null, none, none, none],
  ]);
});
