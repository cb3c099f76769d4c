import { expect, test } from "vitest";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { definitionFacts } from "../../src/counts/cells/table-facts.ts";

const own: Definition = { ...memo2023, id: "own" };
const other: Definition = { ...own, depthScope: "single" };
const third: Definition = { ...own, repeats: "collapse" };
const names = (...definitions: readonly [Definition, ...Definition[]]): readonly string[] =>
  definitionFacts(definitions).map(({ id }) => id);

test("definitions with names of their own keep them, also where their options are the same", () => {
  expect(names(own, { ...other, id: "another" })).toEqual(["own", "another"]);
  expect(names(own, { ...own, id: "another" })).toEqual(["own", "another"]);
});

test("a name that another definition has gets a number, and the same definition keeps the name it got", () => {
  expect(names(own, other, third)).toEqual(["own", "own (2)", "own (3)"]);
  expect(names(own, other, own, other)).toEqual(["own", "own (2)", "own", "own (2)"]);
});

test("a number makes no name that a definition has", () => {
  expect(names(own, other, { ...third, id: "own (2)" })).toEqual(["own", "own (3)", "own (2)"]);
  expect(names({ ...third, id: "own (2)" }, own, other)).toEqual(["own (2)", "own", "own (3)"]);
});

test("a name that is taken twice gets a number each time", () => {
  const twice = [
    { ...own, id: "a" },
    { ...other, id: "a" },
    { ...own, id: "b" },
    { ...other, id: "b" },
  ] as const;
  expect(names(...twice)).toEqual(["a", "a (2)", "b", "b (2)"]);
});
