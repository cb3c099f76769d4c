import fc from "fast-check";
import { expect, test } from "vitest";
import { keyList, keysIn, roomForKeys } from "../../src/cases/keyed/key-list.ts";
import { isIn, setOf } from "../../src/cases/keyed/key-set.ts";
import { runs } from "../runs.ts";

const lane = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const key = fc.tuple(lane, fc.oneof(fc.constant(0), lane)).filter(([one, other]) => one !== 0 || other !== 0);

test("a set of keys has every key of the list that it was made of, and hardly any other", () => {
  fc.assert(
    fc.property(fc.array(fc.array(key, { maxLength: 30 }), { maxLength: 5 }), (stretches) => {
      const list = keyList();
      for (const stretch of stretches) {
        const piece = roomForKeys(list, stretch.length);
        piece.lanes.set(stretch.flat(), piece.used);
        piece.used += 2 * stretch.length;
      }
      const keys = stretches.flat();
      expect(keysIn(list)).toBe(keys.length);
      const set = setOf(list);
      for (const [one, other] of keys) expect(isIn(set, one, other)).toBe(1);
      let others = 0;
      for (let number = 1; number <= 200; number += 1) {
        others += isIn(set, Math.imul(number, 0x9e3779b1), Math.imul(number, 0x85ebca6b) ^ (number << 9));
      }
      expect(others).toBeLessThan(60);
    }),
    { numRuns: runs },
  );
});
