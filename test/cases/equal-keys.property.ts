import fc from "fast-check";
import { expect, test } from "vitest";
import { type TableName, tableNames } from "../../src/cases/facts/table.ts";
import type { ReadResult } from "../../src/cases/reading/read-result.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { amongAllApplications, findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { crowdedRegister, selfSponsoredRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

/** Reads tables with keys of few bits, so that nearly all texts share theirs with others. */
function readWithKeys(tables: Tables, asOf: string, keyMask: number): ReadResult {
  const intake = createRegisterIntake({ asOf }, { isFromMemory: true, keyMask });
  for (const name of tableNames) {
    const rows = tables[name as TableName];
    if (rows === undefined) continue;
    const receiver = intake.startRecords(name);
    for (const row of rows) receiver.record(row);
  }
  return intake.finish();
}

const register = fc.oneof(nastyRegister, crowdedRegister, selfSponsoredRegister);

test("keys of four bits make and lose nothing: issues, coverage and chains are those of whole keys", () => {
  fc.assert(
    fc.property(register, days, anyDefinition, fc.constantFrom(0, 1, 15), (tables, day, definition, mask) => {
      const [whole, few] = [readWithKeys(tables, day, -1), readWithKeys(tables, day, mask)];
      expect(few.issues).toEqual(whole.issues);
      expect(few.coverage).toEqual(whole.coverage);
      if (whole.register === null || few.register === null)
        throw new Error("A register that is not strict is refused.");
      expect([...findStoredChains(few.register, definition)]).toEqual([
        ...findStoredChains(whole.register, definition),
      ]);
    }),
    { numRuns: runs },
  );
});

test("the rows that chains can rest on have the same chains as all rows", () => {
  fc.assert(
    fc.property(register, days, anyDefinition, (tables, day, definition) => {
      const { register: read } = readWithKeys(tables, day, -1);
      if (read === null) throw new Error("A register that is not strict is refused.");
      const chains = findStoredChains(read, definition);
      const all = amongAllApplications(chains);
      expect([...chains]).toEqual([...all]);
      expect(amongAllApplications(all)).toBe(all);
    }),
    { numRuns: runs },
  );
});
