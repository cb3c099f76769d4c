import { expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import { permitsOf } from "../../../src/cases/permits-of.ts";
import { readRegister } from "../../../src/cases/read-register.ts";

const application = {
  application_id: "x",
  procedure: "nareis",
  applicant_id: "c",
  sponsor_id: "s",
  submitted_on: "2019-01-01",
  outcome: "granted",
  decided_on: "2019-06-06",
};

test("an application whose grant led to a derived permit shows it, be it the first of all", () => {
  const permit = { permit_id: "1", holder_id: "c", kind: "derived", application_id: "x", valid_from: "2019-06-06" };
  const derivedOf = (...permits: readonly object[]) => [
    ...storedRegister(
      readRegister({ applications: [application], permits: permits as never }, { asOf: "2020-01-01" }).register,
    ).applications.derived,
  ];
  expect(derivedOf(permit)).toEqual([1]);
  expect(derivedOf({ ...permit, application_id: "" })).toEqual([0]);
  expect(derivedOf({ ...permit, kind: "independent" })).toEqual([0]);
});

test("a permit that follows from a grant ends by the withdrawal that names its application, and by no other", () => {
  const withdrawal = { follow_up_id: "f", kind: "permit-withdrawn", application_id: "nowhere", on: "2019-07-07" };
  const register = (follow_up: readonly object[]) =>
    readRegister({ applications: [application], follow_up: follow_up as never }, { asOf: "2020-01-01" }).register;
  const withdrawn = (...rows: readonly object[]) => permitsOf(register(rows), "c").map((permit) => permit.withdrawnOn);
  expect(withdrawn(withdrawal)).toEqual([null]);
  expect(withdrawn(withdrawal, { ...withdrawal, follow_up_id: "g", application_id: "x" })).toEqual(["2019-07-07"]);
});
