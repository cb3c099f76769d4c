import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { keptColumns } from "../../src/chains/detection/kept-columns.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister, crowdedRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

test("a column is worked out once for the same options, and by itself for others", () => {
  const kept = keptColumns(Uint8Array.of(1));
  const makeOf = (value: number) => () => Int32Array.of(value);
  const first = kept(["look-back", 1, 12], makeOf(1));
  expect(kept(["look-back", 1, 12], makeOf(2))).toBe(first);
  expect(kept(["look-back", 11, 2], makeOf(2))).toEqual(Int32Array.of(2));
  expect(kept(["look-back", 112], makeOf(3))).toEqual(Int32Array.of(3));
  expect(keptColumns(Uint8Array.of(1))(["look-back", 1, 12], makeOf(4))).toEqual(Int32Array.of(4));
});

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
