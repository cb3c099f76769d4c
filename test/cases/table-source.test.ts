import { describe, expect, test } from "vitest";
import { emptySegment, type Segment } from "../../src/cases/facts/segment.ts";
import { keptRows, listedRows, type TablePart, tableSource } from "../../src/cases/reading/table-source.ts";

/** A part that notes what it is asked for, and gives the number of each row. */
function part(first: number, asked: unknown[]): TablePart {
  return {
    first,
    read(rows, at, give, columns, giveBytes) {
      asked.push([first, [...rows], at && [...at], columns]);
      for (const [index, row] of rows.entries()) {
        if (giveBytes) giveBytes(index, 1, Uint8Array.of(row), Int32Array.of(0, 1));
        else give(index, [row]);
      }
    },
  };
}

const segment = (at: Segment["at"], base = 0): Segment => ({ ...emptySegment("applications", 0), count: 64, at, base });

describe("the rows of a table of several parts", () => {
  test("are asked of the parts that have some, by their place in each, and come in the order of their places", () => {
    const asked: unknown[] = [];
    const source = tableSource([part(0, asked), part(4, asked), part(9, asked)], [segment(null)]);
    const given: unknown[] = [];
    source.cellsOf(Int32Array.of(1, 3, 9, 12), (index, [cell]) => given.push([index, cell]), [5]);
    expect(asked).toEqual([
      [0, [1, 3], null, [5]],
      [9, [0, 3], null, [5]],
    ]);
    expect(given).toEqual([
      [0, 1],
      [1, 3],
      [2, 0],
      [3, 3],
    ]);
  });

  test("are told by their bytes from the first of them on, where that is asked for", () => {
    const source = tableSource([part(0, []), part(4, [])], [segment(null)]);
    const told: unknown[] = [];
    const none = (): never => {
      throw new Error("Nothing was to be given as cells.");
    };
    source.cellsOf(Int32Array.of(1, 3, 5), none, [0], (first, count, bytes, fields) => {
      told.push([first, count, [...bytes], [...fields]]);
    });
    expect(told).toEqual([
      [0, 1, [1], [0, 1]],
      [1, 1, [3], [0, 1]],
      [2, 1, [1], [0, 1]],
    ]);
  });

  test("come with where they stand, where all of them have been told that", () => {
    const offsets = Uint32Array.from({ length: 64 }, (_, index) => 10 * index);
    const at = (segments: readonly Segment[], places: readonly number[]) => {
      const asked: (readonly unknown[])[] = [];
      tableSource([part(0, asked as unknown[])], segments).cellsOf(Int32Array.from(places), () => {});
      return asked[0]?.[2];
    };
    const two = [segment(offsets, 7), segment(offsets, 100)];
    expect(at(two, [2, 5, 65_537, 65_540])).toEqual([27, 57, 110, 140]);
    expect(at([segment(offsets, 7), segment(null)], [2, 65_537])).toBeNull();
    expect(at([segment(offsets, 7), segment(null)], [2, 3])).toEqual([27, 37]);
  });
});

test("rows that are kept are given again until they are forgotten, and are those that came", () => {
  const read = (rows: { read: ReturnType<typeof keptRows>["read"] }) => {
    const given: unknown[] = [];
    rows.read(Int32Array.of(0, 1), null, (index, raw) => given.push([index, raw]));
    return given;
  };
  const cells = ["a"];
  const kept = keptRows<unknown>();
  for (const raw of [cells, { b: 1 }]) kept.keep(raw);
  cells[0] = "another";
  const listed = listedRows<unknown>([["a"], { b: 1 }]);
  for (const rows of [kept, listed]) {
    expect(read(rows)).toEqual([
      [0, ["a"]],
      [1, { b: 1 }],
    ]);
    rows.forget();
    expect(read(rows)).toEqual([
      [0, undefined],
      [1, undefined],
    ]);
  }
});
