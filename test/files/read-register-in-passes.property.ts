import fc from "fast-check";
import { expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import { type TableName, tableNames } from "../../src/cases/facts/table.ts";
import type { ReadResult } from "../../src/cases/reading/read-result.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { compareSignals } from "../../src/counts/compare-signals.ts";
import { followUp } from "../../src/counts/follow-up.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { crowdedRegister, selfSponsoredRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

/** Reads tables at once, or in passes where it is said how many bytes the applications have. */
function read(tables: Tables, day: string, passesOver: number | null, keyMask: number): ReadResult {
  const intake = createRegisterIntake({ asOf: day }, { passesOver, keyMask });
  intake.manifest(tables.register);
  const give = (name: TableName): void => {
    const rows = tables[name];
    if (rows === undefined) return;
    const source = {
      read(at: Int32Array, _at: unknown, to: (index: number, raw: object) => void): void {
        for (let index = 0; index < at.length; index += 1) to(index, rows[at[index] as number] as object);
      },
    };
    const receiver = intake.startRecords(name, source);
    for (const row of rows) receiver.record(row);
  };
  for (const name of tableNames) if (name !== "applications") give(name);
  do give("applications");
  while (intake.nextPass());
  return intake.finish();
}

/** Passes do not say how much history sponsors have. */
const withoutSponsors = ({ coverage }: ReadResult): object => ({
  ...coverage,
  sponsors: null,
  sponsoredApplications: null,
});

/** Which bits of keys count, and how many bytes of applications there seem to be. */
const guesses = fc.tuple(fc.constantFrom(-1, 3, 0), fc.constantFrom(1000, 10_000_000));

const register = fc.oneof(nastyRegister, crowdedRegister, selfSponsoredRegister);

test("a register that is read in passes has the issues, rows, digest, chains and follow-up of one that is read at once", () => {
  fc.assert(
    fc.property(register, days, days, anyDefinition, guesses, (tables, day, other, definition, [mask, bytes]) => {
      const [once, passed] = [read(tables, day, null, mask), read(tables, day, bytes, mask)];
      expect(passed.issues).toEqual(once.issues);
      expect(withoutSponsors(passed)).toEqual(withoutSponsors(once));
      if (once.register === null || passed.register === null) throw new Error("Nothing was strict.");
      expect(passed.register).toEqual(once.register);
      const [one, two] = [once.register, passed.register].map((given) => findStoredChains(given, definition));
      expect([...(two as Iterable<unknown>)]).toEqual([...(one as Iterable<unknown>)]);
      const counted = [one, two].map(
        (chains) =>
          chains && [compareSignals(chains, { unit: "applications" }), followUp(chains, { unit: "applications" })],
      );
      expect(counted[1]).toEqual(counted[0]);
      const [before, after] = [once.register, passed.register].map((given) => [
        ...findStoredChains(asOf(given, other), definition),
      ]);
      expect(after).toEqual(before);
    }),
    { numRuns: runs },
  );
});
