import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { legalLabels } from "../../src/chains/law/legal-labels.ts";
import { registerOf } from "../contract/register-literals.ts";

/** The labels of an application, as `id day phase`. */
function labels(text: string, id: string, asOf: string): readonly string[] {
  const chains = findStoredChains(registerOf(text, {}, { asOf }), memo2023);
  return legalLabels(chains, id).map(({ application, on, phase }) => `${application} ${on} ${phase.id}`);
}

const text = `
  f nareis B A 2014-06-29 granted 2019-06-01
  b asylum B - 2019-10-30
  x nareis C B 2019-10-31
  y nareis D E 2019-10-30`;

test("the steps of a chain are labelled in order of filing, and an application that is part of none by itself", () => {
  expect(labels(text, "x", "2020-12-31")).toEqual([
    "f 2014-06-29 not-allowed",
    "b 2019-10-30 regular-procedure",
    "x 2019-10-31 nareis-procedure",
  ]);
  expect(labels(text.replace(/b asylum.*/, ""), "x", "2020-12-31")).toEqual([
    "f 2014-06-29 not-allowed",
    "x 2019-10-31 nareis-procedure",
  ]);
  expect(labels(text, "y", "2020-12-31")).toEqual(["y 2019-10-30 regular-procedure"]);
  expect(labels(text, "f", "2020-12-31")).toEqual(["f 2014-06-29 not-allowed"]);
});

test("the first row of a register is labelled like any other, at whichever step of a chain it stands", () => {
  const asylum = "b asylum B - 2019-10-30";
  const steps = [
    "g nareis A Z 2014-06-28 granted 2014-06-29",
    "f nareis B A 2014-07-01 granted 2019-06-01",
    asylum,
    "x nareis C B 2019-10-31",
  ];
  const expected = [
    "g 2014-06-28 not-allowed",
    "f 2014-07-01 regular-procedure",
    "b 2019-10-30 regular-procedure",
    "x 2019-10-31 nareis-procedure",
  ];
  for (const first of steps) {
    const lines = [first, ...steps.filter((line) => line !== first)].join("\n");
    expect(labels(lines, "x", "2020-12-31")).toEqual(expected);
  }
});

test("a phase for what was undecided holds for an earlier application that was, on its first day or at the reference date", () => {
  const decidedOn = (day: string): string => `y nareis D E 2019-10-31 granted ${day}`;
  const phaseOf = (line: string, asOf: string): string | undefined => labels(line, "y", asOf)[0]?.split(" ")[2];
  expect(phaseOf(decidedOn("2026-06-11"), "2026-12-31")).toBe("nareis-procedure");
  expect(phaseOf(decidedOn("2026-06-12"), "2026-12-31")).toBe("core-family");
  expect(phaseOf("y nareis D E 2019-10-31", "2026-06-11")).toBe("nareis-procedure");
  expect(phaseOf("y nareis D E 2019-10-31", "2026-06-12")).toBe("core-family");
  // A phase for what was filed under it does not reach back.
  expect(phaseOf("y nareis D E 2019-10-30", "2020-12-31")).toBe("regular-procedure");
});

test("an application that is not known has no labels", () => {
  expect(() => labels(text, "nowhere", "2020-12-31")).toThrow(RangeError);
});
