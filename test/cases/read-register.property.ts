import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../src/cases/facts/issue.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Coverage } from "../../src/cases/reading/coverage.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { renameIds, shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";

const withShuffled = nastyRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables), days));

/** Issues as they are whatever the place of a row: with what the row says instead of its number. */
function issuesByContent(issues: readonly Issue[], tables: Tables): readonly string[] {
  return issues
    .map(({ row, ...issue }) => {
      const rows = issue.table === "register" ? undefined : tables[issue.table];
      const cells = Object.entries((row === null ? null : rows?.[row - 1]) ?? {})
        // Absent and empty are the same, and so are cells that differ in the space around them.
        .map(([header, cell]) => [header, cell.trim()])
        .filter(([, cell]) => cell !== "");
      return JSON.stringify([issue, cells.sort()]);
    })
    .sort();
}

/** Coverage without the positions of columns and rows: objects have their keys in the order in which rows show them. */
function withoutPositions({ tables, referenceDateSetBy, ...coverage }: Coverage): unknown {
  const counts = Object.entries(tables).map(([name, { unknownColumns, ...table }]) => [
    name,
    { ...table, unknownColumns: unknownColumns.length },
  ]);
  return { ...coverage, referenceDateSetBy: referenceDateSetBy?.table, tables: Object.fromEntries(counts) };
}

describe("reading a register", () => {
  test("in another order of rows finds the same issues in the same rows, and the same coverage", () => {
    fc.assert(
      fc.property(withShuffled, ([tables, shuffled, asOf]) => {
        for (const options of [{}, { asOf }]) {
          const one = readRegister(tables, options);
          const other = readRegister(shuffled, options);
          expect(issuesByContent(other.issues, shuffled)).toEqual(issuesByContent(one.issues, tables));
          expect(withoutPositions(other.coverage)).toEqual(withoutPositions(one.coverage));
          expect(other.register.digest).toBe(one.register.digest);
          expect(other.register.referenceDate).toBe(one.register.referenceDate);
        }
      }),
      { numRuns: runs },
    );
  });

  test("under other ids in the same order finds the same issues and, but for ids that look alike, the same coverage", () => {
    const withoutForms = ({ sponsors: { lookAlike, withoutOwnRow, ...sponsors }, ...coverage }: Coverage) => ({
      ...coverage,
      sponsors: { ...sponsors, withoutOwnRow: withoutOwnRow + lookAlike },
    });
    fc.assert(
      fc.property(nastyRegister, days, (tables, asOf) => {
        const one = readRegister(tables, { asOf });
        const other = readRegister(renameIds(tables).tables, { asOf });
        expect(other.issues).toEqual(one.issues);
        expect(withoutForms(other.coverage)).toEqual(withoutForms(one.coverage));
      }),
      { numRuns: runs },
    );
  });

  test("counts every row of every table as kept, duplicate or set aside, the last under its first code", () => {
    fc.assert(
      fc.property(nastyRegister, (tables) => {
        const { coverage, issues } = readRegister(tables);
        for (const [name, table] of Object.entries(coverage.tables)) {
          expect(table.rows).toBe(tables[name as keyof typeof coverage.tables]?.length);
          expect(table.kept + table.duplicates + table.setAside).toBe(table.rows);
          const byCode = Object.values(table.setAsideByCode).reduce((sum, count) => sum + count, 0);
          expect(byCode).toBe(table.setAside);
          const ofTable = issues.filter((issue) => issue.table === name);
          expect(ofTable.filter((issue) => issue.code === "duplicate-row")).toHaveLength(table.duplicates);
          // Set aside is exactly what an error names, and a table that cannot be used is set aside whole.
          const isUnusable = ofTable.some((issue) => issue.severity === "error" && issue.row === null);
          const named = new Set(ofTable.filter((issue) => issue.severity === "error").map((issue) => issue.row));
          expect(table.setAside).toBe(isUnusable ? table.rows : named.size);
        }
      }),
      { numRuns: runs },
    );
  });

  test("refuses a register when it is strict exactly where there is an error, and says the same about it", () => {
    fc.assert(
      fc.property(nastyRegister, (tables) => {
        const { issues, coverage } = readRegister(tables);
        const strict = readRegister(tables, { strict: true });
        expect(strict.register === null).toBe(issues.some((issue) => issue.severity === "error"));
        expect(strict.issues).toEqual(issues);
        expect(strict.coverage).toEqual(coverage);
      }),
      { numRuns: runs },
    );
  });
});
