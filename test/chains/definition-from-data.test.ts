import { describe, expect, test } from "vitest";
import { definitionFrom } from "../../src/chains/definition/definition-from-data.ts";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";

describe("a definition from data", () => {
  test("has the default of every option that is not there, inside sameDay too", () => {
    expect(definitionFrom({ id: "mine" })).toEqual({ definition: { ...memo2023, id: "mine" }, problems: [] });
    expect(definitionFrom({ id: "mine", sameDay: { firstToIndependent: "after" } }).definition?.sameDay).toEqual({
      ...memo2023.sameDay,
      firstToIndependent: "after",
    });
    expect(definitionFrom({ id: "mine", exclude: [], lookBackMonths: undefined }).definition).toEqual({
      ...memo2023,
      id: "mine",
      exclude: [],
    });
  });

  test("is the definition itself where that is whole, and a copy of its own", () => {
    for (const { definition } of presets) {
      const data = JSON.parse(JSON.stringify(definition));
      const result = definitionFrom(data);
      expect(result).toEqual({ definition, problems: [] });
      data.exclude.push("first-dossier");
      expect(result.definition).toEqual(definition);
    }
  });

  test("has its id trimmed", () => {
    expect(definitionFrom({ id: "  my own\t" }).definition?.id).toBe("my own");
  });

  test.each([
    ["no object", null, [{ code: "not-an-object" }]],
    ["a list", [memo2023], [{ code: "not-an-object" }]],
    ["a text", "memo-2023-08", [{ code: "not-an-object" }]],
    ["nothing in it", {}, [{ code: "missing-id" }]],
    ["an id that is blank", { id: "  " }, [{ code: "unusable-id" }]],
    ["an id of two lines", { id: "one\ntwo" }, [{ code: "unusable-id" }]],
    ["an id that turns the line", { id: "one\u202Etwo" }, [{ code: "unusable-id" }]],
    ["an id that is a number", { id: 7 }, [{ code: "unusable-id" }]],
    ["an unknown option", { id: "a", geheim: 1 }, [{ code: "unknown-option", within: "definition" }]],
    ["a name that objects have", { id: "a", toString: 1 }, [{ code: "unknown-option", within: "definition" }]],
    ["an unknown rule", { id: "a", sameDay: { geheim: "after" } }, [{ code: "unknown-option", within: "sameDay" }]],
    ["a rule out of place", { id: "a", firstToSecond: "after" }, [{ code: "unknown-option", within: "definition" }]],
    [
      "several unusable values",
      { independent: "geheim", sameDay: { firstToSecond: "geheim", independentToSecond: null }, repeats: null },
      [
        { code: "missing-id" },
        { code: "unusable-value", option: "independent" },
        { code: "unusable-value", option: "sameDay.firstToSecond" },
        { code: "unusable-value", option: "sameDay.independentToSecond" },
        { code: "unusable-value", option: "repeats" },
      ],
    ],
    ["sameDay that is no object", { id: "a", sameDay: [] }, [{ code: "unusable-value", option: "sameDay" }]],
  ])("with %s is refused, and no problem holds what was there", (_, data, problems) => {
    const result = definitionFrom(data);
    expect(result).toEqual({ definition: null, problems });
    expect(JSON.stringify(result)).not.toContain("geheim");
  });

  test("an inherited id is not there", () => {
    expect(definitionFrom(Object.create({ id: "a" })).problems).toEqual([{ code: "missing-id" }]);
  });

  test("an unknown __proto__ is refused like any other option", () => {
    expect(definitionFrom(JSON.parse('{"id":"a","__proto__":{"repeats":"collapse"}}')).problems).toEqual([
      { code: "unknown-option", within: "definition" },
    ]);
  });

  test("is refused where it contradicts itself, and only there by what a linter finds", () => {
    expect(definitionFrom({ id: "a", lookBackMonths: 0 }).problems).toMatchObject([
      { code: "contradictory", finding: { code: "nothing-can-count", severity: "contradictory" } },
    ]);
    expect(definitionFrom({ ...memo2023, independent: "none", exclude: [] }).problems).toEqual([]);
  });

  test("an empty number of months is 0 and not -0", () => {
    const { definition } = definitionFrom({
      id: "a",
      lookBackMonths: -0,
      sameDay: { firstToSecond: "on-or-after" },
    });
    expect(Object.is(definition?.lookBackMonths, 0)).toBe(true);
  });
});
