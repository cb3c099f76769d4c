import { expect, test } from "vitest";
import { renumberedPersons } from "../../../src/differences/extracts/renumber-persons.ts";

test("persons are numbered as another register numbers them, and new ones after its last", () => {
  expect(renumberedPersons(["new", "B", "A"], ["A", "B", "C"])).toEqual({
    codes: Int32Array.of(3, 1, 0),
    persons: ["A", "B", "C", "new"],
  });
  const persons = ["A", "B"];
  expect(renumberedPersons(persons, persons)).toEqual({ codes: Int32Array.of(0, 1), persons });
});
