import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister, crowdedRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

/** Reads tables at a day and finds their chains, the ordinary way. */
function found(tables: Tables, asOf: string | undefined, definition: Parameters<typeof findChains>[1]): unknown {
  const { register } = readRegister(tables, asOf === undefined ? {} : { asOf });
  return [...findChains(register, definition)];
}

test("the fast path finds what the quadratic model finds, on clean dense registers", () => {
  fc.assert(
    fc.property(cleanRegister, days, anyDefinition, (tables, asOf, definition) => {
      const expected = modelChains(modelRegister(tables, { asOf }).register, definition);
      expect(found(tables, asOf, definition)).toEqual(expected);
    }),
    { numRuns: runs },
  );
});

test("the fast path finds what the quadratic model finds, where many grants and permits compete for one answer", () => {
  fc.assert(
    fc.property(crowdedRegister, days, anyDefinition, (tables, asOf, definition) => {
      const expected = modelChains(modelRegister(tables, { asOf }).register, definition);
      expect(found(tables, asOf, definition)).toEqual(expected);
    }),
    { numRuns: runs },
  );
});

test("the fast path finds what the quadratic model finds, on nasty registers without a given day", () => {
  fc.assert(
    fc.property(nastyRegister, anyDefinition, (tables, definition) => {
      const intake = modelRegister(tables);
      if (intake.coverage.referenceDate === null) {
        // Without a day in any row there is nothing that could be known at one.
        expect(() => found(tables, undefined, definition)).toThrow(RangeError);
        return;
      }
      const expected = modelChains(intake.register, definition);
      expect(found(tables, undefined, definition)).toEqual(expected);
    }),
    { numRuns: runs },
  );
});
