import { expect, test } from "vitest";
import { stateAt } from "../../../src/cases/facts/packed-table.ts";
import { DUPLICATE } from "../../../src/cases/facts/register-rows.ts";
import { forgetIds, markSameIds, sameIds } from "../../../src/cases/keyed/same-ids.ts";
import { packedTable, type Row } from "./packed-rows.ts";

const same = (rows: readonly Row[]) => {
  const options = { personColumns: ["town", "trade"] };
  return sameIds(packedTable("persons", rows, { options }), options);
};

test("rows that are written the same are duplicates of the first, save for those that another rule set aside", () => {
  const row = { person_id: "p", town: "Aa", trade: "baker" };
  expect(same([row, { ...row, person_id: "q" }, row, row])).toEqual({ duplicates: [2, 3], conflicts: [] });
  const application = {
    application_id: "x",
    procedure: "none of these",
    applicant_id: "p",
    submitted_on: "2020-01-01",
  };
  expect(sameIds(packedTable("applications", [application, application]), {})).toEqual({
    duplicates: [],
    conflicts: [],
  });
});

test("rows of one id that differ in any further column are in conflict", () => {
  const row = { person_id: "p", town: "Aa", trade: "baker" };
  expect(same([row, { ...row, town: "Bb" }])).toEqual({ duplicates: [], conflicts: [0, 1] });
  expect(same([row, { ...row, trade: "smith" }])).toEqual({ duplicates: [], conflicts: [0, 1] });
  expect(same([row, row, { ...row, trade: "smith" }])).toEqual({ duplicates: [], conflicts: [0, 1, 2] });
});

test("rows of identities without a person are like no other, and none of them is read again", () => {
  const table = packedTable("identities", [
    { person_id: "NULL", leading_id: "b" },
    { person_id: "a", leading_id: "b" },
    { person_id: "NULL", leading_id: "b" },
    { person_id: "NULL", leading_id: "c" },
  ]);
  const source = {
    cellsOf() {
      throw new Error("No row is to be looked at.");
    },
  };
  expect(sameIds({ ...table, source }, {})).toEqual({ duplicates: [], conflicts: [] });
  const pair = { person_id: "a", leading_id: "b" };
  const twice = [pair, { ...pair, leading_id: "c" }, pair, { person_id: "b", leading_id: "a" }];
  expect(sameIds(packedTable("identities", twice), {})).toEqual({ duplicates: [2], conflicts: [] });
});

test("a row that another rule set aside stays under that rule", () => {
  const row = { application_id: "x", procedure: "asylum", applicant_id: "p", submitted_on: "2020-01-01" };
  const table = packedTable("applications", [row, { ...row, procedure: "none of these" }]);
  const before = stateAt(table, 1);
  markSameIds(table, [0, 1], DUPLICATE);
  expect([stateAt(table, 0), stateAt(table, 1)]).toEqual([DUPLICATE, before]);
});

test("the keys of ids are let go of where all rows are kept", () => {
  const row = { application_id: "x", procedure: "asylum", applicant_id: "p", submitted_on: "2020-01-01" };
  const keysAfter = (...rows: readonly Row[]): Int32Array | null | undefined => {
    const table = packedTable("applications", rows);
    forgetIds(table);
    return table.segments[0]?.keys[0];
  };
  expect(keysAfter(row, { ...row, application_id: "y" })).toBe(null);
  expect(keysAfter({ ...row, application_id: "" })).toBe(null);
  const broken = { ...row, application_id: "y", submitted_on: "2020-02-30" };
  expect(keysAfter(row, broken)).toEqual(packedTable("applications", [row, broken]).segments[0]?.keys[0]);
});

test("rows of identities of which none has a leading id are like no other", () => {
  const table = packedTable("identities", [{ person_id: "a" }, { person_id: "a" }]);
  expect(sameIds(table, {})).toEqual({ duplicates: [], conflicts: [] });
});
