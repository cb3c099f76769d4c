import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { chainClasses } from "../../src/chains/definition/chain.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { revealCounts } from "../../src/counts/old/reveal-counts.ts";
import {
  type ComparedOption,
  comparedOptions,
  differingOptions,
  withOptionsOf,
} from "../../src/differences/definitions/compared-options.ts";
import { compareDefinitions } from "../../src/differences/old/compare-definitions.ts";
import { anyDefinition } from "../model/definitions.ts";
import { byCodeUnit } from "../model/identities.ts";
import { modelIntake } from "../model/intake.ts";
import { type ModelRegister, registerAt } from "../model/register-at.ts";
import { cleanRegister, dayPool, days } from "../model/registers.ts";
import { shuffledRows } from "../model/transformations.ts";
import { runs } from "../runs.ts";
import { classByModel } from "./counted-by-model.ts";
import { movedByApplication } from "./moved-by-application.ts";

/** A definition, and another that differs from it in few choices, so that every subset of them can be tried. */
const twoDefinitions = fc
  .tuple(anyDefinition, anyDefinition, fc.subarray([...comparedOptions], { minLength: 1, maxLength: 5 }))
  .map(([one, two, choices]) => ({ base: one, other: { ...withOptionsOf(one, two, choices), id: "other" } }));

/** Every subset of some choices, the empty one first. */
function subsets(choices: readonly ComparedOption[]): readonly (readonly ComparedOption[])[] {
  return choices.reduce<readonly (readonly ComparedOption[])[]>(
    (found, choice) => found.concat(found.map((set) => [...set, choice])),
    [[]],
  );
}

/** What moved and by what, from every subset of the choices that differ. */
function movedByModel(register: ModelRegister, base: Definition, other: Definition): readonly object[] {
  const sets = subsets(differingOptions(base, other));
  const classes = sets.map((set) => classByModel(register, withOptionsOf(base, other, set)));
  const [before, after] = [classByModel(register, base), classByModel(register, other)];
  return register.applications
    .map(({ id }) => id)
    .filter((id) => before(id) !== after(id))
    .sort(byCodeUnit)
    .map((application) => {
      const moving = sets.filter((_, place) => classes[place]?.(application) === after(application));
      const minimal = moving.filter(
        (set) => !moving.some((inner) => inner.length < set.length && inner.every((choice) => set.includes(choice))),
      );
      return { application, from: before(application), to: after(application), minimal };
    });
}

describe("the chains that moved between two definitions", () => {
  test("are those that count in another class, moved by the minimal sets among all subsets of the choices", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, (tables, asOf, { base, other }) => {
        const { register } = readRegister(tables, { asOf });
        const known = registerAt(modelIntake(tables, { asOf }));
        const found = movedByApplication(register, base, other);
        const expected = movedByModel(known, base, other) as readonly {
          application: string;
          minimal: readonly (readonly ComparedOption[])[];
        }[];
        expect(found.map(({ application, from, to }) => ({ application, from, to }))).toEqual(
          expected.map(({ minimal: _, ...moved }) => moved),
        );
        found.forEach((one, place) => {
          const minimal = expected[place]?.minimal ?? [];
          expect(one.complete).toBe(true);
          expect(one.movedBy).toHaveLength(Math.min(3, minimal.length));
          expect(minimal).toEqual(expect.arrayContaining([...one.movedBy]));
          const sizes = minimal.map((set) => set.length).sort((a, b) => a - b);
          expect(one.movedBy.map((set) => set.length)).toEqual(sizes.slice(0, 3));
        });
      }),
      { numRuns: runs },
    );
  });

  test("add up with the tables, whatever years these show and the register covers", () => {
    const year = fc.option(fc.constantFrom(...new Set(dayPool.map((day) => Number(day.slice(0, 4))))));
    const covered = fc.option(fc.constantFrom(...dayPool));
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, year, covered, (tables, asOf, { base, other }, from, cover) => {
        const manifest = cover === null ? {} : { register: { coverage_from: cover } };
        const { register } = readRegister({ ...tables, ...manifest }, { asOf });
        const { table, moves } = compareDefinitions(register, [base, other], from === null ? {} : { from });
        const total = (tableClass: string, definition: string): number =>
          revealCounts(table).rows.find(
            ({ keys, measure }) =>
              keys.class === tableClass && measure === "applications" && keys.definition === definition,
          )?.counts.total ?? 0;
        const moved = revealCounts(moves).rows;
        const sum = (end: "from" | "to", tableClass: string): number =>
          moved.reduce((all, { keys, counts }) => all + (keys[end] === tableClass ? (counts.moved ?? 0) : 0), 0);
        for (const tableClass of chainClasses) {
          expect(total(tableClass, base.id) - sum("from", tableClass) + sum("to", tableClass)).toBe(
            total(tableClass, other.id),
          );
        }
      }),
      { numRuns: runs },
    );
  });

  test("are as many as the sheet of moves says, in as many ways, where the years shown are all", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, (tables, asOf, { base, other }) => {
        const { register } = readRegister({ ...tables, register: {} }, { asOf });
        const comparison = compareDefinitions(register, [base, other], { from: 1 });
        const counted = new Map<string, number>();
        const definition = comparison.table.about.definitions[1]?.id;
        for (const { from, to, movedBy } of movedByApplication(register, base, other)) {
          const choices = movedBy.map((set) => set.join("+")).join("|");
          const key = JSON.stringify([definition, from ?? "none", to ?? "none", choices]);
          counted.set(key, (counted.get(key) ?? 0) + 1);
        }
        const { rows } = revealCounts(comparison.moves);
        expect(new Map(rows.map(({ keys, counts }) => [JSON.stringify(Object.values(keys)), counts.moved]))).toEqual(
          counted,
        );
      }),
      { numRuns: runs },
    );
  });

  test("with fewer evaluations have only sets that are minimal, and say that they are not complete", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, fc.nat(6), (tables, asOf, { base, other }, mostEvaluations) => {
        const { register } = readRegister(tables, { asOf });
        const whole = movedByApplication(register, base, other);
        const comparison = compareDefinitions(register, [base, other], { mostEvaluations });
        expect(comparison.differences[0]?.evaluations).toBeLessThanOrEqual(mostEvaluations);
        const bounded = movedByApplication(register, base, other, mostEvaluations);
        expect(comparison.differences[0]?.complete).toBe(bounded.every(({ complete }) => complete));
        expect(bounded.map(({ application }) => application)).toEqual(whole.map(({ application }) => application));
        bounded.forEach((one, place) => {
          const all = whole[place]?.movedBy ?? [];
          if (one.complete) expect(one.movedBy).toEqual(all);
          else expect(all.slice(0, one.movedBy.length)).toEqual(one.movedBy);
        });
      }),
      { numRuns: runs },
    );
  });

  test("do not depend on the order of rows", () => {
    fc.assert(
      fc.property(
        cleanRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        twoDefinitions,
        ([tables, shuffled], asOf, { base, other }) => {
          const [one, two] = [tables, shuffled].map((some) => {
            const { register } = readRegister(some, { asOf });
            const comparison = compareDefinitions(register, [base, other]);
            return {
              moved: movedByApplication(register, base, other),
              moves: comparison.moves.rows,
              table: comparison.table.rows,
            };
          });
          expect(two).toEqual(one);
        },
      ),
      { numRuns: runs },
    );
  });
});
