import { describe, expect, test } from "vitest";
import type { Day } from "../../src/calendar/day.ts";
import { indexOf, type PackedTable } from "../../src/cases/facts/packed-table.ts";
import { KEPT } from "../../src/cases/facts/register-rows.ts";
import { emptySegment, FAR_DAY, type FarDays, farDayKey, type Segment } from "../../src/cases/facts/segment.ts";
import { placeOf } from "../../src/cases/facts/table.ts";
import { type RowHolder, rowHolder } from "../../src/cases/reading/row-holder.ts";

const PROCEDURE = placeOf("applications", "procedure");
const SUBMITTED = placeOf("applications", "submitted_on");
const SPONSOR = placeOf("applications", "sponsor_id");

const storage = { keyMask: -1, keepsTexts: false };
const holder = (): RowHolder => rowHolder({}, storage);

/** What stands in the row at a place: something else in each. */
const stateOf = (place: number): number => (place % 7 === 0 ? 9 : KEPT);
const isFar = (place: number): boolean => place % 11 === 0;
const farDayOf = (place: number): Day => (80_000 + place) as Day;

const noFarDays: FarDays = new Map();

/** A segment full of such rows, as a reader wrote it, with offsets from a base where there are any. */
function filled(first: number, base: number | null, count = 1000): { segment: Segment; farDays: FarDays } {
  const places = Array.from({ length: count }, (_, index) => first + index);
  const segment = { ...emptySegment("applications", first), count };
  segment.state = Int8Array.from(places, stateOf);
  segment.keys[0] = Int32Array.from(places.flatMap((place) => [place, ~place]));
  segment.codes[PROCEDURE] = Uint8Array.from(places, (place) => place % 6);
  segment.days[SUBMITTED] = Uint16Array.from(places, (place) => (isFar(place) ? FAR_DAY : place % 5000));
  if (base !== null) {
    segment.at = Uint32Array.from(places, (_, index) => index * 3);
    segment.base = base;
  }
  const farDays = places.filter(isFar).map((place) => [farDayKey(place, SUBMITTED), farDayOf(place)] as const);
  return { segment, farDays: new Map(farDays) };
}

const table = (held: RowHolder): PackedTable => held.table({ cellsOf() {} }, null);

/** The rows that are held, each with all that is known of it, from one of them on. */
function rowsOf(held: RowHolder, from = 0) {
  const { farDays } = table(held);
  return Array.from(held.places().subarray(from), (place, at) => {
    const row = from + at;
    const segment = held.segments[row >>> 16] as Segment;
    const index = indexOf(row);
    const day = segment.days[SUBMITTED]?.[index];
    return [
      place,
      segment.state[index],
      segment.keys[0]?.[2 * index],
      segment.keys[0]?.[2 * index + 1],
      segment.codes[PROCEDURE]?.[index],
      day === FAR_DAY ? farDays.get(farDayKey(row, SUBMITTED)) : day,
      segment.at === null ? null : segment.base + (segment.at[index] as number),
    ];
  });
}

/** The same from what was held. */
const expected = (place: number, offset: number | null) => [
  place,
  stateOf(place),
  place,
  ~place,
  place % 6,
  isFar(place) ? farDayOf(place) : place % 5000,
  offset,
];

describe("rows that are held", () => {
  test("are as they were, with their places among all rows", () => {
    const held = holder();
    const [one, other] = [filled(0, null), filled(131_072, null)];
    held.hold(one.segment, Int32Array.of(), one.farDays);
    held.hold(one.segment, Int32Array.of(3, 11, 22, 70, 999), one.farDays);
    const many = Int32Array.from({ length: 500 }, (_, index) => 2 * index);
    held.hold(other.segment, many, other.farDays);
    held.hold(other.segment, Int32Array.of(1, 3), other.farDays);
    const places = [3, 11, 22, 70, 999, ...[...many, 1, 3].map((row) => 131_072 + row)];
    expect(rowsOf(held)).toEqual(places.map((place) => expected(place, null)));
    expect(table(held)).toMatchObject({ name: "applications", rows: 507, held: null });
    expect(table(held).farDays.size).toBe(places.filter(isFar).length);
    expect(held.segments[0]?.at).toBeNull();
  });

  test("are as they were when there are more of them than a segment has room for", () => {
    const held = holder();
    const [one, other] = [filled(0, 7, 65_536), filled(65_536, 9)];
    const most = Int32Array.from({ length: 65_500 }, (_, index) => index + 20);
    held.hold(one.segment, most, one.farDays);
    const few = Int32Array.from({ length: 900 }, (_, index) => index + 50);
    held.hold(other.segment, few, other.farDays);
    const rows = [...most.slice(-50)].map((row) => expected(row, 7 + 3 * row));
    rows.push(...[...few].map((row) => expected(65_536 + row, 9 + 3 * row)));
    expect(rowsOf(held, 65_450)).toEqual(rows);
    expect(held.segments.map(({ count }) => count)).toEqual([65_536, 864]);
  });

  test("keep where they stand in their source, wherever another file starts", () => {
    const held = holder();
    const bases = [5_000, 100, 2 ** 40, 0];
    for (const [number, base] of bases.entries()) {
      const { segment, farDays } = filled(number * 65_536, base);
      held.hold(segment, Int32Array.of(0, 1, 500, 999), farDays);
    }
    expect(rowsOf(held)).toEqual(
      bases.flatMap((base, number) => [0, 1, 500, 999].map((row) => expected(number * 65_536 + row, base + 3 * row))),
    );
  });

  test("have no column that none of them had where it was, and those that came later", () => {
    const held = holder();
    const { segment } = filled(0, null);
    const bare = { ...segment, days: [], codes: segment.codes.map(() => null) };
    held.hold(bare, Int32Array.of(1, 2), noFarDays);
    const [into] = held.segments as [Segment];
    expect([into.codes[PROCEDURE], into.days[SUBMITTED], into.keys[SPONSOR]]).toEqual([null, null, null]);
    held.hold(segment, Int32Array.of(4), noFarDays);
    expect([...(into.codes[PROCEDURE] ?? [])].slice(0, 4)).toEqual([0, 0, 4, 0]);
    expect(into.keys[SPONSOR]).toBeNull();
  });
});
