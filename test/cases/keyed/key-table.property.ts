import fc from "fast-check";
import { expect, test } from "vitest";
import { keyTable } from "../../../src/cases/keyed/key-table.ts";
import { runs } from "../../runs.ts";

const lane = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));

test("every key keeps the number that it was given first, however many keys there are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(lane, lane), { maxLength: 80 }), fc.constantFrom(0, 8, 100), (keys, expected) => {
      const table = keyTable(expected);
      const model = new Map<string, number>();
      keys.forEach(([one, other], number) => {
        const known = model.get(`${one} ${other}`);
        expect(table.get(one, other)).toBe(known ?? -1);
        expect(table.add(one, other, number)).toBe(known ?? -1);
        if (known === undefined) model.set(`${one} ${other}`, number);
        table.lookAhead(Int32Array.of(one, other), 1);
      });
      expect(table.size).toBe(model.size);
      for (const [one, other] of keys) expect(table.get(one, other)).toBe(model.get(`${one} ${other}`));
    }),
    { numRuns: runs },
  );
});

test("a key of two zeros is one like others, and stays when the table grows", () => {
  const table = keyTable();
  expect(table.add(0, 0, 7)).toBe(-1);
  for (let one = 1; one <= 100; one += 1) table.add(one * 16, 0, one);
  expect(table.get(0, 0)).toBe(7);
  expect(table.size).toBe(101);
  for (let one = 1; one <= 100; one += 1) expect(table.get(one * 16, 0)).toBe(one);
});
