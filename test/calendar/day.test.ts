import { expect, test } from "vitest";
import {
  type Day,
  dayOf,
  daysInMonth,
  isLeapYear,
  NO_DAY,
  parseDay,
  partsOf,
  toIso,
  toIsoOrNull,
  yearOf,
} from "../../src/calendar/day.ts";

test("a day is the number of days since the first of 1970", () => {
  expect(dayOf("1970-01-01")).toBe(0);
  expect(dayOf("1969-12-31")).toBe(-1);
  expect(dayOf("2019-10-31")).toBe(18200);
});

test("a day is read and written back as the same text, years of three digits included", () => {
  for (const iso of ["0001-01-01", "0987-06-05", "1900-02-28", "2000-02-29", "2023-05-31", "9999-12-31"]) {
    expect(toIso(dayOf(iso))).toBe(iso);
  }
});

test("a date that does not exist is not read", () => {
  for (const text of [
    "2020-02-30",
    "2019-02-29",
    "1900-02-29",
    "2023-04-31",
    "2023-13-01",
    "2023-00-10",
    "2023-01-00",
    "0000-01-01",
  ]) {
    expect(parseDay(text)).toBeNull();
  }
});

test("a date in any other form is not read", () => {
  for (const text of [
    "",
    "2023-5-31",
    "31-05-2023",
    "20230531",
    "2023/05/31",
    "2023-05-31T00:00",
    " 2023-05-31",
    "+2023-05-3",
    "２０23-05-31",
    "2023-05-3a",
  ]) {
    expect(parseDay(text)).toBeNull();
  }
});

test("an argument that is not a date is refused without being repeated", () => {
  expect(() => dayOf("2023-02-30")).toThrow(RangeError);
  expect(() => dayOf("2023-02-30")).not.toThrow(/2023-02-30/);
  expect(() => dayOf(new Date() as unknown as string)).toThrow(RangeError);
  expect(() => dayOf(null as unknown as string)).toThrow(RangeError);
});

test("every fourth year is a leap year, but of the hundreds only every fourth", () => {
  expect([1900, 2000, 2023, 2024, 2100].filter(isLeapYear)).toEqual([2000, 2024]);
  expect(daysInMonth(2024, 2)).toBe(29);
  expect(daysInMonth(2023, 2)).toBe(28);
  expect(daysInMonth(2023, 4)).toBe(30);
  expect(daysInMonth(2023, 12)).toBe(31);
});

test("a day knows its parts", () => {
  expect(partsOf(dayOf("2024-02-29"))).toEqual({ year: 2024, month: 2, dayOfMonth: 29 });
  expect(yearOf(dayOf("1969-12-31"))).toBe(1969);
});

test("a column that holds no day gives null", () => {
  expect(toIsoOrNull(NO_DAY)).toBeNull();
  expect(toIsoOrNull(0)).toBe("1970-01-01");
  expect(NO_DAY < (dayOf("0001-01-01") as Day)).toBe(true);
});
