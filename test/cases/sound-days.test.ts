import { expect, test } from "vitest";
import { type Day, parseDay } from "../../src/calendar/day.ts";
import { DAY_BASE } from "../../src/cases/facts/segment.ts";
import { soundDays } from "../../src/cases/sources/sound-days.ts";
import { textsOf } from "./text-values.ts";

const heldOf = (iso: string): number => (parseDay(iso) as Day) - DAY_BASE;

test("a number is no day, and neither is what cannot be read", () => {
  const days = soundDays(40_000);
  expect([...days({ kind: "number", numbers: Int32Array.of(1, 2) }).isSound]).toEqual([0, 0]);
  expect([...days({ kind: "unreadable" }).isSound]).toEqual([]);
});

test("days are sound from the first that fits up to the last that is not for the judge", () => {
  const given = [DAY_BASE - 1, DAY_BASE, DAY_BASE + 1, DAY_BASE + 40_000, DAY_BASE + 40_001];
  const { isSound, numbers } = soundDays(40_000)({ kind: "day", days: Int32Array.from(given) });
  expect([...isSound]).toEqual([0, 0, 1, 1, 0]);
  expect([...numbers.subarray(2, 4)]).toEqual([1, 40_000]);
});

test("a text is a sound day where it is a date and nothing else, and two bytes stand behind it", () => {
  const texts = ["2020-02-29", "2020-02-290", "2020-02-2", "2019-02-29", "", "2020-02-30", "2021-01-31"];
  const days = soundDays(heldOf("2021-01-31"));
  for (const [from, behind, last] of [
    [0, 2, 1],
    [7, 2, 1],
    [7, 1, 0],
    [0, 0, 0],
  ] as const) {
    const { isSound, numbers } = days(textsOf(texts, from, behind));
    expect([...isSound]).toEqual([1, 0, 0, 0, 0, 0, last]);
    expect(numbers[0]).toBe(heldOf("2020-02-29"));
    if (last === 1) expect(numbers[6]).toBe(heldOf("2021-01-31"));
  }
});

test("a moment one unit beside a midnight is no day, also where a double cannot hold so many units", () => {
  const unitsADay = 86_400_000_000_000n;
  const midnight = BigInt(heldOf("2020-02-29") + DAY_BASE) * unitsADay;
  const units = BigInt64Array.of(midnight, midnight + 1n, midnight - 1n, midnight + 16_384n);
  const { isSound, numbers } = soundDays(heldOf("2021-01-31"))({ kind: "moment", units, unitsADay });
  expect([...isSound]).toEqual([1, 0, 0, 0]);
  expect(numbers[0]).toBe(heldOf("2020-02-29"));
});
