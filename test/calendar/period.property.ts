import { endOfMonth } from "date-fns/endOfMonth";
import { endOfQuarter } from "date-fns/endOfQuarter";
import { endOfYear } from "date-fns/endOfYear";
import { formatISO } from "date-fns/formatISO";
import { startOfMonth } from "date-fns/startOfMonth";
import { startOfQuarter } from "date-fns/startOfQuarter";
import { startOfYear } from "date-fns/startOfYear";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toIso } from "../../src/calendar/day.ts";
import { firstDayOf, lastDayOf, periodLabel, periodLengths, periodOf } from "../../src/calendar/period.ts";
import { periodNumber } from "../../src/calendar/period-number.ts";
import { runs } from "../runs.ts";
import { anyDay, dateOf } from "./arbitrary-day.ts";

const bounds = {
  year: [startOfYear, endOfYear],
  quarter: [startOfQuarter, endOfQuarter],
  month: [startOfMonth, endOfMonth],
} as const;

test("a year, a quarter and a month begin and end where date-fns says", () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom("year", "quarter", "month"), (day, length) => {
      const period = periodOf(day, length);
      const [start, end] = bounds[length].map((bound) => formatISO(bound(dateOf(day)), { representation: "date" }));
      expect([toIso(firstDayOf(period, length)), toIso(lastDayOf(period, length))]).toEqual([start, end]);
    }),
    { numRuns: runs },
  );
});

test("consecutive periods leave no day out and share none", () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...periodLengths), (day, length) => {
      const period = periodOf(day, length);
      expect(firstDayOf(period, length)).toBeLessThanOrEqual(day);
      expect(lastDayOf(period, length)).toBeGreaterThanOrEqual(day);
      expect(firstDayOf(period + 1, length)).toBe(lastDayOf(period, length) + 1);
    }),
    { numRuns: runs },
  );
});

test("a label goes back to its period, and to none of another length", () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...periodLengths), fc.constantFrom(...periodLengths), (day, length, other) => {
      const period = periodOf(day, length);
      const label = periodLabel(period, length);
      expect(periodNumber(label, other)).toBe(other === length ? period : null);
    }),
    { numRuns: runs },
  );
});
