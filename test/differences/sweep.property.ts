import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findChains } from "../../src/chains/detection/find-chains.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import { revealCounts } from "../../src/counts/old/reveal-counts.ts";
import { sweepAlternatives } from "../../src/differences/definitions/alternatives.ts";
import {
  type ComparedOption,
  comparedOptions,
  optionValue,
  valueCode,
  withValue,
} from "../../src/differences/definitions/compared-options.ts";
import { sweep } from "../../src/differences/old/sweep.ts";
import { anyDefinition } from "../model/definitions.ts";
import { modelIntake } from "../model/intake.ts";
import { registerAt } from "../model/register-at.ts";
import { cleanRegister, days } from "../model/registers.ts";
import { runs } from "../runs.ts";
import { countedByModel } from "./counted-by-model.ts";

const someChoices = fc.subarray([...comparedOptions], { maxLength: 3 });

describe("a sweep", () => {
  test("counts what the model counts under each mixed definition, with what came in and what went out", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, someChoices, (tables, asOf, base, choices) => {
        const { register: _, ...rest } = tables;
        const known = registerAt(modelIntake(rest, { asOf }));
        const swept = sweep(storedRegister(readRegister(rest, { asOf }).register), base, choices);
        const alternatives = sweepAlternatives(base, choices);
        for (const { keys, counts } of revealCounts(swept).rows) {
          const choice = keys.choice as ComparedOption;
          const values = alternatives.find((one) => one.choice === choice)?.values ?? [];
          const value = values.find((one) => valueCode(one) === keys.value) ?? null;
          const others = alternatives
            .filter((one) => one.choice !== choice)
            .reduce((mixed, one) => withValue(mixed, one.choice, one.values[0] ?? null), base);
          const [before, alone, other, together] = [
            base,
            withValue(base, choice, value),
            others,
            withValue(others, choice, value),
          ].map(
            (definition) =>
              new Set(
                countedByModel(known, definition)
                  .filter((chain) => keys.class === "all-forms" || chain.class === keys.class)
                  .map(({ application }) => application),
              ),
          ) as [Set<string>, Set<string>, Set<string>, Set<string>];
          const only = (some: Set<string>, not: Set<string>): number => [...some].filter((id) => !not.has(id)).length;
          expect(counts).toEqual({
            base: before.size,
            alone: alone.size,
            "alone-in": only(alone, before),
            "alone-out": only(before, alone),
            others: other.size,
            together: together.size,
            "together-in": only(together, other),
            "together-out": only(other, together),
          });
        }
      }),
      { numRuns: runs },
    );
  });

  test("tries every other value of every choice by default, and its base is the total of the table", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, (tables, asOf, base) => {
        const { register } = readRegister(tables, { asOf });
        const { rows } = revealCounts(sweep(storedRegister(register), base));
        expect(new Set(rows.map(({ keys }) => keys.choice))).toEqual(new Set(comparedOptions));
        for (const { keys } of rows) {
          expect(keys.value).not.toBe(valueCode(optionValue(base, keys.choice as ComparedOption)));
        }
        const table = countChains(findChains(register, base), { unit: "applications", measures: ["applications"] });
        for (const { class: tableClass, total } of table.series) {
          const bases = rows.filter(({ keys }) => keys.class === tableClass).map(({ counts }) => counts.base);
          expect(new Set(bases)).toEqual(new Set([total]));
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
