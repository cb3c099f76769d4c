import { expect, test } from "vitest";
import { dayOf } from "../../../src/calendar/day.ts";
import { applicationOf } from "../../../src/cases/application-of.ts";
import { registerStorage, storedRegister } from "../../../src/cases/facts/register.ts";
import type { StoredTable } from "../../../src/cases/facts/register-rows.ts";
import { allOn } from "../../../src/cases/known/known-days.ts";
import { decisionsKnownAt } from "../../../src/cases/known/known-outcomes.ts";
import { readRegister } from "../../../src/cases/read-register.ts";

const application = (application_id: string) => ({
  application_id,
  procedure: "asylum",
  applicant_id: "p",
  submitted_on: "2019-01-01",
});
const decision = (decision_id: string, application_id: string, decided_on: string, outcome = "granted") => ({
  ...{ decision_id, application_id, decided_on, outcome },
});
const read = (decisions: readonly ReturnType<typeof decision>[]) =>
  readRegister({ applications: ["x", "y"].map(application), decisions }, { asOf: "2023-01-01" }).register;

test("decisions go by application and then by day, without those on what the register does not have", () => {
  const register = read([
    decision("d1", "y", "2020-03-03"),
    decision("d2", "x", "2021-01-01"),
    decision("d3", "nowhere", "2020-01-01"),
    decision("d4", "y", "2020-02-02"),
    decision("d5", "x", "2020-12-12"),
  ]);
  expect(storedRegister(register).decisions.map((one) => one.decision)).toEqual(["d5", "d2", "d4", "d1"]);
  const { decisions, applications } = registerStorage(register).rows.tables;
  const known = decisionsKnownAt(decisions as StoredTable, applications, allOn(dayOf("2023-01-01")));
  expect(known).toEqual([4, 1, 3, 0]);
});

test("an outcome is dated by the first decision of its run, which ends where the application does", () => {
  const register = read([
    decision("d1", "x", "2021-01-01"),
    decision("d2", "x", "2020-12-12"),
    decision("d3", "y", "2020-03-03"),
    decision("d4", "y", "2020-02-02", "rejected"),
    decision("d5", "y", "2022-03-03"),
  ]);
  expect(applicationOf(register, "x")).toMatchObject({ outcome: "granted", decidedOn: "2020-12-12" });
  expect(applicationOf(register, "y")).toMatchObject({ outcome: "granted", decidedOn: "2020-03-03" });
  const apart = read([decision("d1", "y", "2021-01-01"), decision("d2", "x", "2020-12-12")]);
  expect(applicationOf(apart, "x")).toMatchObject({ outcome: "granted", decidedOn: "2020-12-12" });
  expect(applicationOf(apart, "y")).toMatchObject({ outcome: "granted", decidedOn: "2021-01-01" });
});
