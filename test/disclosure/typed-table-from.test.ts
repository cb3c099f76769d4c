import { describe, expect, test } from "vitest";
import { type TypedTableOptions, typedTableFrom } from "../../src/disclosure/typed-table-from.ts";

const header = ["", "2022", "2023", "total"];
const granted = ["granted", "20", "<10", "30"];
const problemsOf = (...lines: readonly (readonly string[])[]) => typedTableFrom(lines).problems;

describe("texts that are no table", () => {
  test("a line of a typed table without any cell is of another width, and its label is empty", () => {
    const { table, problems } = typedTableFrom([["", "2022", "total"], [], ["granted", "20", "20"]]);
    expect(table).toBeNull();
    expect(problems).toEqual([{ code: "width", line: 2, column: null }]);
    expect(problemsOf(header, [], ["", "20", "20", "40"])).toEqual([
      { code: "width", line: 2, column: null },
      { code: "labels-alike", line: 3, column: null },
    ]);
  });

  test("have a last column that is no total, or no column between labels and total", () => {
    const none = (column: number) => [{ code: "no-total", line: 1, column }];
    expect(problemsOf(["", "2022", "2023"], ["granted", "20", "20"])).toEqual(none(3));
    expect(problemsOf(["", "2022", "subtotal"], ["granted", "20", "20"])).toEqual(none(3));
    expect(problemsOf(["", "total"], ["granted", "20"])).toEqual(none(2));
    expect(problemsOf(["total"], ["granted"])).toEqual(none(1));
    expect(problemsOf([], [])).toEqual(none(0));
  });

  test("have nothing at all, or nothing below the header", () => {
    expect(problemsOf()).toEqual([
      { code: "no-total", line: 1, column: 0 },
      { code: "no-rows", line: 1, column: null },
    ]);
    expect(problemsOf(header)).toEqual([{ code: "no-rows", line: 1, column: null }]);
  });

  test("name two periods or two rows alike, but for space around", () => {
    const years = problemsOf(["", "2022", " 2022", "total"], granted);
    expect(years).toEqual([{ code: "periods-alike", line: 1, column: null }]);
    expect(problemsOf(["", "2022", "Totaal", "total"], granted)).toEqual(years);
    const labels = problemsOf(header, granted, ["filed", "", "", ""], [" granted ", "", "", ""]);
    expect(labels).toEqual([{ code: "labels-alike", line: 4, column: null }]);
  });

  test("have a cell too few or too many", () => {
    const width = [{ code: "width", line: 3, column: null }];
    expect(problemsOf(header, granted, ["filed", "20", "20"])).toEqual(width);
    expect(problemsOf(header, granted, ["filed", "20", "20", "40", "40"])).toEqual(width);
  });

  test("have a cell that is no printed figure, each of which is told of", () => {
    for (const text of [
      "many",
      "-10",
      "1.5",
      "<",
      "*",
      "1.0101",
      "1010.020",
      "1{010",
      "12 10",
      "10 < 20",
      "10 of 20",
    ]) {
      expect(problemsOf(header, ["granted", text, "20", "30"]), text).toEqual([{ code: "figure", line: 2, column: 2 }]);
    }
    // No count is that large: it could not be told from the next.
    expect(problemsOf(header, ["granted", "20", "20", "9007199254740992"])).toEqual([
      { code: "figure", line: 2, column: 4 },
    ]);
    expect(problemsOf(header, granted, ["filed", "n/a", "n/a", "20"])).toEqual([
      { code: "figure", line: 3, column: 2 },
      { code: "figure", line: 3, column: 3 },
    ]);
  });
});

describe("a call that cannot be", () => {
  test("passes something else than lists of texts", () => {
    for (const lines of [null, "granted", {}, [null], ["granted"], [[1]], [["granted", 20]], [header, "granted"]]) {
      expect(() => typedTableFrom(lines as never), JSON.stringify(lines)).toThrow(
        "Pass the lines of a table in a list",
      );
    }
  });

  test("has an option that does not exist, or a value that none has", () => {
    const asked = (options: object) => () => typedTableFrom([header, granted], options as TypedTableOptions);
    expect(asked({ rowsAdd: true })).toThrow(RangeError);
    for (const base of [0, -10, 1.5, "10"]) expect(asked({ base })).toThrow("Give `base`");
    for (const threshold of [-1, 1.5, null]) expect(asked({ threshold })).toThrow("Give `threshold`");
    expect(asked({ ties: "sideways" })).toThrow("Choose `ties`");
    expect(asked({ thresholdOn: "both" })).toThrow("Choose `thresholdOn`");
    expect(asked({ zero: "none" })).toThrow("Choose `zero`");
    for (const rowsAddUp of ["yes", 1, null]) expect(asked({ rowsAddUp })).toThrow("Give `rowsAddUp`");
    expect(asked({ base: 1, threshold: 0 })().problems).toEqual([]);
  });
});

test("a cell that is empty, or an x as tables of this package print it, can be any count", () => {
  const { table } = typedTableFrom([header, ["granted", "x", " ", "30"]]);
  expect(table?.rows[0]?.cells).toEqual([{ kind: "withheld" }, { kind: "withheld" }]);
  expect(problemsOf(header, ["granted", "X", "xx", "30"])).toHaveLength(2);
});
