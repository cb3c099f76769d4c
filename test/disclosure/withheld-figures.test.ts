import { expect, test } from "vitest";
import { addressOfCell } from "../../src/counts/cells/place-of-cell.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { rowsWithout, withheldIn } from "../../src/disclosure/withheld-figures.ts";
import { publish } from "../../src/publication/publish.ts";

const exact = exactTable({
  unit: "applications",
  coverageFrom: "2021-01-01",
  rows: (["nareis-op-nareis", "all-forms"] as const).map((one) => ({
    class: one,
    measure: "granted",
    cells: { "2020": null, "2021": 16, "2022": 13 },
  })),
});
const table = publish(exact, tens);

test("rows without some figures have these withheld and all others as they were, and no figure where none was", () => {
  const [first, second] = table.rows;
  expect(rowsWithout(table.rows, [])).toEqual(table.rows);
  const rows = rowsWithout(table.rows, [
    { row: 0, column: 0 },
    { row: 0, column: 2 },
  ]);
  const withheld = { kind: "withheld", atLeast: 0, atMost: null };
  expect(rows).toEqual([{ ...first, cells: first?.cells.map((figure, at) => (at === 2 ? withheld : figure)) }, second]);
  expect(rows[0]?.cells[0]).toBeNull();
});

test("what a table withholds is told by its addresses, row by row, and nothing else is", () => {
  expect(withheldIn(table)).toEqual([]);
  const addresses = [
    { row: 0, column: 3 },
    { row: 1, column: 1 },
  ].map((place) => addressOfCell(table, place));
  expect(withheldIn(publish(exact, tens, { withhold: [...addresses].reverse() }))).toEqual(addresses);
});
