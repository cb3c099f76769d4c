import fc from "fast-check";
import { expect, test } from "vitest";
import { allowedGrants } from "../../src/chains/detection/allowed-grants.ts";
import { runs } from "../runs.ts";

const TURNS = 13;
const grants = fc.uniqueArray(
  fc.record({
    key: fc.nat(60),
    from: fc.nat(TURNS - 1),
    length: fc.nat(TURNS),
    group: fc.integer({ min: -1, max: 4 }),
  }),
  { maxLength: 30, selector: ({ key }) => key },
);
/** For each applicant, the groups and the single grants that are barred. */
const barred = fc.array(fc.tuple(fc.uniqueArray(fc.nat(4)), fc.uniqueArray(fc.nat(30))), {
  minLength: 3,
  maxLength: 3,
});

test("the best grant that is not barred is what a look through all that are in at a turn finds", () => {
  fc.assert(
    fc.property(grants, barred, fc.array(fc.tuple(fc.nat(TURNS - 1), fc.nat(2))), (drawn, bars, asked) => {
      const isBarred = (place: number, applicant: number): boolean => {
        const [groups, places] = bars[applicant] ?? [[], []];
        const group = drawn[place]?.group ?? -1;
        return group < 0 ? places.includes(place) : groups.includes(group);
      };
      const allowed = allowedGrants(TURNS, isBarred, (place) => drawn[place]?.group ?? -1);
      for (let turn = 0; turn < TURNS; turn += 1) {
        drawn.forEach(({ key, from, length }, place) => {
          if (from === turn) allowed.enter(place, key, from, Math.min(from + length, TURNS));
        });
        for (const [, applicant] of asked.filter(([when]) => when === turn)) {
          const keys = drawn
            .filter(({ from, length }, place) => from <= turn && turn < from + length && !isBarred(place, applicant))
            .map(({ key }) => key);
          expect(allowed.best(turn, applicant)).toBe(Math.max(-1, ...keys));
        }
      }
    }),
    { numRuns: runs },
  );
});

/** How often it is asked whether a grant is barred, where one applicant is barred from all and asks at every turn. */
function questionsAt(size: number): number {
  let questions = 0;
  const isBarred = (): boolean => {
    questions += 1;
    return true;
  };
  const allowed = allowedGrants(size, isBarred, (place) => place);
  for (let turn = 0; turn < size; turn += 1) {
    allowed.enter(turn, turn, turn, size);
    expect(allowed.best(turn, 0)).toBe(-1);
  }
  return questions;
}

test("what is barred from an applicant is passed over again only in another stretch of turns", () => {
  for (const size of [100, 1_000, 4_000]) {
    expect(questionsAt(size)).toBeGreaterThanOrEqual(size);
    expect(questionsAt(size)).toBeLessThanOrEqual(2 * size * Math.ceil(Math.log2(size)));
  }
});
