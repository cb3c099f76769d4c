import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { checkDefinition } from "../../src/chains/definition/check-definition.ts";
import { definitionDigest } from "../../src/chains/definition/definition-digest.ts";
import {
  lawSince2014,
  memo2023,
  presets,
  regularAndArt8Included,
  regularProcedureIncluded,
} from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";

test("the memo's definition has the first value of every option of the contract", () => {
  expect(memo2023).toEqual({
    id: "memo-2023-08",
    firstProcedures: ["nareis"],
    regularAsNareisBefore: null,
    regularProcedures: ["regular-family"],
    independent: "requested",
    sameDay: { firstToSecond: "after", firstToIndependent: "on-or-after", independentToSecond: "on-or-after" },
    exclude: ["first-sponsor"],
    firstAnchor: "decided",
    lookBackMonths: null,
    firstValid: "ever",
    repeats: "count",
    depthScope: "all",
  });
});

test("the other presets differ from it in their name and in an option or two", () => {
  expect(lawSince2014).toEqual({ ...memo2023, id: "law-since-2014", independent: "held" });
  expect(regularProcedureIncluded).toEqual({
    ...memo2023,
    id: "regular-procedure-included",
    regularAsNareisBefore: "2019-10-31",
  });
  expect(regularAndArt8Included).toEqual({
    ...memo2023,
    id: "regular-and-art8-included",
    regularAsNareisBefore: "2019-10-31",
    regularProcedures: ["regular-family", "art8"],
  });
});

test("presets are plain data, are honoured in every option, and have names and digests of their own", () => {
  for (const { id, definition } of presets) {
    expect(definition.id).toBe(id);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    expect(() => checkDefinition(definition)).not.toThrow();
  }
  expect(new Set(presets.map(({ id }) => id)).size).toBe(4);
  expect(new Set(presets.map(({ definition }) => definitionDigest(definition))).size).toBe(4);
});

test("presets cannot be changed", () => {
  expect(() => Object.assign(memo2023, { independent: "none" })).toThrow(TypeError);
  expect(() => Object.assign(memo2023.sameDay, { firstToSecond: "on-or-after" })).toThrow(TypeError);
  expect(presets.every((preset) => Object.isFrozen(preset) && Object.isFrozen(preset.definition))).toBe(true);
});

test("chains keep the definition that found them, whatever becomes of the one that was passed", () => {
  const given = { ...memo2023, sameDay: { ...memo2023.sameDay } };
  const row = { application_id: "x", procedure: "asylum", applicant_id: "a", submitted_on: "2020-01-01" };
  const chains = findChains(readRegister({ applications: [row] }, { asOf: "2020-12-31" }).register, given);
  Object.assign(given, { independent: "none" });
  Object.assign(given.sameDay, { firstToSecond: "on-or-after" });
  expect(chains.definition).toEqual(memo2023);
  expect(Object.isFrozen(chains.definition.sameDay)).toBe(true);
});
