import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { type OptionPath, optionPaths } from "../../src/chains/definition/option-values.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { alternativesOf } from "../../src/differences/definitions/alternatives.ts";
import { optionValue, valueCode, withValue } from "../../src/differences/definitions/compared-options.ts";
import { sensitivity, sensitivityColumns } from "../../src/differences/sensitivity.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";
import { countedInClass, isShown, someYears } from "./shown-by-model.ts";

const someOptions = fc.subarray([...optionPaths], { maxLength: 3 });

/** The four definitions that a row is about: the base, this option changed, all others changed, and all changed. */
function definitionsOf(base: Definition, options: readonly OptionPath[], option: OptionPath, code: string) {
  const alternatives = alternativesOf(base, options);
  const values = alternatives.find((one) => one.option === option)?.values ?? [];
  const value = values.find((one) => valueCode(one) === code) ?? null;
  const others = alternatives
    .filter((one) => one.option !== option)
    .reduce((mixed, one) => withValue(mixed, one.option, one.values[0] ?? null), base);
  return [base, withValue(base, option, value), others, withValue(others, option, value)] as const;
}

describe("a sensitivity analysis", () => {
  test("counts what the model counts under each changed definition, with what came in and what went out", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, someOptions, someYears, (tables, asOf, base, options, years) => {
        const known = modelRegister(tables, { asOf }).register;
        const shown = isShown(known, years, tables.register);
        const { register } = readRegister(tables, { asOf });
        const exact = sensitivity(register, base, { values: options, ...years });
        exact.rows.forEach(({ keys, cells }, row) => {
          const [tableClass, option, code] = keys as readonly [string, OptionPath, string];
          const [before, alone, other, together] = definitionsOf(base, options, option, code).map(
            (definition) => new Set(countedInClass(known, definition, tableClass, shown)),
          ) as [Set<string>, Set<string>, Set<string>, Set<string>];
          const only = (some: Set<string>, not: Set<string>): readonly string[] =>
            [...some].filter((id) => !not.has(id));
          const expected = [
            ...[[...before], [...alone], only(alone, before), only(before, alone)],
            ...[[...other], [...together], only(together, other), only(other, together)],
          ];
          expect(cells).toEqual(expected.map((ids) => ids.length));
          expected.forEach((ids, column) => {
            const behind = exact.source?.chainsOf(row, column) ?? [];
            expect(behind.map(({ application }) => application)).toEqual([...ids].sort());
          });
        });
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("counts under a changed definition what a table of that definition counts", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, someOptions, someYears, (tables, asOf, base, options, years) => {
        const { register } = readRegister(tables, { asOf });
        for (const { keys, counts } of revealCounts(sensitivity(register, base, { values: options, ...years })).rows) {
          const changed = definitionsOf(base, options, keys.option as OptionPath, keys.value as string);
          const [all, alone, others, together] = changed.map((definition) => {
            const table = countChains(findChains(register, definition), {
              unit: "applications",
              measures: ["applications"],
              ...years,
            });
            return table.rows.find((row) => row.keys[0] === keys.class)?.cells.at(-2);
          });
          expect(counts).toMatchObject({ base: all, alone, others, together });
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("tells what was found of what came in and went out, before and after", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, someOptions, (tables, asOf, base, options) => {
        const { register } = readRegister(tables, { asOf });
        const exact = sensitivity(register, base, { values: options, from: 1, classes: ["all-forms"] });
        exact.rows.forEach(({ keys }, row) => {
          const [, option, code] = keys as readonly [string, OptionPath, string];
          const found = definitionsOf(base, options, option, code).map((definition) => [
            ...findChains(register, definition),
          ]);
          for (const [column, [was, is]] of [
            ["alone-in", [found[0], found[1]]],
            ["alone-out", [found[0], found[1]]],
            ["together-in", [found[2], found[3]]],
            ["together-out", [found[2], found[3]]],
          ] as const) {
            for (const { application, chain, before } of exact.source?.chainsOf(
              row,
              sensitivityColumns.indexOf(column),
            ) ?? []) {
              expect(chain).toEqual(is?.find((one) => one.application === application) ?? null);
              expect(before).toEqual(was?.find((one) => one.application === application) ?? null);
            }
          }
        });
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test("tries every other value of every option by default, and counts those of several rows together once", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, (tables, asOf, base) => {
        const { register } = readRegister(tables, { asOf });
        const exact = sensitivity(register, base, { classes: ["nareis-op-nareis"] });
        const rows = revealCounts(exact).rows;
        expect(new Set(rows.map(({ keys }) => keys.option))).toEqual(new Set(optionPaths));
        for (const { keys } of rows) {
          expect(keys.value).not.toBe(valueCode(optionValue(base, keys.option as OptionPath)));
        }
        const places = [...rows.keys()];
        const together = exact.source?.together(places) ?? [];
        sensitivityColumns.forEach((_, column) => {
          const ids = places.flatMap((row) => exact.source?.chainsOf(row, column) ?? []);
          expect(together[column]).toBe(new Set(ids.map(({ application }) => application)).size);
        });
      }),
      { numRuns: Math.ceil(runs / 10) },
    );
  });
});
