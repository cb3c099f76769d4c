import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { asOf } from "../../src/cases/as-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import {
  type StoredChains as Chains,
  findStoredChains as findChains,
} from "../../src/chains/detection/stored-chains.ts";
import type { CountOptions } from "../../src/counts/asked/count-options.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { cutAt } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import {
  addedUp,
  causesOf,
  movingParts,
  type Revision,
  restatedByParts,
  rowsIn,
  rowsOf,
  tableAmong,
  tableOf,
} from "./adding-up.ts";

const twoDays = fc.tuple(days, days).map((drawn) => [...drawn].sort(byCodeUnit) as [string, string]);
const choices: fc.Arbitrary<CountOptions> = fc.record({
  unit: fc.constantFrom(...units),
  basis: fc.constantFrom("submission" as const, "decision" as const),
  period: fc.constantFrom(...periodLengths),
});

/** What does not come from a refusal. */
function revised(a: Chains, b: Chains, options: CountOptions): Revision {
  const revision = compareReleases(a, b, options);
  if (!("rows" in revision)) throw new Error("These releases were not to be refused.");
  return revision;
}

function read(tables: Tables, day: string) {
  return readRegister(tables, { asOf: day }).register;
}

describe("the parts of a revision between two releases", () => {
  test("add up exactly, whatever two extracts and two definitions they are of", () => {
    // Two registers drawn apart have the same few ids: rows that differ in every way, and rows that vanish.
    const releases = fc.record({ tables: nastyRegister, definition: anyDefinition });
    fc.assert(
      fc.property(releases, releases, twoDays, choices, (one, other, [from, to], options) => {
        const a = findChains(read(one.tables, from), one.definition);
        const b = findChains(read(other.tables, to), other.definition);
        const revision = revised(a, b, options);
        const isRedefined = revision.about.question.definitions.length === 2;
        const after = tableOf(b, revision);
        expect(tableAmong(revision, isRedefined ? "released" : "before")).toEqual(rowsIn(tableOf(a, revision)));
        expect(tableAmong(revision, isRedefined ? "before" : "released")).toEqual([]);
        expect(tableAmong(revision, "after")).toEqual(rowsIn(after));
        if (isRedefined) {
          const restated = tableOf(findChains(a.register, other.definition), revision);
          expect(tableAmong(revision, "restated")).toEqual(rowsIn(restated));
          expect(restatedByParts(revision)).toEqual(rowsOf(restated));
        }
        expect(addedUp(revision)).toEqual(rowsOf(after));
        expect(revision.rows.flatMap(({ cells }) => cells).every((cell) => (cell ?? 0) >= 0)).toBe(true);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are those between the reference dates, when the old extract is the register as it was that day", () => {
    fc.assert(
      fc.property(cleanRegister, twoDays, anyDefinition, choices, (tables, [from, to], definition, options) => {
        const a = findChains(read(cutAt(tables, from), from), definition);
        const b = findChains(read(tables, to), definition);
        const expected = revised(findChains(asOf(b.register, from), definition), b, options);
        const revision = revised(a, b, options);
        expect(causesOf(revision).filter((cause) => cause !== "corrected-rows")).toEqual(causesOf(expected));
        expect(movingParts(revision).filter((part) => part.startsWith("corrected-rows"))).toEqual([]);
        const rows = revision.rows.filter(({ keys }) => keys[2] !== "corrected-rows");
        expect(rows).toEqual(expected.rows);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are only that of the definition, when nothing else differs", () => {
    fc.assert(
      fc.property(nastyRegister, days, anyDefinition, anyDefinition, choices, (tables, day, one, other, options) => {
        const register = read(tables, day);
        const revision = revised(findChains(register, one), findChains(register, other), options);
        expect(movingParts(revision).filter((part) => !part.startsWith("definition"))).toEqual([]);
        const isRedefined = revision.about.question.definitions.length === 2;
        expect(tableAmong(revision, "restated")).toEqual(isRedefined ? tableAmong(revision, "after") : []);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });

  test("are none between two readings of the same rows", () => {
    fc.assert(
      fc.property(nastyRegister, days, anyDefinition, choices, (tables, day, definition, options) => {
        const [a, b] = [1, 2].map(() => findChains(read(tables, day), definition)) as [Chains, Chains];
        const revision = revised(a, b, options);
        expect(movingParts(revision)).toEqual([]);
        expect(revision.about.question.definitions).toHaveLength(1);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});
