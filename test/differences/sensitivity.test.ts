import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { optionPaths } from "../../src/chains/definition/option-values.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { type AskedValues, alternativesOf } from "../../src/differences/definitions/alternatives.ts";
import { valueCode } from "../../src/differences/definitions/compared-options.ts";
import { type SensitivityColumn, sensitivity } from "../../src/differences/sensitivity.ts";

const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" }];
const register = storedRegister(readRegister({ applications }, { asOf: "2023-05-31" }).register);

describe("what a sensitivity analysis tries", () => {
  test("is every other value of each of the thirteen options by default", () => {
    const alternatives = alternativesOf(memo2023);
    expect(alternatives.map(({ option }) => option)).toEqual(optionPaths);
    expect(optionPaths).toHaveLength(13);
    expect(alternatives.flatMap(({ values }) => values.map(valueCode))).toEqual([
      ...[
        "nareis+art8",
        "2019-10-31",
        "regular-family+art8",
        "held",
        "granted",
        "granted-later",
        "none",
        "on-or-after",
        "after",
        "after",
      ],
      ...["first-sponsor+first-dossier", "first-dossier", "nobody", "entered", "permit", "120", "60", "36", "12"],
      ...["at-second", "at-reference", "collapse", "single"],
    ]);
  });

  test("is what the caller names, without the value that the definition has and without repeats", () => {
    const values: AskedValues = {
      exclude: [["first-dossier", "first-sponsor"], ["first-sponsor"], ["first-sponsor", "first-dossier"]],
      lookBackMonths: [null, 24],
      repeats: ["count"],
    };
    expect(alternativesOf(memo2023, values)).toEqual([
      { option: "exclude", values: [["first-sponsor", "first-dossier"]] },
      { option: "lookBackMonths", values: [24] },
    ]);
    expect(sensitivity(register, memo2023, { values: ["repeats"] }).rows.map(({ keys }) => keys)).toEqual([
      ["nareis-op-nareis", "repeats", "collapse"],
      ["art8-after-nareis", "repeats", "collapse"],
      ["other-stacking", "repeats", "collapse"],
      ["all-forms", "repeats", "collapse"],
    ]);
    expect(sensitivity(register, memo2023, { values: [] }).rows).toEqual([]);
  });

  test("stands in the question, which asks for the same again", () => {
    const questionOf = (values: AskedValues) => sensitivity(register, memo2023, { values, from: 2019 }).about.question;
    const question = questionOf(["independent", "repeats"]);
    expect(question.of).toBe("sensitivity");
    expect(question.values).toEqual({
      independent: ["held", "granted", "granted-later", "none"],
      repeats: ["collapse"],
    });
    const { values } = question;
    expect(questionOf(values as AskedValues)).toEqual(question);
  });

  test("is never what does not exist", () => {
    for (const wrong of [["sameDay"], { sameDay: [] }, { repeats: "collapse" }, { repeats: ["twice"] }]) {
      expect(() => sensitivity(register, memo2023, { values: wrong as unknown as AskedValues })).toThrow(RangeError);
    }
    expect(() => sensitivity(register, memo2023, { values: null as unknown as AskedValues })).toThrow(TypeError);
    expect(() => sensitivity(register, memo2023, null as never)).toThrow(TypeError);
    expect(() => sensitivity(register, memo2023, { class: "all-forms" } as never)).toThrow(RangeError);
  });
});

test("what is behind a figure is what it counts, as found under the definitions that it is about", () => {
  const family = { procedure: "nareis", outcome: "granted", decided_on: "2020-12-01" };
  const { register: one } = readRegister(
    {
      applications: [
        {
          ...family,
          application_id: "a",
          applicant_id: "P2",
          sponsor_id: "P1",
          submitted_on: "2017-01-02",
          decided_on: "2017-06-01",
        },
        {
          application_id: "b",
          procedure: "asylum",
          applicant_id: "P2",
          submitted_on: "2018-01-02",
          outcome: "rejected",
          decided_on: "2018-06-01",
        },
        { ...family, application_id: "c", applicant_id: "P3", sponsor_id: "P2", submitted_on: "2018-07-01" },
        { ...family, application_id: "d", applicant_id: "P4", sponsor_id: "P2", submitted_on: "2020-07-01" },
      ],
    },
    { asOf: "2023-05-31" },
  );
  const behind = (definition: Definition, value: Definition["independent"], column: SensitivityColumn) =>
    chainsOf(
      sensitivity(one, definition, { values: { independent: [value] }, classes: ["nareis-op-nareis"], from: 2019 }),
      {
        column,
      },
    ).map(({ application, before, chain }) => [application, before?.class, chain?.class]);
  const granted: Definition = { ...memo2023, independent: "granted" };
  expect(behind(memo2023, "granted", "base")).toEqual([["d", undefined, "nareis-op-nareis"]]);
  expect(behind(memo2023, "granted", "alone")).toEqual([]);
  expect(behind(memo2023, "granted", "alone-in")).toEqual([]);
  expect(behind(memo2023, "granted", "alone-out")).toEqual([["d", "nareis-op-nareis", null]]);
  expect(behind(granted, "requested", "base")).toEqual([]);
  expect(behind(granted, "requested", "alone")).toEqual([["d", undefined, "nareis-op-nareis"]]);
  expect(behind(granted, "requested", "alone-in")).toEqual([["d", null, "nareis-op-nareis"]]);
  expect(behind(granted, "requested", "together")).toEqual([["d", undefined, "nareis-op-nareis"]]);
});
