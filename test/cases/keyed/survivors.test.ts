import { expect, test } from "vitest";
import { survivors } from "../../../src/cases/keyed/survivors.ts";
import { packedRegister, packedTable } from "./packed-rows.ts";

const application = (application_id: string, applicant_id: string, sponsor_id: string) => ({
  application_id,
  procedure: "nareis",
  applicant_id,
  sponsor_id,
  submitted_on: "2020-01-01",
});
const permit = (permit_id: string, holder_id: string) => ({
  permit_id,
  holder_id,
  kind: "derived",
  valid_from: "2019-01-01",
});

test("the permits of a sponsor matter where there was a signal on the application, be it the first of all", () => {
  const register = packedRegister({
    applications: packedTable("applications", [application("a", "c", "s"), application("b", "d", "t")]),
    signals: packedTable("signals", [
      { signal_id: "g", application_id: "a", raised_on: "2020-02-02" },
      { signal_id: "h", application_id: "nowhere", raised_on: "2020-02-02" },
    ]),
    permits: packedTable("permits", [permit("1", "t"), permit("2", "s"), permit("3", "c")]),
  });
  const { applications, signals, permits } = survivors(register);
  expect([[...applications], [...signals], [...permits]]).toEqual([[0], [0], [1, 2]]);
});

test("rows of other tables that are set aside are not among those that chains can rest on", () => {
  const signal = { signal_id: "g", application_id: "a", raised_on: "2020-02-02" };
  const register = packedRegister({
    applications: packedTable("applications", [application("a", "c", "s")]),
    signals: packedTable("signals", [
      { ...signal, raised_on: "2020-02-31" },
      { ...signal, signal_id: "h" },
    ]),
  });
  expect([...survivors(register).signals]).toEqual([1]);
});

test("a signal on an application without a sponsor is one on what its applicant did, where nobody has a sponsor too", () => {
  const asylum = { application_id: "a", procedure: "asylum", applicant_id: "c", submitted_on: "2020-01-01" };
  const register = packedRegister({
    applications: packedTable("applications", [asylum, { ...asylum, application_id: "b" }]),
    signals: packedTable("signals", [{ signal_id: "g", application_id: "b", raised_on: "2020-02-02" }]),
    persons: packedTable("persons", [{ person_id: "d" }, { person_id: "c" }]),
    permits: packedTable("permits", [permit("1", "c"), permit("2", "d")]),
  });
  const { applications, persons, permits } = survivors(register);
  expect([[...applications], [...persons], [...permits]]).toEqual([[0, 1], [1], [0]]);
});
