import { expect, test } from "vitest";
import { countedUnits } from "../../src/counts/asked/unit.ts";
import { addedAs, restOf } from "../../src/disclosure/linked-rows.ts";
import { byHand, concluded } from "./tried/by-hand.ts";

test("an application and a step lie in one part of a whole; a person, a sponsor and a dossier can lie in several", () => {
  const ways = Object.fromEntries(countedUnits.map((unit) => [unit, addedAs(unit)]));
  expect(ways).toEqual({
    applications: "sum",
    applicants: "union",
    sponsors: "union",
    dossiers: "union",
    steps: "sum",
  });
});

test("what is left of a whole beside one part is not what is left beside another", () => {
  const named = (meaning: string) => ({ scope: "", meaning });
  expect(restOf(named("all"), [named("one")])).not.toEqual(restOf(named("all"), [named("other")]));
  const table = byHand({
    of: "shares",
    hasOpen: false,
    rows: [
      ["other-stacking stacked-of-filed numerator", 2, 2, 4],
      ["other-stacking stacked-of-filed denominator", 9, 9, 18],
      ["all-forms stacked-of-filed numerator", 5, 6, 11],
      ["all-forms stacked-of-filed denominator", "x", "x", "x"],
    ],
  });
  expect(concluded([table])).toEqual(["2 2 4", "9 9 18", "5 6 11", "9 9 18"]);
});
