import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay, toIso } from "../../src/calendar/day.ts";
import { earliestOf, latestOf, parsePartialDay, toPartialIso } from "../../src/calendar/partial-day.ts";
import { couldBe } from "../../src/model/order.ts";
import { runs } from "../runs.ts";

const part = (largest: number, length: number): fc.Arbitrary<string> =>
  fc.nat(largest).map((number) => String(number).padStart(length, "0"));

test("a date in part is read where a day is like it, as the earliest and the latest of them, and written as it was", () => {
  const years = fc.oneof(part(9999, 4), fc.constantFrom("0000", "0001", "1900", "2000", "2023", "2024", "9999"));
  const months = fc.oneof(part(13, 2), fc.constant("00"), fc.constant("02"));
  const dates = fc.tuple(years, months, fc.oneof(part(32, 2), fc.constantFrom("00", "29", "30", "31")));
  fc.assert(
    fc.property(dates, (parts) => {
      const text = parts.join("-");
      const days = [...couldBe(text)].sort();
      const read = parsePartialDay(text);
      if (read === null) {
        expect(days).toEqual([]);
        return;
      }
      expect([toIso(earliestOf(read)), toIso(latestOf(read))]).toEqual([days[0], days.at(-1)]);
      expect(toPartialIso(read)).toBe(text);
      if (days.length === 1) expect(read).toBe(parseDay(text));
      expect(read | 0).toBe(read);
    }),
    { numRuns: runs },
  );
});

test("a date in another form is none", () => {
  for (const text of ["", "1990", "1990-00", "1990-0-0", "00-00-1990", "1990-00-00 ", "+990-00-00"]) {
    expect(parsePartialDay(text)).toBeNull();
  }
});
