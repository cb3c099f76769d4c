import fc from "fast-check";
import { expect, test } from "vitest";
import { bestFor, bestTwo, offer } from "../../src/chains/best-two.ts";
import { runs } from "../runs.ts";

const grants = fc.uniqueArray(fc.record({ slot: fc.nat(2), rank: fc.nat(30), sponsor: fc.nat(3) }), {
  maxLength: 20,
  selector: ({ rank }) => rank,
});

test("the best grant of another first sponsor than the applicant is what a look through all of them finds", () => {
  fc.assert(
    fc.property(grants, (drawn) => {
      const seen = bestTwo(3);
      drawn.forEach((grant, index) => {
        offer(seen, grant.slot, grant.rank, grant.sponsor);
        const sofar = drawn.slice(0, index + 1);
        for (const slot of [0, 1, 2]) {
          for (const applicant of [0, 1, 2, 3, 4]) {
            const ranks = sofar.filter((one) => one.slot === slot && one.sponsor !== applicant).map(({ rank }) => rank);
            expect(bestFor(seen, slot, applicant)).toBe(Math.max(-1, ...ranks));
          }
        }
      });
    }),
    { numRuns: runs },
  );
});
