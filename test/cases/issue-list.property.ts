import fc from "fast-check";
import { expect, test } from "vitest";
import { addIssue, moveIssues, noIssues } from "../../src/cases/facts/found-issues.ts";
import { type Issue, issueCodes, issueOf } from "../../src/cases/facts/issue.ts";
import { allIssues, issueList } from "../../src/cases/facts/issue-list.ts";
import { tableColumns, tableNames } from "../../src/cases/facts/table.ts";
import { issueKinds } from "../../src/display/screens/issue-kinds.ts";
import { runs } from "../runs.ts";

const anyIssue: fc.Arbitrary<Issue> = fc
  .record({
    table: fc.constantFrom("applications", "permits", "identities"),
    code: fc.constantFrom(...issueCodes.slice(0, 12), "duplicate-row" as const),
    row: fc.option(fc.integer({ min: 1, max: 9 })),
    column: fc.option(fc.nat({ max: 4 })),
  })
  .map(({ table, code, row, column }) => {
    const name = column === null ? null : (tableColumns[table][column]?.name ?? null);
    return issueOf(code, table, row, name);
  });

/** The contract's order, written from its text. */
function order(one: Issue, other: Issue): number {
  const keys = [one, other].map(({ table, row, code, column }) => [
    tableNames.indexOf(table as (typeof tableNames)[number]),
    row ?? 0,
    issueCodes.indexOf(code),
    column === null ? -1 : tableColumns[table as "permits"].findIndex(({ name }) => name === column),
  ]);
  const place = [0, 1, 2, 3].find((key) => keys[0]?.[key] !== keys[1]?.[key]) ?? 0;
  return (keys[0]?.[place] as number) - (keys[1]?.[place] as number);
}

test("issues found in any order and in any parts are listed as sorted objects are, and told by kind as counted by hand", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyIssue)), (parts) => {
      const found = noIssues();
      for (const part of parts) {
        const own = noIssues();
        for (const { code, table, row, column } of part) addIssue(own, code, table, row, column);
        moveIssues(found, own);
      }
      const expected = parts.flat().sort(order);
      const list = issueList(found);
      expect(allIssues(list)).toEqual(expected);
      expect([list.length, list.hasErrors]).toEqual([
        expected.length,
        expected.some(({ severity }) => severity === "error"),
      ]);
      const kinds = issueKinds(list);
      expect(kinds).toEqual(
        [
          ...new Map(
            expected.map((issue) => [JSON.stringify({ ...issue, row: null }), { ...issue, row: null }]),
          ).values(),
        ]
          .sort(order)
          .map(({ code, severity, table, column }) => {
            const rows = expected.filter((one) => one.code === code && one.table === table && one.column === column);
            const numbers = [...new Set(rows.flatMap(({ row }) => row ?? []))];
            return { code, severity, table, column, rows: numbers.length, first: numbers.slice(0, 5) };
          }),
      );
    }),
    { numRuns: runs },
  );
});
