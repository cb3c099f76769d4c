import { describe, expect, test } from "vitest";
import { dayOf, toIso } from "../../src/calendar/day.ts";
import { DAY_BASE, FAR_DAY, openColumn, openTexts, type Segment, segmentDay } from "../../src/cases/facts/segment.ts";
import { type Column, placeOf, tableColumns } from "../../src/cases/facts/table.ts";
import { tableWriter } from "../../src/cases/intake/table-writer.ts";

const storage = { keyMask: -1, keepsTexts: false };

describe("a row that was judged", () => {
  test("has its days, those too that do not fit in two bytes, which alone are kept apart", () => {
    const writer = tableWriter("persons", {}, storage, null);
    const place = placeOf("persons", "birth_date");
    const lastThatFits = toIso((DAY_BASE + FAR_DAY - 1) as typeof DAY_BASE);
    const first = toIso((DAY_BASE + FAR_DAY) as typeof DAY_BASE);
    const days = ["1850-01-01", "1900-01-01", "1900-01-02", lastThatFits, first, "2085-01-01"];
    for (const day of days) writer.judged(["p1", day, ""], -1);
    const segment = writer.segments[0] as Segment;
    expect(days.map((_, index) => segmentDay(segment, place, index, writer.farDays))).toEqual(days.map(dayOf));
    expect(writer.farDays.size).toBe(4);
  });

  test("opens a column only for what stands in it, and keeps texts only where they are asked for", () => {
    const opened = (keepsTexts: boolean, ...cells: readonly string[]): readonly string[] => {
      const writer = tableWriter("permits", {}, { keyMask: -1, keepsTexts }, null);
      writer.judged(cells, -1);
      const { codes, days, keys, texts, at } = writer.segments[0] as Segment;
      expect(at).toBe(null);
      return Object.entries({ codes, days, keys, texts }).flatMap(([name, columns]) =>
        columns.flatMap((column, place) => (column === null ? [] : [`${name} ${tableColumns.permits[place]?.name}`])),
      );
    };
    expect(opened(false, "v1", "p1", "derived", "2020-01-01")).toEqual([
      ...["days valid_from", "keys permit_id", "keys holder_id"],
    ]);
    expect(opened(false, "v1", "", "?", "")).toEqual(["keys permit_id"]);
    expect(opened(true, "v1", "", "independent", "soon")).toEqual([
      ...["codes kind", "keys permit_id", "texts permit_id"],
    ]);
  });
});

test("a row that cannot be used has nothing of what a reader began to write", () => {
  const writer = tableWriter("permits", {}, storage, null);
  const segment = writer.room(-1);
  for (const [place, column] of tableColumns.permits.entries()) {
    openColumn(segment, place, column as Column);
    segment.codes[place]?.fill(1);
    segment.days[place]?.fill(1);
    segment.keys[place]?.fill(1);
  }
  openTexts(segment, 0).fill("v1");
  writer.broken("field-count", -1);
  const ofRow = (row: number) => [
    ...segment.codes.map((column) => column?.[row] ?? 0),
    ...segment.days.map((column) => column?.[row] ?? 0),
    ...segment.keys.flatMap((column) => [column?.[2 * row] ?? 0, column?.[2 * row + 1] ?? 0]),
  ];
  expect([ofRow(0).filter((value) => value !== 0), segment.texts[0]?.[0]]).toEqual([[], ""]);
  expect(ofRow(1).filter((value) => value === 1).length).toBe(2 + 4 + 2 * 3);
});
