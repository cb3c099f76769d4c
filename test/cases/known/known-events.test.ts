import { expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import { readRegister } from "../../../src/cases/read-register.ts";

const application = { application_id: "x", procedure: "asylum", applicant_id: "p", submitted_on: "2019-01-01" };

test("signals and follow-up are known that are kept, neither of a later day nor recorded later, on a known application", () => {
  const signal = { signal_id: "g", application_id: "x", raised_on: "2020-01-01" };
  const signals = [
    { ...signal, signal_id: "g1", raised_on: "2020-02-30" },
    { ...signal, signal_id: "g2", raised_on: "2021-01-01" },
    { ...signal, signal_id: "g3", recorded_on: "2021-01-01" },
    { ...signal, signal_id: "g4", application_id: "nowhere" },
    { ...signal, signal_id: "g5", application_id: "later" },
    signal,
  ];
  const followUp = {
    follow_up_id: "f",
    kind: "permit-withdrawn",
    application_id: "x",
    permit_id: "1",
    on: "2020-01-01",
  };
  const follow_up = [
    { ...followUp, follow_up_id: "f1", on: "" },
    { ...followUp, follow_up_id: "f2", on: "2021-01-01" },
    { ...followUp, follow_up_id: "f3", recorded_on: "2021-01-01" },
    followUp,
    { ...followUp, follow_up_id: "f4", permit_id: "", kind: "reported" },
  ];
  const applications = [application, { ...application, application_id: "later", submitted_on: "2020-12-31" }];
  const register = storedRegister(readRegister({ applications, signals, follow_up }, { asOf: "2020-06-06" }).register);
  expect(register.signals).toEqual([{ signal: "g", application: "x", raisedOn: "2020-01-01" }]);
  expect(register.followUp).toEqual([
    { followUp: "f", kind: "permit-withdrawn", application: "x", permit: "1", on: "2020-01-01" },
    { followUp: "f4", kind: "reported", application: "x", permit: null, on: "2020-01-01" },
  ]);
});
