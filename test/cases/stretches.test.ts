import { expect, test } from "vitest";
import type { ColumnBlock } from "../../src/cases/sources/column-values.ts";
import { stretches } from "../../src/cases/sources/stretches.ts";
import { textsOf } from "./text-values.ts";

const [first, second] = [textsOf(["p", "q"]), textsOf(["r", "s"])];

/** All cells of a column, asked for one by one. */
function cellsIn(...blocks: readonly ColumnBlock[]): readonly unknown[] {
  const left = [...blocks];
  const column = stretches(() => left.shift() ?? null, "iso");
  return blocks.flatMap(({ rows }) =>
    Array.from({ length: rows }, () => {
      column.left();
      const cell = column.cell(0);
      column.pass(1);
      return cell;
    }),
  );
}

test("a cell is that of its own stretch, whether or not it shares its values with the one before", () => {
  const plain = { rows: 2, places: null };
  expect(cellsIn({ ...plain, values: first }, { ...plain, values: second })).toEqual(["p", "q", "r", "s"]);
  const turned = { rows: 2, places: Int32Array.of(1, 0), values: first };
  expect(cellsIn(turned, { ...turned, places: Int32Array.of(0, 0) })).toEqual(["q", "p", "p", "p"]);
});

test("a row of a dictionary without a place has an empty cell", () => {
  const places = Int32Array.of(1, -1, 0);
  expect(cellsIn({ rows: 3, places, values: first })).toEqual(["q", "", "p"]);
  expect(cellsIn({ rows: 3, places, values: { kind: "number", numbers: [5, 6] } })).toEqual([6, "", 5]);
});

test("a column that is shorter than its table ends in a sentence", () => {
  const column = stretches(() => null, "iso");
  expect(() => column.left()).toThrow("as many rows as the table");
});
