import fc from "fast-check";
import { expect, test } from "vitest";
import { daysInOrder } from "../../src/chains/detection/days-in-order.ts";
import { runs } from "../runs.ts";

test("things are given out once each, when their day has come and not before, the earlier days first", () => {
  const lists = fc.array(fc.nat(9), { maxLength: 12 });
  fc.assert(
    fc.property(lists, fc.array(fc.nat(10), { maxLength: 6 }), (days, asked) => {
      const order = daysInOrder(Int32Array.from(days));
      const given: number[] = [];
      for (const day of [...asked].sort((one, other) => one - other)) {
        order.upTo(day, (place) => given.push(place));
        expect(given.map((place) => days[place])).toEqual(
          days.filter((one) => one <= day).sort((one, other) => one - other),
        );
        expect(new Set(given).size).toBe(given.length);
      }
    }),
    { numRuns: runs },
  );
});
