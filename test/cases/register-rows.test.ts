import { expect, test } from "vitest";
import { KEPT, stateWith } from "../../src/cases/facts/register-rows.ts";

test("a row that is set aside for two reasons counts under the first of their codes, and nothing is overwritten", () => {
  const state = Int8Array.of(KEPT, 0, 5, 9, KEPT, 5);
  expect([...stateWith(state, 7, [0, 1, 2, 3])]).toEqual([7, 0, 5, 7, KEPT, 5]);
  expect([...state]).toEqual([KEPT, 0, 5, 9, KEPT, 5]);
});
