import fc from "fast-check";
import { expect, test } from "vitest";
import type { Groups } from "../../src/cases/facts/groups.ts";
import {
  bestAllowedKey,
  bestKey,
  enter,
  grantTournament,
  NOBODY_BARRED,
} from "../../src/chains/detection/grant-tournament.ts";
import { runs } from "../runs.ts";

/** Slots of these sizes, one after another; a slot without any grant among them. */
const sizes = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });

interface Step {
  readonly rank: number;
  readonly key: number;
  readonly sponsor: number;
}

/** Grants that come in under keys of their own, go out, and come in again. */
const steps = fc.array(fc.record({ rank: fc.nat(30), level: fc.integer({ min: -1, max: 3 }), sponsor: fc.nat(3) }), {
  maxLength: 40,
});

test("the best grant of another first sponsor, allowed or not, is what a look through all that are in finds", () => {
  fc.assert(
    fc.property(sizes, steps, fc.func(fc.boolean()), (drawn, moves, allowed) => {
      const groups = groupsOf(drawn);
      const tournament = grantTournament(groups);
      const inside = new Map<number, Step>();
      const count = groups.members.length;
      for (const { rank, level, sponsor } of moves.filter((move) => move.rank < count)) {
        const slot = drawn.findIndex((_, place) => rank < (groups.first[place + 1] as number));
        const key = level < 0 ? -1 : level * count + rank;
        enter(tournament, slot, rank, key, sponsor);
        if (key < 0) inside.delete(rank);
        else inside.set(rank, { rank, key, sponsor });
        for (const [place] of drawn.entries()) {
          const grants = [...inside.values()].filter(
            (one) => one.rank >= (groups.first[place] as number) && one.rank < (groups.first[place + 1] as number),
          );
          for (const barred of [NOBODY_BARRED, 0, 1, 2, 3, 4]) {
            const others = grants.filter((one) => one.sponsor !== barred);
            if (groups.first[place] !== groups.first[place + 1]) {
              expect(bestKey(tournament, place, barred)).toBe(Math.max(-1, ...others.map((one) => one.key)));
              expect(bestAllowedKey(tournament, place, barred, allowed)).toBe(
                Math.max(-1, ...others.filter((one) => allowed(one.rank)).map((one) => one.key)),
              );
            }
          }
        }
      }
    }),
    { numRuns: runs },
  );
});

function groupsOf(sizes: readonly number[]): Groups {
  const first = new Int32Array(sizes.length + 1);
  sizes.forEach((size, place) => {
    first[place + 1] = (first[place] as number) + size;
  });
  return { first, members: Int32Array.from({ length: first[sizes.length] as number }, (_, member) => member) };
}
