import { describe, expect, test } from "vitest";
import type { Definition } from "../../../src/chains/definition/definition.ts";
import { lawSince2014, memo2023 } from "../../../src/chains/definition/presets.ts";
import { checkedDefinitions } from "../../../src/differences/definitions/checked-definitions.ts";

describe("the definitions to compare", () => {
  test("are those that were passed, in their order", () => {
    expect(checkedDefinitions([memo2023, lawSince2014])).toEqual([memo2023, lawSince2014]);
  });

  test("are asked for as a list where there is none, or nothing in it", () => {
    for (const wrong of [[], memo2023, undefined]) {
      expect(() => checkedDefinitions(wrong as readonly Definition[])).toThrow("Pass a list of definitions");
    }
  });

  test("are each one that can be", () => {
    const impossible = { ...memo2023, independent: "maybe" as "none" };
    expect(() => checkedDefinitions([impossible])).toThrow(RangeError);
    expect(() => checkedDefinitions([memo2023, impossible])).toThrow(RangeError);
  });
});
