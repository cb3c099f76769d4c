import { utc } from "@date-fns/utc";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { isLeapYear as isLeapYearByDateFns } from "date-fns/isLeapYear";
import { parseISO } from "date-fns/parseISO";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromParts, daysInMonth, isLeapYear, parseDay, partsOf, toIso } from "../../src/calendar/day.ts";
import { runs } from "../runs.ts";
import { anyDay, dateOf } from "./arbitrary-day.ts";

test("a day has the parts that date-fns and the platform give it", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = dateOf(day);
      const { year, month, dayOfMonth } = partsOf(day);
      expect([year, month, dayOfMonth]).toEqual([date.getFullYear(), date.getMonth() + 1, date.getDate()]);
      expect(toIso(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(daysInMonth(year, month)).toBe(getDaysInMonth(date));
      expect(isLeapYear(year)).toBe(isLeapYearByDateFns(date));
    }),
    { numRuns: runs },
  );
});

test("parts go back to their day, and text goes back to its day", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, dayOfMonth } = partsOf(day);
      expect(dayFromParts(year, month, dayOfMonth)).toBe(day);
      expect(parseDay(toIso(day))).toBe(day);
    }),
    { numRuns: runs },
  );
});

test("the order of days is the order of their texts", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      expect(Math.sign(one - other)).toBe(toIso(one) === toIso(other) ? 0 : toIso(one) < toIso(other) ? -1 : 1);
    }),
    { numRuns: runs },
  );
});

test("a text in the form of a date is read exactly when date-fns calls it valid", () => {
  const digits = (length: number, max: number): fc.Arbitrary<string> =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(length, "0"));
  fc.assert(
    fc.property(fc.tuple(digits(4, 9999), digits(2, 14), digits(2, 33)), (parts) => {
      const text = parts.join("-");
      const time = parseISO(text, { in: utc }).getTime();
      const expected = Number.isNaN(time) || parts[0] === "0000" ? null : time / 86_400_000;
      expect(parseDay(text)).toBe(expected);
    }),
    { numRuns: runs },
  );
});

test("no text makes reading throw, and what is read is written the same", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ minLength: 10, maxLength: 10, unit: fc.constantFrom(..."0123456789-") }), fc.string()),
      (text) => {
        const day = parseDay(text);
        if (day !== null) expect(toIso(day)).toBe(text);
      },
    ),
    { numRuns: runs },
  );
});
