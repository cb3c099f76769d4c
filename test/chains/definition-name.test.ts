import { expect, test } from "vitest";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { definitionName } from "../../src/chains/definition/definition-name.ts";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";

test("a preset, and a definition with an id of its own, is printed by its id", () => {
  for (const { id, definition } of presets) expect(definitionName(definition)).toBe(id);
  expect(definitionName({ ...memo2023, id: "mine", independent: "none" })).toBe("mine");
});

test("a preset that was changed under its own name is printed as changed", () => {
  for (const { id, definition } of presets) {
    expect(definitionName({ ...definition, repeats: "collapse" })).toBe(`${id} (changed)`);
  }
});

test("what is no definition has no name", () => {
  expect(() => definitionName({ ...memo2023, repeats: "often" } as unknown as Definition)).toThrow(RangeError);
});
