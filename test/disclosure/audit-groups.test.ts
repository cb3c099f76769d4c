import { expect, test } from "vitest";
import { fixed, fromData } from "../../src/counts/cells/make-table.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import type { PublishedFigure, PublishedTable } from "../../src/disclosure/published-table.ts";
import { columnsOf, printedTable, questionAbout } from "./tried/small-tables.ts";

/** A breakdown by town of the granted chains of one class, all of them in 2022 and none of them open. */
function byTown(towns: Readonly<Record<string, PublishedFigure>>, column = "town"): PublishedTable {
  const none: PublishedFigure = { kind: "rounded", value: 0, atLeast: 0, atMost: 0 };
  return printedTable(
    questionAbout("breakdown", { by: { column, of: "sponsor" } }),
    [fixed("class"), fixed("measure"), fromData("group", "all", "unknown")],
    columnsOf(null, [2022, 2023], true),
    Object.entries(towns).map(([town, figure]) => ({
      keys: ["nareis-op-nareis", "granted", town],
      unit: "applications",
      measure: "granted",
      cells: [figure, none, figure, none],
    })),
  );
}

const count = (value: number): PublishedFigure => ({ kind: "rounded", value, atLeast: value, atMost: value });
const hidden: PublishedFigure = { kind: "withheld", atLeast: 0, atMost: null };

/** The bounds in 2022, by row, of the last of some tables that stand beside each other. */
const boundsIn = (...tables: readonly PublishedTable[]) => {
  const { consistent, releases } = auditReleases(tables);
  expect(consistent).toBe(true);
  return releases.at(-1)?.rows.map(({ cells: [first] }) => [first?.atLeast, first?.atMost]);
};

test("what is gathered beside other towns is another count, and the towns that both tables show are one", () => {
  const first = byTown({ all: count(9), Ede: count(4), other: count(5) });
  const second = byTown({ all: hidden, Ede: hidden, Urk: count(3), other: hidden });
  expect(boundsIn(first, second)).toEqual([
    [9, 9],
    [4, 4],
    [3, 3],
    [2, 2],
  ]);
});

test("what is gathered beside the same towns is one count", () => {
  const first = byTown({ Ede: hidden, other: count(5) });
  expect(boundsIn(first, byTown({ Ede: count(4), other: hidden }))).toEqual([
    [4, 4],
    [5, 5],
  ]);
});

test("groups of one name by two columns are two counts, and all of them one", () => {
  const first = byTown({ all: count(9), Ede: count(4), other: count(5) });
  const second = byTown({ all: hidden, Ede: count(3), other: hidden }, "municipality");
  expect(boundsIn(first, second)).toEqual([
    [9, 9],
    [3, 3],
    [6, 6],
  ]);
});
