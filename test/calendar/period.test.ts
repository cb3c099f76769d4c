import { expect, test } from "vitest";
import { dayOf, toIso } from "../../src/calendar/day.ts";
import {
  firstDayOf,
  firstPeriodOfYear,
  lastDayOf,
  lastPeriodOfYear,
  periodLabel,
  periodLengths,
  periodOf,
} from "../../src/calendar/period.ts";

test("periods are labelled 2019, 2019-H1, 2019-Q1 and 2019-01", () => {
  const label = (iso: string): string[] =>
    periodLengths.map((length) => periodLabel(periodOf(dayOf(iso), length), length));
  expect(label("2019-01-01")).toEqual(["2019", "2019-H1", "2019-Q1", "2019-01"]);
  expect(label("2019-06-30")).toEqual(["2019", "2019-H1", "2019-Q2", "2019-06"]);
  expect(label("2019-07-01")).toEqual(["2019", "2019-H2", "2019-Q3", "2019-07"]);
  expect(label("0987-12-31")).toEqual(["0987", "0987-H2", "0987-Q4", "0987-12"]);
});

test("a period ends on the day before the next one, 29 February included", () => {
  const days = (iso: string): string[] =>
    periodLengths.map((length) => {
      const period = periodOf(dayOf(iso), length);
      return `${toIso(firstDayOf(period, length))} ${toIso(lastDayOf(period, length))}`;
    });
  expect(days("2024-02-10")).toEqual([
    "2024-01-01 2024-12-31",
    "2024-01-01 2024-06-30",
    "2024-01-01 2024-03-31",
    "2024-02-01 2024-02-29",
  ]);
});

test("a year knows its first and last period", () => {
  const ends = periodLengths.map((length) =>
    [firstPeriodOfYear(2019, length), lastPeriodOfYear(2019, length)].map((period) => periodLabel(period, length)),
  );
  expect(ends).toEqual([
    ["2019", "2019"],
    ["2019-H1", "2019-H2"],
    ["2019-Q1", "2019-Q4"],
    ["2019-01", "2019-12"],
  ]);
});
