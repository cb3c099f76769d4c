import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOfIds } from "../../src/chains/detection/order-of-ids.ts";
import { runs } from "../runs.ts";

/** Ids that differ early, late or only in length, with units on both sides of what is told apart. */
const units = fc.constantFrom("0", "1", "9", "\u0000", "A", "z", "\u00fd", "\u00fe", "\u00ff", "\u0100", "！", "😀");
const ids = fc
  .tuple(
    fc.constantFrom("", "A-", "2020😀"),
    fc.uniqueArray(fc.string({ unit: units, maxLength: 9 }), { maxLength: 40 }),
  )
  .map(([beginning, ends]) => ends.map((end) => `${beginning}${end}`));

test("ids come in the order of their UTF-16 code units, whatever they begin with", () => {
  fc.assert(
    fc.property(ids, (texts) => {
      expect(Array.from(orderOfIds(texts), (place) => texts[place])).toEqual([...texts].sort());
    }),
    { numRuns: runs },
  );
});
