import { describe, expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { byHand, concluded } from "./tried/by-hand.ts";
import { columnsOf } from "./tried/small-tables.ts";

describe("a table", () => {
  test("of one period has a total that is the same count", () => {
    const { table } = typedTableFrom([
      ["", "2022", "total"],
      ["granted", "20", ""],
    ]);
    const [figure] = audit(table as TypedTable).rows[0]?.cells.slice(-1) ?? [];
    expect(figure).toMatchObject({ atLeast: 15, atMost: 24 });
    const published = byHand({ years: [2023, 2023], rows: [["nareis-op-nareis granted", [3, 7], [5, 9], 0]] });
    expect(concluded([published])).toEqual(["5-7 5-7 0"]);
  });

  test("without a total says what its periods say of each other", () => {
    const [first, second, total, open] = columnsOf(null, [2022, 2023], true);
    const rows = (...figures: readonly number[]) =>
      [
        ["nareis-op-nareis granted", ...figures],
        ["all-forms granted", ...figures.map((): "x" => "x")],
      ] as const;
    expect([total?.kind, open?.kind]).toEqual(["total", "open"]);
    const columns = [first, second] as never;
    expect(concluded([byHand({ columns, rows: rows(3, 5) })])).toEqual(["3 5", "3-… 5-…"]);
    const withOpen = [first, second, open] as never;
    expect(concluded([byHand({ columns: withOpen, rows: rows(3, 5, 1) })])[0]).toBe("3 5 1");
  });
});

test("what comes into a period from another is new in neither the total nor what stayed of it", () => {
  const revision = byHand({
    of: "revision",
    question: { referenceDates: ["2022-12-31", "2023-12-31"] },
    hasOpen: false,
    rows: [
      ["nareis-op-nareis applications before counted", 2, 2, 4],
      ["nareis-op-nareis applications new-months came-in", 1, 1, 0],
      ["nareis-op-nareis applications new-months went-out", 1, 1, 0],
      ["nareis-op-nareis applications after counted", "x", "x", "x"],
    ],
  });
  expect(concluded([revision], { between: "free" }).at(-1)).toBe("2 2 4");
});
