import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { isSentinel, isWithoutEnd } from "../../src/cases/facts/sentinel-date.ts";

test("the first day of 1900 and all before it, and the first of 2100 and all behind it, stand for something else", () => {
  const days = ["0001-01-01", "1900-01-01", "1900-01-02", "2099-12-31", "2100-01-01", "9999-12-31"].map(dayOf);
  expect(days.map(isSentinel)).toEqual([true, true, false, false, true, true]);
  expect(days.map(isWithoutEnd)).toEqual([false, false, false, false, true, true]);
});
