import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_BASE } from "../../src/cases/facts/segment.ts";
import { soundDays } from "../../src/cases/sources/sound-days.ts";
import { runs } from "../runs.ts";

const LATEST = 50_000;
/** Seconds, and thousandths, millionths and thousand-millionths of them. */
const unitsInADay = [86_400n, 86_400_000n, 86_400_000_000n, 86_400_000_000_000n];

const day = fc.oneof(
  fc.integer({ min: DAY_BASE - 2, max: DAY_BASE + 3 }),
  fc.integer({ min: DAY_BASE, max: DAY_BASE + LATEST + 2 }),
  // Days that are near ones when bits are lost.
  fc.integer({ min: 0, max: 30_000 }).map((near) => near + 2 ** 32),
  fc.integer({ min: 0, max: 30_000 }).map((near) => near - 2 ** 32),
);
/** How far a moment is from a midnight: none, or as near to it as can be, or anything. */
const offset = fc.oneof(
  fc.constant(0n),
  fc.bigInt({ min: 0n, max: 40n }).map((bits) => 1n << bits),
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: 0n, max: 86_400_000_000_000n }),
);

test("a moment is a sound day where it is a midnight of one, to the last of its units", () => {
  const sound = unitsInADay.map((unitsADay) => ({ unitsADay, days: soundDays(LATEST) }));
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.array(fc.tuple(day, offset), { maxLength: 20 }),
      ({ unitsADay, days }, all) => {
        const units = BigInt64Array.from(all, ([day, from]) => BigInt(day) * unitsADay + from);
        const expected = [...units].map((unit) => {
          const held = Number(unit / unitsADay) - DAY_BASE;
          return unit % unitsADay === 0n && held >= 1 && held <= LATEST ? held : null;
        });
        const { isSound, numbers } = days({ kind: "moment", units, unitsADay });
        expect([...isSound].map((one, place) => (one === 1 ? numbers[place] : null))).toEqual(expected);
      },
    ),
    { numRuns: runs },
  );
});
