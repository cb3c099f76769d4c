import fc from "fast-check";
import { expect, test } from "vitest";
import { textNumbers } from "../../src/cases/facts/text-numbers.ts";
import { runs } from "../runs.ts";

test("numbers of texts in several maps are what one map has, the last that was set of each", () => {
  const text: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c", "d", "e", "__proto__", "");
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.nat())), fc.integer({ min: 1, max: 4 }), (entries, most) => {
      const numbers = textNumbers(entries, most);
      const expected = new Map(entries);
      expect(new Map(numbers)).toEqual(expected);
      expect([...numbers]).toHaveLength(expected.size);
      for (const [one] of [...entries, ["absent", 0] as const]) expect(numbers.get(one)).toBe(expected.get(one));
    }),
    { numRuns: runs },
  );
});
