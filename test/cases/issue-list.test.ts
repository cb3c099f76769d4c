import { describe, expect, test } from "vitest";
import {
  addIssue,
  addIssues,
  laterIssues,
  moveIssues,
  noIssues,
  removeIssues,
} from "../../src/cases/facts/found-issues.ts";
import { type Issue, issueCodes, issueOf, manifestKeys } from "../../src/cases/facts/issue.ts";
import { allIssues, issueList } from "../../src/cases/facts/issue-list.ts";
import { issueNumber, issueOfNumber, rowOfNumber } from "../../src/cases/facts/issue-number.ts";
import { tableColumns, tableNames } from "../../src/cases/facts/table.ts";

describe("issues kept as numbers", () => {
  test("come back as they were, whatever the code, table, row and column", () => {
    const columnsOf = (table: Issue["table"]): readonly Issue["column"][] =>
      table === "register" ? manifestKeys : tableColumns[table].map(({ name }) => name);
    for (const table of [...tableNames, "register"] as const) {
      for (const code of issueCodes) {
        for (const column of [null, ...columnsOf(table)]) {
          for (const row of [null, 1, 65_536, 4_294_967_295]) {
            expect(issueOfNumber(issueNumber(code, table, row, column))).toEqual(issueOf(code, table, row, column));
          }
        }
      }
    }
  });

  test("are listed by table, row, code and column, what is about a whole table first", () => {
    const inOrder = [
      issueOf("missing-column", "applications", null, "procedure"),
      issueOf("missing-column", "applications", null, "submitted_on"),
      issueOf("missing-value", "applications", 2, "procedure"),
      issueOf("invalid-date", "applications", 2, "submitted_on"),
      issueOf("invalid-date", "applications", 2, "decided_on"),
      issueOf("missing-value", "applications", 10, "applicant_id"),
      issueOf("invalid-date", "permits", 1, "valid_from"),
      issueOf("not-decodable", "register", null, null),
      issueOf("invalid-date", "register", null, "extracted_on"),
    ];
    const found = noIssues();
    addIssues(found, [...inOrder].reverse());
    expect(allIssues(issueList(found))).toEqual(inOrder);
  });

  test("none are none", () => {
    const list = issueList(noIssues());
    expect([list.length, list.hasErrors, allIssues(list)]).toEqual([0, false, []]);
  });

  test("are in order over many segments, wherever one ends and however they were found", () => {
    const count = 200_000;
    const rows = Array.from({ length: count }, (_, place) => ((place * 7919) % count) + 1);
    for (const order of [rows, [...rows].sort((one, other) => one - other)]) {
      const found = noIssues();
      // What is found last is about rows all over the table, as of rules over all rows.
      for (const row of order) addIssue(found, "missing-value", "applications", row, "procedure");
      for (let row = 10; row <= count; row += 10) addIssue(found, "conflicting-rows", "applications", row, null);
      const list = issueList(found);
      expect(list.length).toBe(count + count / 10);
      let last = { row: 0, code: "" };
      let seen = 0;
      for (const { code, row } of list.issues()) {
        const follows = row === last.row ? [last.code, code] : row === last.row + 1;
        if (row !== null && row % 10 === 0 && code === "conflicting-rows") {
          expect(follows).toEqual(["missing-value", "conflicting-rows"]);
        } else if (follows !== true) {
          expect.fail(`row ${row} follows row ${last.row}`);
        }
        last = { row: row as number, code };
        seen += 1;
      }
      expect([seen, last.row]).toEqual([list.length, count]);
    }
  });

  test("of ten million rows take little more than eight bytes each", () => {
    const found = noIssues();
    for (let row = 1; row <= 1_000_000; row += 1) addIssue(found, "field-count", "applications", row, null);
    const bytes = found.segments.reduce((sum, { numbers }) => sum + numbers.byteLength, 0);
    expect(bytes).toBeLessThan(8.6 * 1_000_000);
  });

  test("take the room of a few as long as they are few, and are all there in as many segments as they fill", () => {
    const found = noIssues();
    const room = (): readonly number[] => found.segments.map(({ numbers }) => numbers.length);
    expect(room()).toEqual([]);
    for (let row = 1; row <= 65_537; row += 1) {
      addIssue(found, "field-count", "applications", row, null);
      if (row <= 40) expect(room()[0]).toBeLessThanOrEqual(Math.max(16, 2 * row));
    }
    expect(room()).toEqual([65_536, 65_536]);
    const rows = Array.from(issueList(found).numbers(), rowOfNumber);
    expect([rows.length, rows.findIndex((row, place) => row !== place + 1)]).toEqual([65_537, -1]);
  });

  test("can all be moved to later rows, as those of a part that stands behind another", () => {
    const found = noIssues();
    addIssues(found, [issueOf("missing-value", "permits", 1, "kind"), issueOf("duplicate-row", "permits", 7, null)]);
    const [segment] = found.segments;
    expect(laterIssues(found, 1_000_000)).toBe(found);
    expect(allIssues(issueList(found))).toEqual([
      issueOf("missing-value", "permits", 1_000_001, "kind"),
      issueOf("duplicate-row", "permits", 1_000_007, null),
    ]);
    expect(segment?.numbers[2]).toBe(0);
  });

  test("of one code in one table can be taken out by their rows", () => {
    const others = [
      issueOf("conflicting-rows", "applications", 1, null),
      issueOf("duplicate-row", "applications", 3, null),
      issueOf("duplicate-row", "permits", 1, null),
    ];
    const found = noIssues();
    addIssues(found, [issueOf("duplicate-row", "applications", 1, null), ...others]);
    const moved = noIssues();
    addIssue(moved, "duplicate-row", "applications", 2, null);
    moveIssues(found, moved);
    removeIssues(found, "duplicate-row", "applications", (row) => row < 3);
    expect(allIssues(issueList(found))).toEqual(others);
    expect(moved.segments).toEqual([]);
  });

  test("have errors where one of them is an error, whichever it is", () => {
    const harmless = [
      issueOf("duplicate-row", "applications", 1, null),
      issueOf("unknown-column", "permits", null, null),
    ];
    const found = noIssues();
    addIssues(found, harmless);
    expect(issueList(found).hasErrors).toBe(false);
    addIssue(found, "after-extract", "persons", 2, "recorded_on");
    addIssue(found, "invalid-date", "persons", 3, "recorded_on");
    expect(issueList(found).hasErrors).toBe(true);
  });

  test("cannot be changed by whoever gets them", () => {
    const found = noIssues();
    addIssue(found, "no-rows", "applications", null, null);
    const issues = allIssues(issueList(found));
    expect([Object.isFrozen(issues), Object.isFrozen(issues[0])]).toEqual([true, true]);
  });
});
