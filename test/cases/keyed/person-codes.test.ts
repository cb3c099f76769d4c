import { expect, test } from "vitest";
import { personCodes } from "../../../src/cases/keyed/person-codes.ts";

test("ids are numbered as they are met, those of one key by their texts, and an id that was not met has no number", () => {
  const { ids, codeOf, knownCode } = personCodes();
  const met: readonly (readonly [string, number])[] = [
    ["a", 1],
    ["b", 1],
    ["c", 2],
    ["d", 1],
    ["a", 1],
    ["b", 1],
    ["d", 1],
    ["c", 2],
  ];
  expect(met.map(([id, one]) => codeOf(id, one, 0))).toEqual([0, 1, 2, 3, 0, 1, 3, 2]);
  expect(ids).toEqual(["a", "b", "c", "d"]);
  expect(met.map(([id, one]) => knownCode(id, one, 0))).toEqual([0, 1, 2, 3, 0, 1, 3, 2]);
  expect([knownCode("e", 1, 0), knownCode("e", 2, 0), knownCode("e", 3, 0)]).toEqual([-1, -1, -1]);
});
