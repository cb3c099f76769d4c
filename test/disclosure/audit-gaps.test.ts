import { expect, test } from "vitest";
import { audit } from "../../src/disclosure/audit.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { type TypedTableOptions, typedTableFrom } from "../../src/disclosure/typed-table-from.ts";

const options: TypedTableOptions = { threshold: 3, zero: "shown" };
const typed = (lines: readonly string[][]): TypedTable => typedTableFrom(lines, options).table as TypedTable;

/** 0, 3 and 4 print as 0, and 1 and 2 do not. */
const zeros = typed([
  ["", "2022", "total"],
  ["granted", "0", "0"],
]);

test("an audit of figures that not every count between their ends prints as says that it is not exact, and gives no shares", () => {
  const found = audit(zeros);
  expect([found.consistent, found.exact]).toEqual([true, false]);
  for (const figure of found.rows[0]?.cells ?? []) {
    expect(figure).toMatchObject({ atLeast: 0, atMost: 4, exact: false, distribution: null });
  }
  expect(auditReleases([zeros, zeros]).exact).toBe(false);
});

test("where no figure has such a gap an audit is exact", () => {
  const tens = typed([
    ["", "2022", "total"],
    ["granted", "10", "10"],
  ]);
  expect(audit(tens).exact).toBe(true);
  expect(audit(tens).rows[0]?.cells[0]?.distribution).not.toBeNull();
  expect(auditReleases([tens, tens]).exact).toBe(true);
});

test("one figure with a gap is enough, in whatever row of whatever table", () => {
  const tens = typed([
    ["", "2022", "total"],
    ["granted", "10", "10"],
  ]);
  const some = typed([
    ["", "2022", "2023", "total"],
    ["granted", "10", "10", "20"],
    ["rejected", "0", "10", "10"],
  ]);
  expect(audit(some).exact).toBe(false);
  for (const tables of [
    [zeros, tens],
    [tens, zeros],
  ]) {
    expect(auditReleases(tables).exact).toBe(false);
  }
});
