import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { type SweepChoices, sweepAlternatives } from "../../src/differences/definitions/alternatives.ts";
import { comparedOptions, valueCode } from "../../src/differences/definitions/compared-options.ts";
import { sweep } from "../../src/differences/old/sweep.ts";

const { register } = readRegister({ applications: [] }, { asOf: "2023-05-31" });

describe("what a sweep tries", () => {
  test("is every other value of each of the thirteen choices by default", () => {
    const alternatives = sweepAlternatives(memo2023);
    expect(alternatives.map(({ choice }) => choice)).toEqual(comparedOptions);
    expect(comparedOptions).toHaveLength(13);
    expect(alternatives.flatMap(({ values }) => values.map(valueCode))).toEqual([
      ...["nareis+art8", "2019-10-31", "regular-family+art8", "held", "granted", "granted-later", "none"],
      ...["on-or-after", "after", "after"],
      ...["first-sponsor+first-dossier", "first-dossier", "nobody", "entered", "permit", "120", "60", "36", "12"],
      ...["at-second", "at-reference", "collapse", "single"],
    ]);
  });

  test("is what the caller names, without the value that the base has and without repeats", () => {
    const asked: SweepChoices = {
      exclude: [["first-dossier", "first-sponsor"], ["first-sponsor"], ["first-sponsor", "first-dossier"]],
      lookBackMonths: [null, 24],
      repeats: ["count"],
    };
    expect(sweepAlternatives(memo2023, asked)).toEqual([
      { choice: "exclude", values: [["first-sponsor", "first-dossier"]] },
      { choice: "lookBackMonths", values: [24] },
    ]);
    expect(sweep(storedRegister(register), memo2023, ["repeats"]).rows.map(({ keys }) => keys)).toEqual([
      ["nareis-op-nareis", "repeats", "collapse"],
      ["art8-after-nareis", "repeats", "collapse"],
      ["other-stacking", "repeats", "collapse"],
      ["all-forms", "repeats", "collapse"],
    ]);
    expect(sweep(storedRegister(register), memo2023, []).rows).toEqual([]);
  });

  test("is never what does not exist", () => {
    for (const wrong of [["sameDay"], { sameDay: [] }, { repeats: "collapse" }, { repeats: ["twice"] }]) {
      expect(() => sweep(storedRegister(register), memo2023, wrong as unknown as SweepChoices)).toThrow(RangeError);
    }
    expect(() => sweep(storedRegister(register), memo2023, null as unknown as SweepChoices)).toThrow(TypeError);
  });
});
