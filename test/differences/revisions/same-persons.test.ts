import { expect, test } from "vitest";
import { samePersons } from "../../../src/differences/revisions/same-persons.ts";

const codes = (...numbers: readonly number[]): Int32Array => Int32Array.from(numbers);
const asTheyAre = (leadingOf: Int32Array) => ({ leadingOf, shared: null });

test("persons are the same that either register takes for one, under codes that both share", () => {
  // The second of the first register is the sixth of all.
  const one = { leadingOf: codes(0, 0), shared: codes(0, 5) };
  expect([...samePersons(one, asTheyAre(codes(0, 1, 2)))]).toEqual([0, 1, 2, 3, 4, 0]);
  expect([...samePersons(asTheyAre(codes(0, 1, 2)), one)]).toEqual([0, 1, 2, 3, 4, 0]);
});

test("two are the same by way of a third", () => {
  const found = [...samePersons(asTheyAre(codes(0, 0, 2)), asTheyAre(codes(0, 1, 1)))];
  expect(new Set(found).size).toBe(1);
});
