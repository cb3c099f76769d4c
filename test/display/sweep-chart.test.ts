import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { attrition } from "../../src/differences/definitions/attrition.ts";
import { choiceCode, choiceOf, definitionChoices } from "../../src/differences/definitions/definition-choice.ts";
import { sweep } from "../../src/differences/definitions/sweep.ts";
import { sweepAlternatives } from "../../src/differences/definitions/sweep-alternatives.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import type { PublishedSheet } from "../../src/disclosure/old/published-sheet.ts";
import { attritionFlow } from "../../src/display/old/attrition-flow.ts";
import { choiceInWords, choiceValueInWords, movingChoicesInWords } from "../../src/display/choice-in-words.ts";
import { figureText } from "../../src/display/old/figure-text.ts";
import { sweepChart } from "../../src/display/old/sweep-chart.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const swept = publish(sweep(register, memo2023, ["independent", "repeats", "lookBackMonths"]), tens);
const left = publish(attrition(register, memo2023), tens);

describe("the data of a tornado chart", () => {
  test("is a bar for each value, the widest first, with figures and words as published", () => {
    const { base, bars, unit } = sweepChart(swept, { locale: "en" });
    expect([base && figureText(base), unit]).toEqual(["840", "applications"]);
    expect(bars.map(({ choice, valueText, alone }) => [choice, valueText, figureText(alone)])).toEqual([
      ["lookBackMonths", "12 months", "40"],
      ["lookBackMonths", "36 months", "380"],
      ["independent", "not needed", "1120"],
      ["independent", "granted at the second", "600"],
      ["independent", "granted by reference date", "740"],
      ["lookBackMonths", "60 months", "760"],
      ["repeats", "count once", "820"],
      ["lookBackMonths", "120 months", "840"],
    ]);
  });

  test("is of the class that is asked for", () => {
    expect(sweepChart(swept, { class: "art8-after-nareis" }).bars[0]?.base).toMatchObject({ value: 1010 });
  });
});

describe("the data of a flow chart", () => {
  test("has a box for each condition and for what drops out at it, and arrows from box to box", () => {
    const { nodes, edges, unit } = attritionFlow(left, { locale: "en", unit: "sponsors" });
    expect(unit).toBe("sponsors");
    expect(nodes.slice(0, 3).map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ["known", "left", "known at the reference date"],
      ["out-family", "out", "drops out at: family application"],
      ["family", "left", "family application"],
    ]);
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(edges.every(({ from, to }) => ids.includes(from) && ids.includes(to))).toBe(true);
    expect(edges).toHaveLength(nodes.length - 1);
    for (const edge of edges) expect(edge.figure).toEqual(nodes.find(({ id }) => id === edge.to)?.figure);
  });
});

test("both take a published sheet of their own subject only", () => {
  const wrong = [sweep(register, memo2023, ["repeats"]), attrition(register, memo2023), null, {}];
  for (const other of [...wrong, left]) expect(() => sweepChart(other as PublishedSheet)).toThrow(TypeError);
  for (const other of [...wrong, swept]) expect(() => attritionFlow(other as PublishedSheet)).toThrow(TypeError);
  expect(() => sweepChart(swept, { locale: "de" as "nl" })).toThrow(RangeError);
});

test("every choice and every value that is tried has a word in Dutch and in English", () => {
  for (const locale of ["nl", "en"] as const) {
    for (const { choice, values } of sweepAlternatives(memo2023)) {
      expect(choiceInWords(choice, locale)).not.toBeNull();
      for (const value of [...values, choiceOf(memo2023, choice)]) {
        expect(choiceValueInWords(choice, choiceCode(value), locale)).not.toBeNull();
      }
    }
    expect(movingChoicesInWords(definitionChoices.join("+"), locale)).not.toBeNull();
    expect(movingChoicesInWords("not-found", locale)).toBeNull();
    expect(choiceInWords("constructor", locale)).toBeNull();
  }
  expect(movingChoicesInWords("independent+exclude|repeats", "en")).toBe(
    "independent asylum and who is left out, or repeated applications",
  );
});
