import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { asOf } from "../../src/cases/as-of.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { type Chains, findChains } from "../../src/chains/detection/find-chains.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import type { CountOptions } from "../../src/counts/old/count-options.ts";
import { compareReleases } from "../../src/differences/old/compare-releases.ts";
import type { RevisionByOneDefinition } from "../../src/differences/old/revision.ts";
import { anyDefinition } from "../model/definitions.ts";
import { byCodeUnit } from "../model/identities.ts";
import { nastyRegister } from "../model/nasty-registers.ts";
import { cleanRegister, days } from "../model/registers.ts";
import { shuffledRows } from "../model/transformations.ts";
import { runs } from "../runs.ts";
import { addedUp, movingParts, rowsOf, runningCounts, sameYears } from "./adding-up.ts";
import { statesByHand } from "./states-by-hand.ts";

const twoDays = fc.tuple(days, days).map((drawn) => [...drawn].sort(byCodeUnit) as [string, string]);
const choices: fc.Arbitrary<CountOptions> = fc.record({
  unit: fc.constantFrom(...units),
  basis: fc.constantFrom("submission" as const, "decision" as const),
  period: fc.constantFrom(...periodLengths),
});

/** One register on two days, which are never refused. */
function compareReferenceDates(
  register: Register,
  from: string,
  to: string,
  { definition, ...options }: CountOptions & { readonly definition: Definition },
): RevisionByOneDefinition {
  const chainsOn = (day: string): Chains => findChains(asOf(register, day), definition);
  return compareReleases(chainsOn(from), chainsOn(to), options) as RevisionByOneDefinition;
}

describe("the parts of a revision between two reference dates", () => {
  test("add up exactly, in every cell and total, for every unit, measure, basis and period", () => {
    fc.assert(
      fc.property(nastyRegister, twoDays, anyDefinition, choices, (tables, [from, to], definition, options) => {
        const { register } = readRegister(tables);
        const revision = compareReferenceDates(register, from, to, { definition, ...options });
        const shown = sameYears(revision, options);
        const [before, after] = [from, to].map((day) =>
          countChains(findChains(asOf(register, day), definition), shown),
        );
        expect(revision.before).toEqual(before);
        expect(revision.after).toEqual(after);
        expect(addedUp(revision)).toEqual(rowsOf(revision.after));
      }),
      { numRuns: runs },
    );
  });

  test("are counts of at least 0, null where neither table covers a period", () => {
    fc.assert(
      fc.property(cleanRegister, twoDays, anyDefinition, choices, (tables, [from, to], definition, options) => {
        const { register } = readRegister(tables);
        const { sheet, before, after } = compareReferenceDates(register, from, to, { definition, ...options });
        const covered = (table: typeof before) => [
          ...table.periods.map(({ coverage }) => coverage.kind !== "none"),
          true,
        ];
        const [had, has] = [covered(before), covered(after)];
        const either = had.map((was, place) => was || has[place] === true);
        const wrong = sheet.rows.filter(({ keys, cells }) => {
          const isCovered = keys[2] === "before" ? had : keys[2] === "after" ? has : either;
          return (
            cells.length !== sheet.columns.length ||
            cells.some((cell, place) => (cell === null) === isCovered[place] || (cell ?? 0) < 0)
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test("are what the registers change that are cut by hand, one cause after another", () => {
    fc.assert(
      fc.property(cleanRegister, twoDays, anyDefinition, choices, (drawn, [from, to], definition, options) => {
        const { register: _, ...tables } = drawn;
        const revision = compareReferenceDates(readRegister(tables).register, from, to, { definition, ...options });
        const shown = sameYears(revision, options);
        const expected = statesByHand(tables, from, to).map(({ cause, tables: cut, asOf: day }) => ({
          cause,
          rows: rowsOf(countChains(findChains(readRegister(cut, { asOf: day }).register, definition), shown)),
        }));
        expect(runningCounts(revision)).toEqual(expected);
      }),
      { numRuns: runs },
    );
  });

  test("are all empty from a day to itself", () => {
    fc.assert(
      fc.property(nastyRegister, days, anyDefinition, choices, (tables, day, definition, options) => {
        const { register } = readRegister(tables);
        expect(movingParts(compareReferenceDates(register, day, day, { definition, ...options }))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test("are the same whatever the order of rows", () => {
    const shuffled = cleanRegister.chain((tables) => shuffledRows(tables).map((other) => [tables, other] as const));
    fc.assert(
      fc.property(shuffled, twoDays, anyDefinition, choices, ([tables, other], [from, to], definition, options) => {
        const [one, two] = [tables, other].map((given) =>
          compareReferenceDates(readRegister(given).register, from, to, { definition, ...options }),
        );
        expect(two?.sheet.rows).toEqual(one?.sheet.rows);
      }),
      { numRuns: runs },
    );
  });

  test("hold late registration and identities only where the register records later, and new months only of new months", () => {
    fc.assert(
      fc.property(cleanRegister, twoDays, anyDefinition, choices, (tables, [from, to], definition, options) => {
        const undated = Object.fromEntries(
          Object.entries(tables).map(([name, rows]) => [
            name,
            Array.isArray(rows) ? rows.map(({ recorded_on: _, known_on: __, ...row }) => row) : rows,
          ]),
        ) as typeof tables;
        const { register } = readRegister(undated);
        const moving = movingParts(compareReferenceDates(register, from, to, { definition, ...options }));
        expect(moving.filter((part) => /^(late|identities|corrected|definition)/.test(part))).toEqual([]);
        const isNew = undated.applications.some(({ submitted_on: day = "" }) => day > from && day <= to);
        if (!isNew) expect(moving.filter((part) => part.startsWith("new-months"))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
