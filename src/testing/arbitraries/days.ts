import fc from "fast-check";

/**
 * Few days, so that many things happen on one: eight in a row over a change of year, the days around the ruling of
 * 31 October 2019, ends of months and of years.
 */
export const dayPool: readonly string[] = [
  "2018-12-31",
  "2019-01-01",
  "2019-10-30",
  "2019-10-31",
  "2019-12-28",
  "2019-12-29",
  "2019-12-30",
  "2019-12-31",
  "2020-01-01",
  "2020-01-02",
  "2020-01-03",
  "2020-01-04",
  "2020-02-29",
  "2020-03-31",
  "2020-12-31",
  "2021-01-01",
];

/** A place in the pool, most often in the eight days around a change of year. */
export const place: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 4, max: 11 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: dayPool.length - 1 }) },
);

/** A day of the pool. */
export const days: fc.Arbitrary<string> = place.map((index) => dayPool[index] ?? "");

/** The day at a place of the pool, the last one behind its end; "" for none. */
export function dayAt(index: number | null): string {
  return index === null ? "" : (dayPool[Math.min(index, dayPool.length - 1)] ?? "");
}
