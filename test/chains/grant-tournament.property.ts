import fc from "fast-check";
import { expect, test } from "vitest";
import { bestKey, enter, grantTournament, leave, NOBODY_BARRED } from "../../src/chains/detection/grant-tournament.ts";
import { runs } from "../runs.ts";

/** Grants that come in under keys of their own, go out, and come in again. */
const steps = fc.array(fc.record({ place: fc.nat(20), level: fc.integer({ min: -1, max: 3 }), sponsor: fc.nat(3) }), {
  maxLength: 40,
});

test("a grant that comes in after a better one is the best of another first sponsor", () => {
  const tournament = grantTournament(2);
  enter(tournament, 0, 5, 1);
  enter(tournament, 1, 3, 2);
  expect([NOBODY_BARRED, 1, 2].map((barred) => bestKey(tournament, barred))).toEqual([5, 3, 5]);
  leave(tournament, 0);
  expect([NOBODY_BARRED, 1, 2].map((barred) => bestKey(tournament, barred))).toEqual([3, 3, -1]);
});

test("the best grant of another first sponsor is what a look through all that are in finds", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 21 }), steps, (size, moves) => {
      const tournament = grantTournament(size);
      const inside = new Map<number, { readonly key: number; readonly sponsor: number }>();
      for (const { place, level, sponsor } of moves.filter((move) => move.place < size)) {
        const key = level * size + place;
        if (level < 0) {
          leave(tournament, place);
          inside.delete(place);
        } else {
          enter(tournament, place, key, sponsor);
          inside.set(place, { key, sponsor });
        }
        for (const barred of [NOBODY_BARRED, 0, 1, 2, 3, 4]) {
          const others = [...inside.values()].filter((one) => one.sponsor !== barred);
          expect(bestKey(tournament, barred)).toBe(Math.max(-1, ...others.map((one) => one.key)));
        }
      }
    }),
    { numRuns: runs },
  );
});
