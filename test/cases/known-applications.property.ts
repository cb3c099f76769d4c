import fc from "fast-check";
import { expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { crowdedRegister, selfSponsoredRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

test("one id of an application is the one that stands at its place among all of them, whatever is hidden or set aside", () => {
  fc.assert(
    fc.property(fc.oneof(crowdedRegister, selfSponsoredRegister), days, (tables, day) => {
      const { register } = readRegister(tables, { asOf: day });
      for (const { applications } of [storedRegister(register).core, storedRegister(register)]) {
        const one = Array.from({ length: applications.count }, (_, place) => applications.idAt(place));
        expect(one).toEqual(applications.id);
      }
    }),
    { numRuns: runs },
  );
});
