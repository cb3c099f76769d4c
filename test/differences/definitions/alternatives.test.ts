import { expect, test } from "vitest";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { type AskedValues, alternativesOf } from "../../../src/differences/definitions/alternatives.ts";

test("options to change that are neither a list nor values by option are refused in so many words", () => {
  for (const wrong of [null, 5, "repeats"]) {
    expect(() => alternativesOf(memo2023, wrong as unknown as AskedValues)).toThrow("or values by option");
  }
});

test("a value that is not in a list is refused as one that cannot be tried", () => {
  const wrong = { lookBackMonths: 12 } as unknown as AskedValues;
  expect(() => alternativesOf(memo2023, wrong)).toThrow(RangeError);
});
