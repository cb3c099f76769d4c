import { expect, test } from "vitest";
import type { ColumnBlock, ColumnReader } from "../../src/cases/sources/column-values.ts";
import { giveAgain, type RowsAgain } from "../../src/cases/sources/give-again.ts";
import { textsOf } from "./text-values.ts";

function columnOf(...blocks: readonly ColumnBlock[]): ColumnReader {
  const left = [...blocks];
  return () => left.shift() ?? null;
}

const blockOf = (rows: number, values: ColumnBlock["values"], ...places: readonly number[]): ColumnBlock => ({
  rows,
  places: places.length === 0 ? null : Int32Array.from(places),
  values,
});

/** Columns of eight rows, 10 the number of the first: one of texts, one that is not asked for, one of a dictionary and numbers. */
const columns = (): (ColumnReader | null)[] => [
  columnOf(blockOf(3, textsOf(["a0", "a1", "é2"], 1)), blockOf(5, textsOf(["a3", "a4", "a5", "a6", "a7"]))),
  null,
  columnOf(
    blockOf(5, textsOf(["p", "q"], 2), 0, -1, 1, 1, 0),
    blockOf(3, { kind: "number", numbers: [7, 8] }, 1, -1, 0),
  ),
];
const asked: RowsAgain = { rows: Int32Array.of(2, 10, 11, 12, 14, 15, 16, 17, 99), from: 1, to: 8, first: 10 };
const expected = [
  [1, "a0", "", "p"],
  [2, "a1", "", ""],
  [3, "é2", "", "q"],
  [4, "a4", "", "p"],
  [5, "a5", "", 8],
  [6, "a6", "", ""],
  [7, "a7", "", 7],
];

/** What is given of the rows that are asked for, and of which rows only the bytes. */
function given(positions: readonly number[] | undefined, isToldOfBytes: boolean, rows = asked, from = columns()) {
  const all: unknown[][] = [];
  const inBytes: number[] = [];
  const stretches: number[] = [];
  giveAgain(rows, from, {
    form: "iso",
    give: (index, cells) => all.push([index, ...cells]),
    positions,
    giveBytes: isToldOfBytes
      ? (first, count, bytes, fields) => {
          stretches.push(count);
          for (let row = 0; row < count; row += 1) {
            const cells = from.map(() => "");
            for (const [at, position] of (positions as readonly number[]).entries()) {
              const [start, end] = fields.subarray(2 * (row * (positions as readonly number[]).length + at));
              if (position >= 0) cells[position] = new TextDecoder().decode(bytes.subarray(start, end));
            }
            all.push([first + row, ...cells]);
            inBytes.push(first + row);
          }
        }
      : undefined,
  });
  return { all, inBytes, stretches };
}

test("rows are given again with the cells that they have, and with none in a column that is not asked for", () => {
  for (const positions of [undefined, [2, 0]]) expect(given(positions, false).all).toEqual(expected);
  expect(given(undefined, true)).toEqual({ all: expected, inBytes: [], stretches: [] });
});

test("rows of plain texts are told of as bytes, in the order of the columns that are asked for, and the others as cells", () => {
  for (const positions of [
    [2, 0],
    [0, -1, 2],
  ]) {
    expect(given(positions, true)).toEqual({ all: expected, inBytes: [1, 2, 4, 6], stretches: [2, 1, 1] });
  }
});

test("many rows of plain texts are told of a few hundred at a time", () => {
  const texts = Array.from({ length: 300 }, (_, row) => `text ${row}`);
  const rows = { rows: Int32Array.from(texts.keys()), from: 0, to: 300, first: 0 };
  const { all, stretches } = given([0], true, rows, [columnOf(blockOf(300, textsOf(texts)))]);
  expect(all).toEqual(texts.map((text, row) => [row, text]));
  expect(stretches).toEqual([256, 44]);
});

test("a first row that is given as cells has nothing where its cell is empty", () => {
  const from = [columnOf(blockOf(1, textsOf(["é0"]))), null, columnOf(blockOf(1, textsOf(["p"]), -1))];
  const rows = { rows: Int32Array.of(0), from: 0, to: 1, first: 0 };
  expect(given([0, 2], true, rows, from).all).toEqual([[0, "é0", "", ""]]);
});
