import { expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import { permitsOf } from "../../../src/cases/permits-of.ts";
import { type RegisterTables, readRegister } from "../../../src/cases/read-register.ts";

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
  const { register } = readRegister({ applications: [application] }, { asOf: "2020-01-01" });
  expect([...storedRegister(register).applications.derived]).toEqual([0]);
  expect(derivedOf({ ...permit, application_id: "" })).toEqual([0]);
  expect(derivedOf({ ...permit, kind: "independent" })).toEqual([0]);
});

test("a permit that follows from a grant ends by the withdrawal that names its application, and by no other", () => {
  const withdrawal = { follow_up_id: "f", kind: "permit-withdrawn", application_id: "nowhere", on: "2019-07-07" };
  const register = (follow_up: readonly object[]) =>
    readRegister({ applications, follow_up: follow_up as never }, { asOf: "2020-01-01" }).register;
  const applications = [application, { ...application, application_id: "y", applicant_id: "other" }];
  const withdrawn = (...rows: readonly object[]) =>
    ["c", "other"].flatMap((holder) => permitsOf(register(rows), holder).map((permit) => permit.withdrawnOn));
  expect(withdrawn(withdrawal)).toEqual([null, null]);
  expect(withdrawn(withdrawal, { ...withdrawal, follow_up_id: "g", application_id: "x" })).toEqual([
    "2019-07-07",
    null,
  ]);
});

test("rows that are set aside or recorded later make no permit and end none, and what is not of a family or asylum gives none", () => {
  const read = (tables: Partial<RegisterTables>, applications = [application]) =>
    permitsOf(readRegister({ applications, ...tables }, { asOf: "2020-01-01" }).register, "c");
  const permit = { permit_id: "1", holder_id: "c", kind: "derived", valid_from: "2019-06-06" };
  expect(read({ permits: [permit] })).toHaveLength(1);
  expect(read({ permits: [{ ...permit, kind: "none of these" }] })).toEqual([]);
  expect(read({ permits: [{ ...permit, recorded_on: "2020-02-02" }] })).toEqual([]);
  const withdrawal = { follow_up_id: "f", kind: "permit-withdrawn", application_id: "x", on: "2019-07-07" };
  const ends = (row: Partial<typeof withdrawal> & { recorded_on?: string }) =>
    read({ follow_up: [{ ...withdrawal, ...row }] }).map((one) => one.withdrawnOn);
  expect(ends({})).toEqual(["2019-07-07"]);
  expect(ends({ on: "2019-02-30" })).toEqual([null]);
  expect(ends({ on: "2018-01-01" })).toEqual([null]);
  expect(ends({ recorded_on: "2020-02-02" })).toEqual([null]);
  const { sponsor_id: _, ...other } = { ...application, procedure: "other" };
  expect(read({}, [other as typeof application])).toEqual([]);
  expect(read({}, [{ ...application, outcome: "rejected" }])).toEqual([]);
});

test("permits of one day go by their ids, and those that follow from grants by those of their applications", () => {
  const permits = ["3", "1", "2"].map((permit_id) => ({
    permit_id,
    holder_id: "c",
    kind: "regular",
    valid_from: "2019-06-06",
  }));
  const applications = ["z", "x", "y"].map((application_id) => ({ ...application, application_id }));
  const { register } = readRegister({ applications: [application], permits }, { asOf: "2020-01-01" });
  expect(permitsOf(register, "c").map((one) => one.permit)).toEqual(["1", "2", "3"]);
  const { register: granted } = readRegister({ applications }, { asOf: "2020-01-01" });
  expect(permitsOf(granted, "c").map((one) => one.application)).toEqual(["x", "y", "z"]);
});
