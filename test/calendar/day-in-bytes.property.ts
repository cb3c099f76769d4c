import fc from "fast-check";
import { expect, it } from "vitest";
import { dayFromParts, parseDay } from "../../src/calendar/day.ts";
import { dayInBytes } from "../../src/calendar/day-in-bytes.ts";
import { runs } from "../runs.ts";

const FROM = dayFromParts(1900, 1, 1);

function inBytes(text: string): number {
  return dayInBytes(new DataView(new TextEncoder().encode(text.padEnd(12, "9")).buffer), 0);
}

/** What `parseDay` has it, for the years that are read from bytes. */
function expected(text: string): number {
  const day = parseDay(text);
  return day === null || text < "1901" || text >= "2100" ? 0 : day - FROM;
}

it("a date in bytes is the day that it is as text, or none where it is for that to say", () => {
  const digit = fc.constantFrom(..."0123456789/:a \u00e9");
  const near = fc
    .tuple(fc.constantFrom("1900", "1901", "2000", "2019", "2099", "2100", "0000"), fc.nat(14), fc.nat(33))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  const spoiled = fc
    .tuple(near, fc.nat(9), digit)
    .map(([text, at, by]) => `${text.slice(0, at)}${by}${text.slice(at + 1)}`);
  fc.assert(
    fc.property(fc.oneof(near, spoiled), (text) => {
      expect(inBytes(text)).toBe(expected(text));
    }),
    { numRuns: runs * 20 },
  );
});
