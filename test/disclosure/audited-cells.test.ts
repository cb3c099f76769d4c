import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { byLines } from "./tried/by-lines.ts";

const typed = (figures: readonly string[], base = 10): TypedTable => {
  const periods = figures.slice(1).map((_, at) => `${2019 + at}`);
  return typedTableFrom(
    [
      ["", ...periods, "total"],
      ["granted", ...figures],
    ],
    { base, threshold: 0 },
  ).table as TypedTable;
};

const cellsOf = (table: TypedTable) => audit(table).rows[0]?.cells ?? [];
const boundsOf = (table: TypedTable) => cellsOf(table).map((cell) => [cell?.atLeast, cell?.atMost, cell?.verdict]);

test("what clashes is shown as it is printed, and what no count prints as allows any count", () => {
  expect(boundsOf(typed(["10", "10", "90"]))).toEqual([
    [5, 14, "clash"],
    [5, 14, "clash"],
    [85, 94, "clash"],
  ]);
  expect(boundsOf(typed(["1", "2", "9"], 1)).map(([from, to]) => [from, to])).toEqual([
    [1, 1],
    [2, 2],
    [9, 9],
  ]);
  expect(boundsOf(typed(["11", "20", "30"]))[0]).toEqual([0, null, "clash"]);
});

test("what fits is shown as narrow as it is known", () => {
  expect(boundsOf(typed(["10", "10", "30"]))).toEqual([
    [11, 14, "narrowed"],
    [11, 14, "narrowed"],
    [25, 28, "narrowed"],
  ]);
});

test("each count that is added up is spread over its values, by the ways to fill in the others", () => {
  const [first, second, total] = cellsOf(typed(["", "", "2"], 1));
  expect(total?.distribution).not.toBeNull();
  expect(first?.distribution).toEqual(second?.distribution);
  expect(first?.distribution).not.toEqual(total?.distribution);
});

test("an audit is exact where each of its figures is", () => {
  const persons = (...lines: readonly string[]) => audit(byLines("classes", lines, { unit: "sponsors" }));
  expect(persons("nareis-op-nareis applications x x 9 .").exact).toBe(true);
  const both = persons("nareis-op-nareis applications x x 9 .", "all-forms applications x x x .");
  expect([both.exact, both.rows.flatMap(({ cells }) => cells).some((cell) => cell?.exact === false)]).toEqual([
    false,
    true,
  ]);
});
