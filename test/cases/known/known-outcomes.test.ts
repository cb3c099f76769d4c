import { expect, test } from "vitest";
import { dayOf, NO_DAY } from "../../../src/calendar/day.ts";
import { applicationOf } from "../../../src/cases/application-of.ts";
import { type ApplicationId, outcomes } from "../../../src/cases/facts/application.ts";
import { registerStorage, storedRegister } from "../../../src/cases/facts/register.ts";
import type { StoredTable } from "../../../src/cases/facts/register-rows.ts";
import { allOn } from "../../../src/cases/known/known-days.ts";
import { decisionsKnownAt, outcomesKnownAt } from "../../../src/cases/known/known-outcomes.ts";
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

test("of decisions on one day an objection comes after the first, then an appeal and a new one, whatever their ids", () => {
  const kinds = ["new", "appeal", "", "objection", "first"];
  const decisions = kinds.map((kind, number) => ({ ...decision(`d${number}`, "x", "2020-01-01"), kind }));
  const { register } = readRegister({ applications: [application("x")], decisions }, { asOf: "2023-01-01" });
  expect(storedRegister(register).decisions.map((one) => one.kind)).toEqual([
    ...[null, "first", "objection", "appeal", "new"],
  ]);
});

test("a decision that is set aside, recorded later or of a later day is not known, save for applications of which more is", () => {
  const rows = [
    decision("d1", "x", "2020-01-01", "none of these"),
    { ...decision("d2", "x", "2020-01-01"), recorded_on: "2021-01-01" },
    decision("d3", "x", "2021-01-01"),
    decision("d4", "y", "2021-01-01"),
    decision("d5", "y", "2020-01-01"),
  ];
  const own = { ...application("z"), outcome: "granted", decided_on: "2021-01-01" };
  const applications = [application("x"), application("y"), own, { ...own, application_id: "w" }];
  const register = storedRegister(readRegister({ applications, decisions: rows }, { asOf: "2023-01-01" }).register);
  const of = new Set(["y", "w"] as readonly string[] as readonly ApplicationId[]);
  const [until, day] = [dayOf("2022-01-01"), dayOf("2020-12-31")];
  const some = { ...allOn(day), decisions: { of, until } };
  const { decisions, applications: stored } = register.rows.tables;
  expect(decisionsKnownAt(decisions as StoredTable, stored, allOn(day))).toEqual([4]);
  expect(decisionsKnownAt(decisions as StoredTable, stored, some)).toEqual([4, 3]);
  const { outcome, decided } = outcomesKnownAt(register.rows, some);
  expect([...outcome].map((code) => outcomes[code])).toEqual(["open", "granted", "open", "granted"]);
  expect([...decided]).toEqual([NO_DAY, dayOf("2020-01-01"), NO_DAY, dayOf("2021-01-01")]);
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
