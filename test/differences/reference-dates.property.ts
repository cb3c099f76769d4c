import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { asOf } from "../../src/cases/as-of.ts";
import type { Register } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains, type StoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { CountOptions } from "../../src/counts/asked/count-options.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { revisionCauses } from "../../src/differences/revisions/revision-part.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import {
  addedUp,
  causesOf,
  movingParts,
  type Revision,
  rowsIn,
  rowsOf,
  runningCounts,
  tableAmong,
  tableOf,
} from "./adding-up.ts";
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
): Revision {
  const chainsOn = (day: string): StoredChains => findChains(asOf(register, day), definition);
  return compareReleases(chainsOn(from), chainsOn(to), options) as Revision;
}

describe("the parts of a revision between two reference dates", () => {
  test("add up exactly, in every cell and total, for every unit, measure, basis and period", () => {
    fc.assert(
      fc.property(nastyRegister, twoDays, anyDefinition, choices, (tables, [from, to], definition, options) => {
        const { register } = readRegister(tables);
        const revision = compareReferenceDates(register, from, to, { definition, ...options });
        const [before, after] = [from, to].map((day) =>
          tableOf(findChains(asOf(register, day), definition), revision),
        ) as [ReturnType<typeof tableOf>, ReturnType<typeof tableOf>];
        expect(tableAmong(revision, "before")).toEqual(rowsIn(before));
        expect(tableAmong(revision, "after")).toEqual(rowsIn(after));
        expect(addedUp(revision)).toEqual(rowsOf(after));
        // Which parts there are says nothing of what is counted.
        expect(causesOf(revision)).toEqual(revisionCauses.slice(3));
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are counts of at least 0, null where neither table covers a period", () => {
    fc.assert(
      fc.property(cleanRegister, twoDays, anyDefinition, choices, (tables, [from, to], definition, options) => {
        const { register } = readRegister(tables);
        const revision = compareReferenceDates(register, from, to, { definition, ...options });
        const [had = [], has = []] = [from, to].map((day) =>
          tableOf(findChains(asOf(register, day), definition), revision).columns.map(
            (column) => column.kind !== "period" || column.coverage.kind !== "none",
          ),
        );
        const either = had.map((was, place) => was || has[place] === true);
        const wrong = revision.rows.filter(({ keys, cells }) => {
          const isCovered = keys[2] === "before" ? had : keys[2] === "after" ? has : either;
          return (
            cells.length !== revision.columns.length ||
            cells.some((cell, place) => (cell === null) === isCovered[place] || (cell ?? 0) < 0)
          );
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are what the registers change that are cut by hand, one cause after another", () => {
    fc.assert(
      fc.property(cleanRegister, twoDays, anyDefinition, choices, (drawn, [from, to], definition, options) => {
        const { register: _, ...tables } = drawn;
        const revision = compareReferenceDates(readRegister(tables).register, from, to, { definition, ...options });
        const expected = statesByHand(tables, from, to).map(({ cause, tables: cut, asOf: day }) => ({
          cause,
          rows: rowsOf(tableOf(findChains(readRegister(cut, { asOf: day }).register, definition), revision)),
        }));
        expect(runningCounts(revision)).toEqual(expected);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are all empty from a day to itself", () => {
    fc.assert(
      fc.property(nastyRegister, days, anyDefinition, choices, (tables, day, definition, options) => {
        const { register } = readRegister(tables);
        expect(movingParts(compareReferenceDates(register, day, day, { definition, ...options }))).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are the same whatever the order of rows", () => {
    const shuffled = cleanRegister.chain((tables) => shuffledRows(tables).map((other) => [tables, other] as const));
    fc.assert(
      fc.property(shuffled, twoDays, anyDefinition, choices, ([tables, other], [from, to], definition, options) => {
        const [one, two] = [tables, other].map((given) =>
          compareReferenceDates(readRegister(given).register, from, to, { definition, ...options }),
        );
        expect(two?.rows).toEqual(one?.rows);
      }),
      { numRuns: Math.ceil(runs / 2) },
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
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});
