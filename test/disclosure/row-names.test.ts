import { describe, expect, test } from "vitest";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import type { Column } from "../../src/counts/cells/exact-table.ts";
import { byHand, concluded, type FigureByHand, type TableByHand } from "./tried/by-hand.ts";

const codes = (...keys: readonly string[]): readonly Column[] => keys.map((key) => ({ kind: "code", key }));

const attrition = (year: string, left: FigureByHand) =>
  byHand({
    of: "attrition",
    question: { periods: { length: "year", first: year, last: year } },
    columns: codes("left"),
    rows: [["nareis-op-nareis known", left]],
  });

test("a table that is printed twice prints the same counts", () => {
  expect(concluded([attrition("2022", 7), attrition("2022", "x")])).toEqual(["7"]);
});

describe("two tables of one register print other counts in a row of one name", () => {
  test("where conditions are tested over other periods", () => {
    expect(concluded([attrition("2022", 7), attrition("2023", 5)])).toEqual(["5"]);
  });

  test("where other options are changed together", () => {
    const sensitivity = (option: string, others: number) =>
      byHand({
        of: "sensitivity",
        question: { values: { independent: ["held"], [option]: ["nobody"] } },
        columns: codes("others"),
        rows: [["nareis-op-nareis independent held", others]],
      });
    expect(concluded([sensitivity("exclude", 7), sensitivity("repeats", 5)])).toEqual(["5"]);
  });

  test("where chains move to another definition of one name, or others are gathered", () => {
    const moves = (rows: TableByHand["rows"], other: object = lawSince2014) =>
      byHand({
        of: "moves",
        question: { definitions: [memo2023, { ...other, id: "x" }] },
        columns: codes("moved"),
        rows,
      });
    const one: TableByHand["rows"] = [["x none other-stacking independent", 7]];
    const another: TableByHand["rows"] = [["x none other-stacking independent", 5]];
    expect(concluded([moves(one), moves(another, { ...memo2023, depthScope: "single" })])).toEqual(["5"]);
    const gathered = (count: number, shown: string): TableByHand["rows"] => [
      [`x none other-stacking ${shown}`, 2],
      ["x none other-stacking other", count],
    ];
    expect(concluded([moves(gathered(7, "exclude")), moves(gathered(5, "repeats"))])).toEqual(["2", "5"]);
  });

  test("where figures are revised to another register", () => {
    const revision = (later: string, came: number, went: number, after: FigureByHand) =>
      byHand({
        of: "revision",
        question: { referenceDates: ["2022-12-31", later] },
        years: [2022, 2022],
        hasOpen: false,
        rows: [
          ["nareis-op-nareis applications before counted", 9, 9],
          ["nareis-op-nareis applications late-registration came-in", came, came],
          ["nareis-op-nareis applications late-registration went-out", went, went],
          ["nareis-op-nareis applications after counted", after, after],
        ],
      });
    const both = [revision("2023-05-31", 2, 4, "x"), revision("2023-12-31", 3, 1, "x")];
    expect(concluded(both, { between: "free" })).toEqual(["9 9", "3 3", "1 1", "11 11"]);
  });
});
