import { expect, test } from "vitest";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import { linkedTable } from "../../src/disclosure/linked-table.ts";
import { byHand, concluded } from "./tried/by-hand.ts";

test("a period that is not covered has nothing in it: the total is that of the others", () => {
  const table = byHand({ coverageFrom: "2023-01-01", rows: [["nareis-op-nareis granted", null, 5, "x", 0]] });
  expect(concluded([table])).toEqual([". 5 5 0"]);
});

test("where no figure can be there is no count", () => {
  const table = byHand({
    of: "attrition",
    columns: ["left", "out", "without", "gained"].map((key) => ({ kind: "code", key })),
    rows: [["nareis-op-nareis known", 20, null, null, null]],
  });
  expect(linkedTable(table).cells).toEqual([[{ atLeast: 20, atMost: 20 }, null, null, null]]);
});

test("a percentage is no count", () => {
  const table = byHand({
    of: "shares",
    hasOpen: false,
    rows: [["all-forms granted-of-decided percent", null, null, null]],
  });
  const cells = [{ kind: "share", value: 50, atLeast: 40, atMost: 60 }] as const;
  expect(linkedTable({ ...table, rows: table.rows.map((row) => ({ ...row, cells })) }).cells).toEqual([[null]]);
});

test("what is open changes by itself from release to release, and is compared where the periods are the same", () => {
  const release = (register: string, years: readonly [number, number], ...figures: readonly number[]) =>
    byHand({ register, years, rows: [["nareis-op-nareis granted", ...figures]] });
  const changeOf = (...tables: readonly ReturnType<typeof release>[]) =>
    auditReleases(tables).changes[0]?.rows[0]?.cells.at(-1);
  const first = release("the first", [2023, 2023], 9, 9, 3);
  expect(changeOf(first, release("the second", [2023, 2023], 12, 12, 2))).toEqual({ atLeast: -1, atMost: -1 });
  expect(changeOf(first, release("the second", [2022, 2023], 1, 12, 13, 2))).toBeNull();
  expect(changeOf(first, release("the first", [2022, 2023], 1, 9, 10, 5))).toBeNull();
});
