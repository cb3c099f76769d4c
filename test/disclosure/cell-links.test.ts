import { describe, expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { Column } from "../../src/counts/cells/exact-table.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { byHand, concluded, type TableByHand } from "./tried/by-hand.ts";

const codes = (...keys: readonly string[]): readonly Column[] => keys.map((key) => ({ kind: "code", key }));

describe("an option changed alone and together with others", () => {
  const columns = codes("base", "alone", "alone-in", "alone-out", "others", "together", "together-in", "together-out");
  const sensitivity = (rows: TableByHand["rows"], shown = columns) =>
    byHand({ of: "sensitivity", columns: shown, rows });

  test("leaves what did not go out, and makes with what came in what counts after it", () => {
    const table = sensitivity([["nareis-op-nareis independent held", 10, "x", 2, 3, "x", 7, 1, 4]]);
    expect(concluded([table])).toEqual(["10 9 2 3 10 7 1 4"]);
  });

  test("starts from the definition, the same in every row of a class, and from all others, the same for an option", () => {
    const table = sensitivity([
      ["nareis-op-nareis independent held", 10, 10, 0, 0, 12, 12, 0, 0],
      ["nareis-op-nareis independent none", "x", 10, 0, 0, "x", 12, 0, 0],
      ["nareis-op-nareis exclude nobody", "x", 10, 0, 0, 14, 14, 0, 0],
      ["other-stacking exclude nobody", 4, 4, 0, 0, 6, 6, 0, 0],
    ]);
    expect(concluded([table])).toEqual([
      "10 10 0 0 12 12 0 0",
      "10 10 0 0 12 12 0 0",
      "10 10 0 0 14 14 0 0",
      "4 4 0 0 6 6 0 0",
    ]);
  });

  test("leaves other counts of another class, in whatever row of another table that stands", () => {
    const tableOf = (tableClass: string, out: number, alone: number) =>
      sensitivity([
        ["nareis-op-nareis independent held", 10, 9, 2, 3, 10, 7, 1, 4],
        [`${tableClass} independent held`, 8, alone, 0, out, 8, alone, 0, out],
      ]);
    expect(concluded([tableOf("art8-after-nareis", 3, 5), tableOf("all-forms", 1, 7)])[1]).toBe("8 7 0 1 8 7 0 1");
  });

  test("is told from the columns that are there, where a table lacks some", () => {
    const lacking = (shown: readonly string[], ...figures: readonly (number | "x")[]) =>
      concluded([sensitivity([["nareis-op-nareis independent held", ...figures]], codes(...shown))]);
    expect(lacking(["base", "alone"], 10, "x")).toEqual(["10 0-…"]);
    expect(lacking(["alone", "alone-in"], "x", 3)).toEqual(["3-… 3"]);
    expect(lacking(["base", "alone-out"], "x", 3)).toEqual(["3-… 3"]);
    expect(lacking(["together-in"], 3)).toEqual(["3"]);
  });
});

describe("conditions one after another", () => {
  const columns = codes("left", "out", "without", "gained");
  const attrition = (rows: TableByHand["rows"], definition: object = memo2023) =>
    byHand({ of: "attrition", question: { definitions: [definition] }, columns, rows });
  const rows: TableByHand["rows"] = [
    ["nareis-op-nareis known", 20, null, null, null],
    ["nareis-op-nareis family", "x", 8, "x", 3],
    ["nareis-op-nareis independent", 5, "x", [2, 9], [2, 4]],
  ];

  test("leave what was left before without what is out, and all that is counted counts without one of them too", () => {
    expect(concluded([attrition(rows)])).toEqual(["20 . . .", "12 8 8 3", "5 7 7-9 2-4"]);
  });

  test.each([{ depthScope: "single" }, { repeats: "collapse" }])(
    "can gain more without one of them than they lose, where the definition asks what else is counted: %j",
    (other) => {
      expect(concluded([attrition(rows, { ...memo2023, ...other })])).toEqual([
        "20 . . .",
        "12 8 3-8 3",
        "5 7 2-9 2-4",
      ]);
    },
  );

  test("of one unit or class say nothing of another", () => {
    const two = (other: string) =>
      attrition([
        ["nareis-op-nareis known", 20, null, null, null],
        ["nareis-op-nareis family", 6, 14, "x", 3],
        [`${other} known`, 15, null, null, null],
        [`${other} family`, 4, 11, "x", 2],
      ]);
    const found = ["20 . . .", "6 14 9 3", "15 . . .", "4 11 6 2"];
    expect(concluded([two("sponsors nareis-op-nareis")])).toEqual(found);
    expect(concluded([two("art8-after-nareis")])).toEqual(found);
  });

  test("of one unit say nothing of another, in whatever row of another table that stands", () => {
    const single = { ...memo2023, depthScope: "single" };
    const beside = (unit: string, without: number, gained: number) =>
      attrition(
        [
          ...rows.slice(0, 2),
          [`${unit} nareis-op-nareis known`, 9, null, null, null],
          [`${unit} nareis-op-nareis family`, 4, 5, without, gained],
        ],
        single,
      );
    expect(concluded([beside("sponsors", 6, 2), beside("applicants", 3, 2)])[3]).toBe("4 5 3 2");
  });

  test("are filled in as they are printed: what nobody tries without adds no ways", () => {
    const [, family] = audit(
      attrition([
        ["nareis-op-nareis known", 20, null, null, null],
        ["nareis-op-nareis family", [15, 16], [4, 9], null, null],
      ]),
    ).rows;
    expect(family?.cells[0]?.distribution).toEqual({ from: 15, shares: [0.5, 0.5] });
  });

  test("are not guessed from the columns of another question", () => {
    const moved = byHand({ of: "moves", columns, rows });
    expect(concluded([moved])).toEqual(["20 . . .", "0-… 8 0-… 3", "5 0-… 2-9 2-4"]);
  });
});
