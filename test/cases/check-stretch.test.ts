import { expect, test } from "vitest";
import { outcomes, procedures } from "../../src/cases/facts/application.ts";
import { emptySegment, openColumn, type Segment } from "../../src/cases/facts/segment.ts";
import { type Column, type ColumnName, placeOf, type TableName, tableColumns } from "../../src/cases/facts/table.ts";
import { checkStretch } from "../../src/cases/intake/check-stretch.ts";
import { pairRules } from "../../src/cases/intake/pair-rules.ts";

/** Writes a number into a column of a segment, one that stands for something there. */
function put(segment: Segment, table: TableName, name: ColumnName, index: number, value: number): void {
  const place = placeOf(table, name);
  openColumn(segment, place, tableColumns[table][place] as Column);
  for (const columns of [segment.codes, segment.days]) if (columns[place]) columns[place][index] = value;
  if (segment.keys[place]) segment.keys[place][2 * index] = value;
}

/** Which rows of a stretch from index 3 on are marked, the one behind it included. */
function marked(table: TableName, segment: Segment, rows: number): readonly number[] {
  const isDoubtful = new Uint8Array(rows + 1);
  checkStretch(pairRules(table), segment, 3, rows, isDoubtful);
  return [...isDoubtful];
}

test("the rows of a stretch that break a rule on a code are marked, and none before or behind it", () => {
  const segment = emptySegment("applications", 0);
  for (const index of [0, 4, 6]) put(segment, "applications", "outcome", index, outcomes.indexOf("granted"));
  expect(marked("applications", segment, 3)).toEqual([0, 1, 0, 0]);
  put(segment, "applications", "decided_on", 4, 40_000);
  put(segment, "applications", "decided_on", 5, 40_000);
  expect(marked("applications", segment, 3)).toEqual([0, 0, 1, 0]);
  put(segment, "applications", "decided_on", 5, 0);
  expect(marked("applications", segment, 3)).toEqual([0, 0, 0, 0]);
  for (const index of [0, 5, 6]) put(segment, "applications", "procedure", index, procedures.indexOf("nareis"));
  expect(marked("applications", segment, 3)).toEqual([0, 0, 1, 0]);
  put(segment, "applications", "sponsor_id", 5, -7);
  expect(marked("applications", segment, 3)).toEqual([0, 0, 0, 0]);
});

test("the rows of a stretch whose later day is before the earlier are marked, not those without a later day", () => {
  const segment = emptySegment("permits", 0);
  for (let index = 0; index < 7; index += 1) put(segment, "permits", "valid_from", index, 40_000);
  for (const [offset, day] of [39_999, 40_000, 0, 39_999].entries()) {
    put(segment, "permits", "withdrawn_on", 3 + offset, day);
  }
  expect(marked("permits", segment, 3)).toEqual([1, 0, 0, 0]);
});
