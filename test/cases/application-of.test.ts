import { expect, test } from "vitest";
import { applicationOf, applicationsOf, knownPlace } from "../../src/cases/application-of.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";

const tables = {
  applications: [
    { application_id: "g", procedure: "asylum", applicant_id: "b", submitted_on: "2019-01-01" },
    {
      application_id: "x",
      procedure: "nareis",
      applicant_id: "c2",
      sponsor_id: "b",
      submitted_on: "2020-01-01",
      outcome: "granted",
      decided_on: "2020-06-01",
      relationship: "child",
      dossier_id: "D1",
      entered_on: "2020-07-01",
    },
  ],
  identities: [{ person_id: "c2", leading_id: "c" }],
};

test("an application is found by its id, with leading ids, ISO dates and the row it came from", () => {
  const { register } = readRegister(tables, { asOf: "2020-12-31" });
  expect(applicationOf(register, " x ")).toEqual({
    application: "x",
    procedure: "nareis",
    applicant: "c",
    sponsor: "b",
    submittedOn: "2020-01-01",
    outcome: "granted",
    decidedOn: "2020-06-01",
    relationship: "child",
    dossier: "D1",
    enteredOn: "2020-07-01",
    row: 2,
  });
  expect(applicationOf(register, "g")).toMatchObject({
    sponsor: null,
    relationship: null,
    dossier: null,
    decidedOn: null,
    row: 1,
  });
});

test("an application is as known at the reference date, and null before it was submitted or where there is none", () => {
  const at = (asOf: string, id: string) => applicationOf(readRegister(tables, { asOf }).register, id);
  expect(at("2020-05-31", "x")).toMatchObject({ outcome: "open", decidedOn: null, enteredOn: null });
  expect(at("2019-12-31", "x")).toBeNull();
  expect(at("2020-12-31", "nowhere")).toBeNull();
});

test("every application is listed in the order of the rows, each as it is found by its id, and the list can be walked again", () => {
  const { register } = readRegister(tables, { asOf: "2020-12-31" });
  const listed = applicationsOf(register);
  expect([...listed]).toEqual(["g", "x"].map((id) => applicationOf(register, id)));
  expect([...listed]).toHaveLength(2);
  expect([...applicationsOf(readRegister(tables, { asOf: "2019-12-31" }).register)]).toHaveLength(1);
});

test("an application that has to be there has a place, and is asked for in vain loudly", () => {
  const register = storedRegister(readRegister(tables, { asOf: "2020-12-31" }).register);
  expect(["g", "x"].map((id) => knownPlace(register, id))).toEqual([0, 1]);
  expect(() => knownPlace(register, "nowhere")).toThrow(/^Ask for an application that the register knows/);
  expect(() => knownPlace(register, {} as never)).toThrow("Pass the id of an application as text.");
});
