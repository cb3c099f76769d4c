import { expect, test } from "vitest";
import { addressOfCell, type CellAddress, placeOfCell, placesOfCell } from "../../src/counts/cells/place-of-cell.ts";
import { exactTable } from "../../src/counts/literal-table.ts";

const cells = { "2022": 0, "2023": 0 };
const table = exactTable({
  unit: "sponsors",
  rows: [
    { class: "nareis-op-nareis", measure: "applications", cells, total: 0 },
    { class: "nareis-op-nareis", measure: "granted", cells, total: 0 },
    { class: "all-forms", measure: "applications", cells, total: 0 },
  ],
});
const rowsAt = (address: object): readonly number[] =>
  placesOfCell(table, address as CellAddress).map(({ row }) => row);

test("an address fits every row that has the keys it gives, and no matter which it leaves out", () => {
  expect(rowsAt({ column: "2022" })).toEqual([0, 1, 2]);
  expect(rowsAt({ column: "2022", class: "nareis-op-nareis" })).toEqual([0, 1]);
  expect(rowsAt({ column: "2022", measure: "applications", class: undefined })).toEqual([0, 2]);
  expect(rowsAt({ column: "2022", unit: "sponsors", measure: "granted" })).toEqual([1]);
});

test("an address fits nothing where it names a key or column that the table does not have", () => {
  expect(rowsAt({ column: "2024" })).toEqual([]);
  expect(rowsAt({ column: "2022", unit: "applications" })).toEqual([]);
  expect(rowsAt({ column: "2022", group: "granted" })).toEqual([]);
});

test("the address of a cell in full leads back to it alone", () => {
  for (const row of table.rows.keys()) {
    for (const column of table.columns.keys()) {
      const address = addressOfCell(table, { row, column });
      expect(placesOfCell(table, address)).toEqual([{ row, column }]);
    }
  }
  expect(addressOfCell(table, { row: 1, column: 2 })).toEqual({
    class: "nareis-op-nareis",
    unit: "sponsors",
    measure: "granted",
    column: "total",
  });
});

test("what is no address is refused with an example of one", () => {
  for (const address of [null, undefined, "2022", {}, { column: 2022 }]) {
    expect(() => placesOfCell(table, address as never)).toThrow(TypeError);
    expect(() => placeOfCell(table, address as never)).toThrow(/^Pass the address of a cell/);
  }
});
