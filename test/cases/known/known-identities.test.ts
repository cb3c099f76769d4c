import { expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import { readRegister } from "../../../src/cases/read-register.ts";

test("rows of identities are known that are kept, and neither known nor recorded later", () => {
  const application = { application_id: "x", procedure: "asylum", applicant_id: "a", submitted_on: "2020-01-01" };
  const identities = [
    { person_id: "b", leading_id: "a", known_on: "2020-02-30" },
    { person_id: "c", leading_id: "a", known_on: "2021-01-01" },
    { person_id: "d", leading_id: "a", recorded_on: "2021-01-01" },
    { person_id: "e", leading_id: "a", kind: "different" },
    { person_id: "f", leading_id: "a", known_on: "2020-03-03" },
  ];
  const register = storedRegister(
    readRegister({ applications: [application], identities }, { asOf: "2020-12-31" }).register,
  );
  expect(register.identities).toEqual([
    { person: "e", leading: "a", knownOn: null, kind: "different" },
    { person: "f", leading: "a", knownOn: "2020-03-03", kind: "same" },
  ]);
  const leading = ["a", "b", "c", "d", "e", "f"].map((id) => {
    const code = register.persons.indexOf(id);
    return register.persons[register.leadingOf[code] as number];
  });
  expect(leading).toEqual(["a", "b", "c", "d", "e", "a"]);
});
