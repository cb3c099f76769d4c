import { expect, test } from "vitest";
import { toIsoOrNull } from "../../src/calendar/day.ts";
import { rowTotals } from "../../src/cases/reading/row-totals.ts";
import { type ApplicationRow, asylum, written } from "./written-applications.ts";

const FIRST = 65_536;
const rows: readonly ApplicationRow[] = [
  asylum("a", "2020-05-05"),
  { ...asylum("b", "2020-01-01"), procedure: "" },
  asylum("c", "2020-01-03", { recorded_on: "2020-02-02" }),
  asylum("d", "2020-01-04", { outcome: "granted", decided_on: "2020-03-03" }),
  asylum("e", "2020-05-05"),
  { ...asylum("f", "2020-01-01"), procedure: "" },
  asylum("g", "2020-01-03", { recorded_on: "2020-02-02" }),
];

const read = ({ states, sum, latest }: ReturnType<typeof rowTotals>) => ({
  states: new Map([...states].sort()),
  sums: [0, 1, 2, 3].map(sum),
  latest: (["submitted_on", "decided_on", "recorded_on"] as const).map((column) => {
    const { day, place } = latest(column);
    return [toIsoOrNull(day), place];
  }),
});

/** All rows added up at once. */
function atOnce() {
  const totals = rowTotals();
  const { segment, farDays } = written(rows, FIRST);
  totals.add(segment, farDays, new Int32Array(0), (place) => place);
  return read(totals);
}

test("rows that are looked at later count once, wherever they are in the end", () => {
  for (const later of [[0, 2, 5], [4, 6], [1], [0, 1, 2, 3, 4, 5, 6], []]) {
    const totals = rowTotals();
    const { segment, farDays } = written(rows, FIRST);
    totals.add(segment, farDays, Int32Array.from(later), (place) => place);
    const some = written(later.map((index) => rows[index] as ApplicationRow));
    totals.add(some.segment, some.farDays, new Int32Array(0), (place) => FIRST + (later[place] as number));
    const { states, ...rest } = read(totals);
    expect(rest).toEqual({ sums: atOnce().sums, latest: atOnce().latest });
    expect([...states].filter(([, count]) => count > 0)).toEqual([...atOnce().states]);
  }
});

test("the latest day of each column comes with the first row that has it, and without a row there is none", () => {
  expect(atOnce().latest).toEqual([
    ["2020-05-05", FIRST],
    ["2020-03-03", FIRST + 3],
    ["2020-02-02", FIRST + 2],
  ]);
  expect(read(rowTotals()).latest).toEqual([
    [null, Number.POSITIVE_INFINITY],
    [null, Number.POSITIVE_INFINITY],
    [null, Number.POSITIVE_INFINITY],
  ]);
});

test("an earlier day in an earlier row does not take the place of the latest", () => {
  const totals = rowTotals();
  const add = (day: string, first: number) => {
    const { segment, farDays } = written([asylum("a", day)], first);
    totals.add(segment, farDays, new Int32Array(0), (place) => place);
  };
  add("2020-02-02", 9);
  add("2020-02-01", 3);
  expect(read(totals).latest[0]).toEqual(["2020-02-02", 9]);
  add("2020-02-02", 4);
  expect(read(totals).latest[0]).toEqual(["2020-02-02", 4]);
  add("2020-02-02", 5);
  expect(read(totals).latest[0]).toEqual(["2020-02-02", 4]);
});
