import { describe, expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { type AuditOptions, audit } from "../../src/disclosure/audit.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { type TypedTableOptions, typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { publish } from "../../src/publication/publish.ts";

const typed = (lines: readonly (readonly string[])[], options: TypedTableOptions = {}): TypedTable =>
  typedTableFrom(lines, options).table as TypedTable;

const table = typed([
  ["", "2022", "2023", "total"],
  ["granted", "20", "<10", "30"],
]);

describe("a call of audit that cannot be", () => {
  test("passes anything but a published table or a typed one", () => {
    for (const wrong of [null, undefined, "TypedTable", 1, {}, [], { "~kind": "ExactTable" }]) {
      expect(() => audit(wrong as never)).toThrow("Pass a published table");
    }
  });

  test("has an option that does not exist, or a value that none has", () => {
    const asked = (options: object) => () => audit(table, options as AuditOptions);
    expect(asked({ widht: 5 })).toThrow("Choose options from width, solver, onProgress, signal. Did you mean width?");
    for (const width of [0, -1, 1.5, "5", Number.POSITIVE_INFINITY]) expect(asked({ width })).toThrow("Give `width`");
    for (const solver of ["highs", {}, true]) expect(asked({ solver })).toThrow("Give `solver`");
    expect(asked({ width: 1, solver: () => "none" })().consistent).toBe(true);
  });
});

describe("the verdict on a figure", () => {
  /** Two years of 10 to 14 and a total of 25 to 34: either year is at least 11. */
  const narrowed = typed([
    ["", "2022", "2023", "total"],
    ["granted", "10", "10", "30"],
  ]);
  const verdicts = (given: TypedTable, width?: number) =>
    audit(given, width === undefined ? {} : { width }).rows.map(({ cells }) => cells.map((figure) => figure?.verdict));

  test("is narrowed where the others leave fewer values than are promised, five unless another number is", () => {
    expect(audit(narrowed).rows[0]?.cells[0]).toMatchObject({ atLeast: 11, atMost: 14 });
    expect(verdicts(narrowed)).toEqual([["narrowed", "narrowed", "narrowed"]]);
    expect(verdicts(narrowed, 4)).toEqual([["kept", "kept", "kept"]]);
  });

  test("is bare where the figure hides fewer by itself, and narrowed once the others take one more away", () => {
    const threes = { base: 3, threshold: 0 };
    const lines = (total: string) => [
      ["", "2022", "2023", "total"],
      ["granted", "9", "9", total],
    ];
    expect(verdicts(typed(lines("18"), threes))).toEqual([["bare", "bare", "bare"]]);
    expect(verdicts(typed(lines("18"), threes), 3)).toEqual([["kept", "kept", "kept"]]);
    expect(verdicts(typed(lines("21"), threes), 3)).toEqual([["narrowed", "narrowed", "narrowed"]]);
    expect(verdicts(typed(lines("21"), threes))).toEqual([["narrowed", "narrowed", "narrowed"]]);
  });

  test("is a clash where no counts print so", () => {
    const clashing = typed([
      ["", "2022", "2023", "total"],
      ["granted", "10", "10", "90"],
      ["filed", "20", "20", "40"],
    ]);
    expect(audit(clashing).consistent).toBe(false);
    expect(verdicts(clashing)).toEqual([
      ["clash", "clash", "clash"],
      ["kept", "kept", "kept"],
    ]);
  });
});

test("an audit names the rows of a typed table by their labels, and its columns by their periods", () => {
  const { columns, rows } = audit(table);
  expect(columns).toEqual(["2022", "2023", "total"]);
  expect(rows.map(({ keys }) => keys)).toEqual([["granted"]]);
});

test("a table of one row that is told to add up is the sum of no others: it is audited as it stands", () => {
  const one = [
    ["", "2022", "2023", "total"],
    ["granted", "20", "<10", "30"],
  ];
  expect(audit(typed(one, { rowsAddUp: true })).rows).toEqual(audit(typed(one)).rows);
});

test("a period that is not covered has no figure in an audit, and keeps its column", () => {
  const exact = exactTable({
    unit: "applications",
    coverageFrom: "2021-01-01",
    rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2020": null, "2021": 16, "2022": 13 } }],
  });
  const { columns, rows } = audit(publish(exact, tens));
  expect(columns.slice(0, 3)).toEqual(["2020", "2021", "2022"]);
  expect(rows[0]?.cells.map((figure) => figure === null)).toEqual([true, false, false, false, false]);
});
