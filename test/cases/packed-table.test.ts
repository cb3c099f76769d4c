import { expect, test } from "vitest";
import { eachStretch, type PackedTable, rowNumber, rowsHeld } from "../../src/cases/facts/packed-table.ts";
import { emptySegment, SEGMENT_ROWS } from "../../src/cases/facts/segment.ts";

const table: Pick<PackedTable, "rows" | "held"> = { rows: 12, held: null };
const inPasses = { ...table, held: { placeOf: Int32Array.of(4, 9) } } as PackedTable;

test("all rows of a table stand in its segments, or of one that is read in passes those that were held", () => {
  expect([rowsHeld(table as PackedTable), rowsHeld(inPasses)]).toEqual([12, 2]);
});

test("a row is numbered by its place among all rows, held or not", () => {
  expect([0, 11].map((place) => rowNumber(table as PackedTable, place))).toEqual([1, 12]);
  expect([0, 1].map((place) => rowNumber(inPasses, place))).toEqual([5, 10]);
});

test("places are given in one stretch for each segment that has some of them, from one index up to another", () => {
  const segments = [0, 1, 2].map((number) => emptySegment("signals", number * SEGMENT_ROWS));
  const places = Int32Array.of(3, 7, 9, SEGMENT_ROWS - 1, 2 * SEGMENT_ROWS, 2 * SEGMENT_ROWS + 4, 2 * SEGMENT_ROWS + 5);
  const stretches = (first: number, end: number) => {
    const given: unknown[] = [];
    eachStretch({ segments }, places, first, end, (segment, from, to) => {
      given.push([segments.indexOf(segment), from, to]);
    });
    return given;
  };
  expect(stretches(1, 6)).toEqual([
    [0, 1, 4],
    [2, 4, 6],
  ]);
  expect(stretches(0, 3)).toEqual([[0, 0, 3]]);
  expect(stretches(2, 2)).toEqual([]);
});
