import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromParts, parseDay } from "../../src/calendar/day.ts";
import { nearDayOf } from "../../src/calendar/near-day.ts";
import { runs } from "../runs.ts";

const base = dayFromParts(1900, 1, 1);

/** What a text is by the reader of days, where it lies from 1901-01-01 to 2099-12-31. */
function expected(text: string): number {
  const day = parseDay(text);
  return day === null || day < dayFromParts(1901, 1, 1) || day > dayFromParts(2099, 12, 31) ? 0 : day - base;
}

const two = fc.nat(99).map((number) => String(number).padStart(2, "0"));
const like = fc
  .tuple(fc.nat(2200), two, two)
  .map(([year, ...rest]) => [String(year).padStart(4, "0"), ...rest].join("-"));

test("a near day is what the reader of days says, and no other text is one", () => {
  for (let day: number = base - 800; day < base + 74_000; day += 1) {
    const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
    expect(nearDayOf(text), text).toBe(expected(text));
  }
  const spoilt = fc.tuple(like, fc.nat(9), fc.string({ minLength: 1, maxLength: 1, unit: "binary" }));
  fc.assert(
    fc.property(like, spoilt, fc.string(), (date, [other, at, unit], any) => {
      for (const text of [date, other.slice(0, at) + unit + other.slice(at + 1), any]) {
        expect(nearDayOf(text)).toBe(expected(text));
      }
    }),
    { numRuns: runs },
  );
});
