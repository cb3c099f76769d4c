import { inspect } from "node:util";
import { expect, test } from "vitest";
import { exactTableNotice, isExactTable } from "../../src/counts/cells/exact-table-notice.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { displayed, printed, tabled } from "../shown.ts";

function written() {
  const table = exactTable({
    unit: "applications",
    rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2022": 4711, "2023": 4712 }, open: 4713 }],
  });
  return { table, row: table.rows[0] };
}

test("a table, a row and the cells of a row show the notice in a notebook, and in every array and tree", () => {
  const { table, row } = written();
  for (const value of [table, row, row?.cells]) {
    expect(displayed(value)).toEqual({ "text/plain": exactTableNotice });
    expect(inspect(value)).toBe(exactTableNotice);
    expect(inspect({ mine: [value] })).toContain(exactTableNotice);
  }
  for (const text of printed(table)) expect(text).not.toContain("471");
  expect(tabled(table.rows)).not.toContain("471");
  expect(inspect({ ...row }, { depth: 9 })).not.toContain("471");
});

test("the cells stay a list of numbers to whoever computes with them or compares them", () => {
  const { row } = written();
  expect(row?.cells).toStrictEqual([4711, 4712, 9423, 4713]);
  expect(row?.cells).not.toEqual([4711, 4712, 9423, 4714]);
  expect(JSON.stringify(row?.cells)).toBe("[4711,4712,9423,4713]");
  expect([...(row?.cells ?? [])]).toHaveLength(4);
});

test("an exact table is told by its kind, and nothing else is one", () => {
  expect(isExactTable(written().table)).toBe(true);
  for (const other of [null, undefined, 4711, "ExactTable", {}, { "~kind": "PublishedTable" }]) {
    expect(isExactTable(other)).toBe(false);
  }
});
