import { describe, expect, test } from "vitest";
import { checkDefinition } from "../../src/chains/check-definition.ts";
import type { Definition } from "../../src/chains/definition.ts";
import { memo2023 } from "../../src/chains/presets.ts";

const checking = (options: Readonly<Record<string, unknown>>) => () =>
  checkDefinition({ ...memo2023, ...options } as unknown as Definition);

describe("a definition", () => {
  test("is honoured in every value of the first two options, and however its keys are ordered", () => {
    for (const independent of ["requested", "granted", "granted-later", "none"]) {
      expect(checking({ independent, regularAsNareisBefore: "2019-10-31" })).not.toThrow();
    }
    const sameDay = { independentToSecond: "on-or-after", firstToIndependent: "on-or-after", firstToSecond: "after" };
    expect(checking({ sameDay })).not.toThrow();
  });

  test.each([
    ["independent", "always"],
    ["independent", undefined],
    ["regularAsNareisBefore", "2019-02-29"],
    ["regularAsNareisBefore", 2019],
    ["regularAsNareisBefore", undefined],
    ["firstProcedures", ["nareis", "art8"]],
    ["sameDay", { ...memo2023.sameDay, firstToSecond: "on-or-after" }],
    ["exclude", []],
    ["exclude", ["first-sponsor", "first-dossier"]],
    ["firstAnchor", "entered"],
    ["lookBackMonths", 12],
    ["firstValid", "at-second"],
    ["repeats", "collapse"],
    ["depthScope", "single"],
    ["depthScope", undefined],
  ])("whose %s is %j is refused by a message that names the option", (option, value) => {
    expect(checking({ [option]: value })).toThrow(RangeError);
    expect(checking({ [option]: value })).toThrow(new RegExp(`option ${option}`));
  });

  test("is an object with an id", () => {
    for (const wrong of [null, undefined, "memo-2023-08", 7, { ...memo2023, id: "" }, { ...memo2023, id: 7 }, {}]) {
      expect(() => checkDefinition(wrong as Definition)).toThrow(TypeError);
    }
  });
});
