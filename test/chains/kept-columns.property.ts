import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister, crowdedRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

test("what was found under other definitions before changes no chain", () => {
  const definitions = fc.array(anyDefinition, { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(cleanRegister, crowdedRegister), days, definitions, (tables, asOf, some) => {
      const { register } = readRegister(tables, { asOf });
      for (const definition of some) {
        const again = readRegister(tables, { asOf }).register;
        expect([...findStoredChains(register, definition)]).toEqual([...findStoredChains(again, definition)]);
      }
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});
