import { expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import { personOf } from "../../src/cases/person-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";

const { register } = readRegister(
  {
    applications: [{ application_id: "1", procedure: "asylum", applicant_id: "b", submitted_on: "2020-01-01" }],
    identities: [
      { person_id: "b", leading_id: "a", known_on: "2020-03-01" },
      { person_id: "b", leading_id: "c", kind: "different" },
    ],
    persons: [
      { person_id: "b", birth_date: "1990-05-06" },
      { person_id: "a", birth_date: "", recorded_on: "2020-01-01" },
    ],
  },
  { asOf: "2020-12-31" },
);

test("a person is found by any of its ids, under its leading id, with all ids and the birth date that a row has", () => {
  const person = { person: "a", ids: ["a", "b"], birthDate: "1990-05-06" };
  expect(personOf(register, "b")).toEqual(person);
  expect(personOf(register, " a ")).toEqual(person);
  expect(personOf(register, "c")).toEqual({ person: "c", ids: ["c"], birthDate: null });
  expect(personOf(register, "nobody")).toBeNull();
});

test("before the day on which it became known, a join is not there", () => {
  const before = asOf(register, "2020-02-29");
  expect(personOf(before, "b")).toEqual({ person: "b", ids: ["b"], birthDate: "1990-05-06" });
  expect(before.identities).toEqual([{ person: "b", leading: "c", knownOn: null, kind: "different" }]);
  expect(register.identities).toHaveLength(2);
});
