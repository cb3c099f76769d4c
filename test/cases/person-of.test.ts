import { expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { personOf, personsOf } from "../../src/cases/person-of.ts";
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
  const { identities } = storedRegister(before);
  expect(identities).toEqual([{ person: "b", leading: "c", knownOn: null, kind: "different" }]);
  expect(storedRegister(register).identities).toHaveLength(2);
});

test("every person is listed once, under the leading id, and the list can be walked again", () => {
  const listed = personsOf(register);
  const people = [...listed].map(({ person }) => person).sort();
  expect(people).toEqual(["a", "c"]);
  expect([...listed]).toEqual([...listed].map(({ ids }) => personOf(register, ids[0] as string)));
});

test("what cannot be the id of a person is refused with what to pass", () => {
  expect(() => personOf(register, {} as never)).toThrow("Pass the id of a person as text.");
});
