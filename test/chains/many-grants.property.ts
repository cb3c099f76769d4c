import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { detectChains } from "../../src/chains/detection/detect-chains.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister, crowdedRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

test("sponsors are judged alike whether their grants and permits are looked through or kept in order", () => {
  fc.assert(
    fc.property(fc.oneof(cleanRegister, crowdedRegister), days, anyDefinition, (tables, asOf, definition) => {
      const { applications, permits, referenceDate } = storedRegister(readRegister(tables, { asOf }).register);
      const facts = { permits, referenceDay: dayOf(referenceDate) };
      const [inOrder, lookedThrough] = [0, 1_000].map((most) => detectChains(applications, facts, definition, most));
      expect(inOrder).toEqual(lookedThrough);
    }),
    { numRuns: runs },
  );
});

test("the chains of sponsors whose grants are kept in order are those of the quadratic model", () => {
  fc.assert(
    fc.property(crowdedRegister, days, anyDefinition, (tables, asOf, definition) => {
      const expected = modelChains(modelRegister(tables, { asOf }).register, definition);
      const { applications, permits, referenceDate } = storedRegister(readRegister(tables, { asOf }).register);
      const facts = { permits, referenceDay: dayOf(referenceDate) };
      const columns = detectChains(applications, facts, definition, 0);
      const idOf = (place: number): string | null => applications.id[place] ?? null;
      const found = Array.from({ length: columns.count }, (_, place) => ({
        application: idOf(columns.application[place] as number),
        first: idOf(columns.first[place] as number),
        independent: idOf(columns.independent[place] as number),
        depth: columns.depth[place],
      }));
      expect(new Set(found)).toEqual(
        new Set(
          expected.map(({ application, first, independent, depth }) => ({ application, first, independent, depth })),
        ),
      );
    }),
    { numRuns: runs },
  );
});
