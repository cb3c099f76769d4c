import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import type { OptionPath } from "../../src/chains/definition/option-values.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { differingOptions, optionValue, withOptionsOf } from "../../src/differences/definitions/compared-options.ts";
import { classFinder } from "../../src/differences/definitions/counted-classes.ts";
import { movedApplications } from "../../src/differences/definitions/reclassified.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";
import { classByModel } from "./counted-by-model.ts";
import { twoDefinitions } from "./definition-pairs.ts";
import { movedByApplication } from "./moved-by-application.ts";

/** Every subset of some options, the empty one first. */
function subsets(options: readonly OptionPath[]): readonly (readonly OptionPath[])[] {
  return options.reduce<readonly (readonly OptionPath[])[]>(
    (found, option) => found.concat(found.map((set) => [...set, option])),
    [[]],
  );
}

/** What moved and by what, from every subset of the options that differ. */
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
        (set) => !moving.some((inner) => inner.length < set.length && inner.every((option) => set.includes(option))),
      );
      return { application, from: before(application), to: after(application), minimal };
    });
}

describe("the applications that moved between two definitions", () => {
  test("are those that count in another class, moved by the minimal sets among all subsets of the options", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, (tables, asOf, { base, other }) => {
        const { register } = readRegister(tables, { asOf });
        const known = modelRegister(tables, { asOf }).register;
        const found = movedByApplication(register, base, other);
        const expected = movedByModel(known, base, other) as readonly {
          application: string;
          minimal: readonly (readonly OptionPath[])[];
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

  test("with fewer evaluations have only sets that are minimal, and say that they are not complete", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, fc.nat(6), (tables, asOf, { base, other }, mostEvaluations) => {
        const { register } = readRegister(tables, { asOf });
        const whole = movedByApplication(register, base, other);
        const bounded = movedByApplication(register, base, other, mostEvaluations);
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

  test("with few evaluations are moved by what would move each of them alone, whatever else moved", () => {
    const other: Definition = { ...memo2023, independent: "held", firstValid: "at-second", lookBackMonths: 60 };
    const options = differingOptions(memo2023, other);
    // Of each application which mixtures move it: none of them for the base, and the other definition itself does.
    const mixtures = fc.array(fc.boolean(), { minLength: 2 ** options.length - 2, maxLength: 2 ** options.length - 2 });
    fc.assert(
      fc.property(fc.array(mixtures, { maxLength: 4 }), fc.nat(6), (moves, mostEvaluations) => {
        const classesUnder = (definition: Definition): Int8Array => {
          const set = options.reduce(
            (bits, option, place) =>
              optionValue(definition, option) === optionValue(other, option) ? bits | (1 << place) : bits,
            0,
          );
          return Int8Array.from(moves, (mixture) => ([false, ...mixture, true][set] ? 1 : 0));
        };
        const movedAmong = (isMember: (application: number) => boolean) =>
          movedApplications(memo2023, other, { classesUnder, isMember, mostEvaluations });
        for (const { applications, ...moved } of movedAmong(() => true)) {
          for (const application of applications) {
            expect(movedAmong((one) => one === application)).toEqual([{ ...moved, applications: [application] }]);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  test("are looked for under no more mixed definitions than may be tried, and only among those asked for", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, fc.nat(6), (tables, asOf, { base, other }, mostEvaluations) => {
        // Classes are found by places among the rows that chains can rest on.
        const register = storedRegister(readRegister(tables, { asOf }).register).core;
        const classesUnder = classFinder(register);
        let asked = 0;
        const isMember = (application: number): boolean => application % 2 === 0;
        const groups = movedApplications(base, other, {
          classesUnder: (definition) => {
            asked += 1;
            return classesUnder(definition);
          },
          isMember,
          mostEvaluations,
        });
        // Two more are the base and the other definition themselves.
        expect(asked - 2).toBeLessThanOrEqual(mostEvaluations);
        const ids = groups.flatMap(({ applications }) => applications.map((place) => register.applications.id[place]));
        const all = movedByApplication(register, base, other).map(({ application }) => application);
        const wanted = register.applications.id.filter((id, place) => isMember(place) && all.includes(id));
        expect([...ids].sort()).toEqual([...wanted].sort());
      }),
      { numRuns: runs },
    );
  });
});
