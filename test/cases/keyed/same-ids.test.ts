import { expect, test } from "vitest";
import { sameIds } from "../../../src/cases/keyed/same-ids.ts";
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
});
