import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayOf, partsOf, toIso } from "../../src/calendar/day.ts";
import { monthsBefore as fastMonthsBefore, firstDayBeyond } from "../../src/calendar/months.ts";
import { monthsBefore } from "../../src/model/order.ts";
import { runs } from "../runs.ts";

const day = fc.integer({ min: dayOf("1600-01-01"), max: dayOf("2100-12-31") }) as fc.Arbitrary<Day>;

/** Whether so many months before a day is a day after the other one, by the contract's words. */
function looksBackOnLess(from: Day, months: number, other: Day): boolean {
  const { year, month, dayOfMonth } = partsOf(other);
  const [thenYear, thenMonth, thenDay] = monthsBefore(toIso(from), months);
  return (thenYear - year || thenMonth - month || thenDay - dayOfMonth) > 0;
}

test("the first day beyond a number of months looks back on less than the day, and the day before it does not", () => {
  fc.assert(
    fc.property(day, fc.oneof(fc.nat(30), fc.nat(2400)), (from, months) => {
      const beyond = firstDayBeyond(from, months) as Day;
      expect(looksBackOnLess(beyond, months, from)).toBe(true);
      expect(looksBackOnLess((beyond - 1) as Day, months, from)).toBe(false);
    }),
    { numRuns: runs * 5 },
  );
});

test("no date of four digits lies beyond ten thousand years", () => {
  expect(firstDayBeyond(dayOf("0001-01-01"), 120_000)).toBeNull();
  expect(firstDayBeyond(dayOf("2020-01-01"), Number.MAX_SAFE_INTEGER)).toBeNull();
});

test("a number of months before a day is the day of the slow model, and none before the year 1", () => {
  fc.assert(
    fc.property(day, fc.oneof(fc.nat(100), fc.nat(30_000)), (from, months) => {
      const [year, month, dayOfMonth] = monthsBefore(toIso(from), months);
      const found = fastMonthsBefore(from, months);
      expect(found === null ? null : partsOf(found)).toEqual(year < 1 ? null : { year, month, dayOfMonth });
    }),
    { numRuns: runs * 5 },
  );
});
