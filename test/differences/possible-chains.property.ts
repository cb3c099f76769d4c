import fc from "fast-check";
import { expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains, type StoredChains } from "../../src/chains/detection/stored-chains.ts";
import { countedChains } from "../../src/counts/cells/counted-chains.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { possibleChains } from "../../src/differences/definitions/possible-chains.ts";
import { anyDefinition } from "../model/definitions.ts";
import { cleanRegister, days } from "../model/registers.ts";
import { runs } from "../runs.ts";

test("without the people in whom no chain can begin, every definition finds and counts the same chains", () => {
  fc.assert(
    fc.property(cleanRegister, days, anyDefinition, (tables, asOf, definition) => {
      const { register } = readRegister(tables, { asOf });
      const [whole, few] = [register, possibleChains(storedRegister(register))].map((some) =>
        findChains(some, definition),
      );
      expect([...(few ?? [])]).toEqual([...(whole ?? [])]);
      const [all, some] = [whole, few].map((chains) => {
        const { chains: _, places: __, placesBehind: ___, ...columns } = countedChains(chains as StoredChains);
        return columns;
      });
      expect(some).toEqual(all);
    }),
    { numRuns: runs },
  );
});

test("of the demonstration register less than a quarter is left", () => {
  const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
  expect(possibleChains(storedRegister(register)).applications.count * 4).toBeLessThan(
    storedRegister(register).applications.count,
  );
});
