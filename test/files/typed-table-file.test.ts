import { expect, test } from "vitest";
import { typedCells } from "../../src/files/typed-table-file.ts";

test("a line without any cell is left out, be there separators or not", () => {
  const rows = [
    ["", "2022", "total"],
    ["granted", "20", "20"],
  ];
  expect(typedCells(",2022,total\n\ngranted,20,20\n")).toEqual(rows);
  expect(typedCells(";2022;total\r\ngranted;20;20\r\n;;\r\n ;\t; \r\n")).toEqual(rows);
});

test("a row whose figures are all withheld is a row", () => {
  expect(typedCells(",2022,total\ngranted,,\n")).toEqual([
    ["", "2022", "total"],
    ["granted", "", ""],
  ]);
});
