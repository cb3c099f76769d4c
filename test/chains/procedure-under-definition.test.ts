import { expect, test } from "vitest";
import { procedures } from "../../src/cases/facts/application.ts";
import { memo2023, regularAndArt8Included, regularProcedureIncluded } from "../../src/chains/definition/presets.ts";
import { isFirstProcedure, proceduresUnder } from "../../src/chains/detection/procedure-under-definition.ts";
import { columnsOf } from "./columns.ts";

const columns = columnsOf([
  "1 regular-family b<a 2019-10-30",
  "2 regular-family b<a 2019-10-31",
  "3 art8 b<a 2019-10-30",
  "4 asylum b 2019-10-30",
]);

test("the regular procedure before the day of the definition is nareis, on that day no longer", () => {
  const names = Array.from(proceduresUnder(columns, regularProcedureIncluded), (code) => procedures[code]);
  expect(names).toEqual(["nareis", "regular-family", "art8", "asylum"]);
});

test("and article 8 too where the definition names it", () => {
  const names = Array.from(proceduresUnder(columns, regularAndArt8Included), (code) => procedures[code]);
  expect(names).toEqual(["nareis", "regular-family", "nareis", "asylum"]);
});

test("a definition without such a day takes procedures as they are, and none changes the columns", () => {
  const before = columns.procedure.slice();
  expect(proceduresUnder(columns, memo2023)).toEqual(before);
  proceduresUnder(columns, regularProcedureIncluded);
  expect(columns.procedure).toEqual(before);
});

test("the first procedures are those that the definition names", () => {
  const named = isFirstProcedure({ ...memo2023, firstProcedures: ["nareis", "art8"] });
  expect(procedures.filter((_, place) => named[place])).toEqual(["nareis", "art8"]);
  expect(procedures.filter((_, place) => isFirstProcedure(memo2023)[place])).toEqual(["nareis"]);
});
