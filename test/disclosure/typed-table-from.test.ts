import { expect, test } from "vitest";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";

test("a line of a typed table without any cell is of another width, and its label is empty", () => {
  const { table, problems } = typedTableFrom([["", "2022", "total"], [], ["granted", "20", "20"]]);
  expect(table).toBeNull();
  expect(problems).toEqual([{ code: "width", line: 2, column: null }]);
});
