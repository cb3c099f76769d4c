import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../src/chains/definition/check-definition.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { runs } from "../runs.ts";
import { wideDefinition } from "./wide-definition.ts";

const checking = (options: Readonly<Record<string, unknown>>) => () =>
  checkDefinition({ ...memo2023, ...options } as unknown as Definition);

describe("a definition", () => {
  test("is accepted in every value of every option, however its keys are ordered", () => {
    fc.assert(
      fc.property(wideDefinition, (definition) => {
        checkDefinition(definition);
        const turned = Object.fromEntries(Object.entries(definition).reverse());
        const sameDay = Object.fromEntries(Object.entries(definition.sameDay).reverse());
        checking({ ...turned, sameDay })();
      }),
      { numRuns: runs },
    );
  });

  test.each([
    ["firstProcedures", ["nareis", "art8", "regular-family"]],
    ["firstProcedures", ["art8", "nareis"]],
    ["firstProcedures", ["art8"]],
    ["firstProcedures", ["nareis", "nareis"]],
    ["firstProcedures", []],
    ["firstProcedures", "nareis"],
    ["regularAsNareisBefore", "2019-02-29"],
    ["regularAsNareisBefore", "geheim"],
    ["regularAsNareisBefore", 2019],
    ["regularAsNareisBefore", undefined],
    ["regularProcedures", ["art8"]],
    ["regularProcedures", ["art8", "regular-family"]],
    ["regularProcedures", []],
    ["independent", "always"],
    ["independent", ["none"]],
    ["independent", undefined],
    ["sameDay", {}],
    ["sameDay", null],
    ["sameDay", "after"],
    ["sameDay", { ...memo2023.sameDay, firstToSecond: "before" }],
    ["sameDay", { ...memo2023.sameDay, secondToThird: "after" }],
    ["exclude", ["first-sponsor", "first-sponsor"]],
    ["exclude", ["second-sponsor"]],
    ["exclude", [undefined]],
    ["exclude", new Array(1)],
    ["exclude", "first-sponsor"],
    ["firstAnchor", "applied"],
    ["firstAnchor", "constructor"],
    ["lookBackMonths", -1],
    ["lookBackMonths", 1.5],
    ["lookBackMonths", Number.POSITIVE_INFINITY],
    ["lookBackMonths", Number.NaN],
    ["lookBackMonths", 2 ** 53],
    ["lookBackMonths", "12"],
    ["lookBackMonths", undefined],
    ["firstValid", "never"],
    ["repeats", true],
    ["depthScope", 1],
    ["depthScope", undefined],
  ])("whose %s is %j is refused by a sentence that names the option and not the value", (option, value) => {
    expect(checking({ [option]: value })).toThrow(RangeError);
    expect(checking({ [option]: value })).toThrow(
      new RegExp(`^The option ${option} can only be [^\n]*[a-z"\\]]\\.$|^$`, "i"),
    );
    expect(checking({ [option]: value })).not.toThrow(/always|geheim|second-sponsor|applied|never|2019-02-29/);
  });

  test("is refused where an option is missing, inherited or unknown, under whatever name", () => {
    const { repeats: _, ...without } = memo2023;
    expect(() => checkDefinition(without as Definition)).toThrow(/option repeats/);
    expect(() => checkDefinition(Object.assign(Object.create({ repeats: "count" }), without))).toThrow(/repeats/);
    for (const name of ["geheim", "toString", "__proto__"]) {
      const more = JSON.parse(JSON.stringify(memo2023).replace("{", `{"${name}":1,`));
      expect(() => checkDefinition(more)).toThrow(RangeError);
      expect(() => checkDefinition(more)).not.toThrow(new RegExp(name));
    }
  });

  test("is an object with an id", () => {
    const callable = Object.assign(() => memo2023, memo2023);
    const noText = { ...memo2023, id: 7 };
    for (const wrong of [null, undefined, "memo-2023-08", 7, callable, { ...memo2023, id: "" }, noText, {}]) {
      const check = () => checkDefinition(wrong as unknown as Definition);
      expect(check).toThrow(TypeError);
      expect(check).toThrow("Pass a definition, such as memo2023, or one of your own with an id.");
    }
  });
});
