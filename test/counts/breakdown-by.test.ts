import { expect, test } from "vitest";
import { type BreakdownBy, breakdownBy } from "../../src/counts/asked/breakdown-by.ts";

test("a column of persons is asked for by its name without the space around it, of the sponsor unless said otherwise", () => {
  expect(breakdownBy({ column: " Home town " })).toEqual({ column: "Home town", of: "sponsor" });
  expect(breakdownBy({ column: "Town", of: "applicant" })).toEqual({ column: "Town", of: "applicant" });
});

test("what names no column is refused with the advice to name one", () => {
  for (const by of [null, 5, {}, { column: 5 }, { column: "" }, { column: " \t" }, { of: "sponsor" }]) {
    expect(() => breakdownBy(by as BreakdownBy)).toThrow(/^Name the column of persons/);
  }
});

test("a refusal says which of the two things about a column it is about", () => {
  const asked = (by: object) => () => breakdownBy(by as BreakdownBy);
  expect(asked({ column: "Town", off: "sponsor" })).toThrow(/^Choose `by` from column, of\./);
  expect(asked({ column: "Town", of: "parent" })).toThrow(/^Choose `of` from sponsor, applicant/);
  expect(asked({ column: "Land van herkomst" })).toThrow(expect.objectContaining({ code: "attribute-refused" }));
});
