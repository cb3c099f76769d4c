import { describe, expect, test } from "vitest";
import { applicationOf } from "../../src/cases/application-of.ts";
import { asOf } from "../../src/cases/as-of.ts";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";

const application = { application_id: "x", procedure: "asylum", applicant_id: "b", submitted_on: "2020-01-01" };
const decision = (id: string, outcome: string, decided_on: string) => ({
  decision_id: id,
  application_id: "x",
  outcome,
  decided_on,
});

describe("an outcome that was decided more than once", () => {
  const decisions = [
    decision("1", "rejected", "2020-02-01"),
    decision("2", "granted", "2020-04-01"),
    decision("3", "granted", "2020-06-01"),
    decision("4", "withdrawn", "2020-08-01"),
    decision("5", "granted", "2020-08-01"),
  ];
  const { register } = readRegister({ applications: [application], decisions });
  const known = (day: string) => {
    const found = applicationOf(asOf(register, day), "x");
    return [found?.outcome, found?.decidedOn];
  };

  test("is that of the last decision known, dated by the first of its unbroken run", () => {
    expect(["2020-01-31", "2020-02-01", "2020-04-01", "2020-07-31"].map(known)).toEqual([
      ...[
        ["open", null],
        ["rejected", "2020-02-01"],
        ["granted", "2020-04-01"],
        ["granted", "2020-04-01"],
      ],
    ]);
  });

  test("is on one day that with the largest id, and a run that was broken begins again", () => {
    expect(known("2020-08-01")).toEqual(["granted", "2020-08-01"]);
  });

  test("is the application's own where no decision is known then", () => {
    const own = { ...application, outcome: "rejected", decided_on: "2020-03-01" };
    const at = (day: string) =>
      applicationOf(readRegister({ applications: [own], decisions: decisions.slice(1) }, { asOf: day }).register, "x");
    expect(at("2020-02-29")?.outcome).toBe("open");
    expect(at("2020-03-01")?.outcome).toBe("rejected");
    expect(at("2020-04-01")?.outcome).toBe("granted");
  });
});

describe("the reference date", () => {
  test("is as asked, else the day of the extract, else the latest day that counts for it", () => {
    const applications = [application, { ...application, application_id: "y", recorded_on: "2020-03-01" }];
    const day = (tables: Partial<RegisterTables>, options: { asOf?: string } = {}) =>
      readRegister({ applications, ...tables }, options).register.referenceDate;
    expect(day({})).toBe("2020-03-01");
    expect(day({ decisions: [decision("1", "granted", "2020-05-01")] })).toBe("2020-05-01");
    expect(day({ signals: [{ signal_id: "1", application_id: "x", raised_on: "2020-09-01" }] })).toBe("2020-03-01");
    expect(day({ register: { extracted_on: "2020-02-01" } })).toBe("2020-02-01");
    expect(day({ register: { extracted_on: "2020-02-01" } }, { asOf: "2019-01-01" })).toBe("2019-01-01");
    expect(day({ applications: [] })).toBeNull();
  });

  test("counts rows that are set aside only for being their own sponsor, and no others", () => {
    const self = { application_id: "z", procedure: "nareis", applicant_id: "b", sponsor_id: "b" };
    const day = (...more: readonly Readonly<Record<string, string>>[]) =>
      readRegister({ applications: [application, ...more] }).register.referenceDate;
    expect(day({ ...self, submitted_on: "2021-01-01" })).toBe("2021-01-01");
    expect(day({ ...self, submitted_on: "2021-01-01", outcome: "granted" })).toBe("2020-01-01");
  });

  test("that is no calendar date is refused, and the message does not show it", () => {
    const { register } = readRegister({ applications: [application] });
    for (const day of ["2020-02-30", "31-12-2019", "Zwaan", ""]) expect(() => asOf(register, day)).toThrow(RangeError);
    expect(() => asOf(register, "Zwaan")).not.toThrow(/Zwaan/);
    expect(() => readRegister({ applications: [] }, { asOf: "2020-02-30" })).toThrow(RangeError);
  });
});

test("who is who can differ from day to day, and so can who is their own sponsor", () => {
  const applications = [{ ...application, application_id: "f", procedure: "nareis", sponsor_id: "b2" }];
  const identities = [{ person_id: "b2", leading_id: "b", known_on: "2021-01-01" }];
  const { register } = readRegister({ applications, identities });
  expect(applicationOf(asOf(register, "2020-12-31"), "f")?.sponsor).toBe("b2");
  expect(applicationOf(asOf(register, "2021-01-01"), "f")).toBeNull();
  expect(["2020-12-31", "2021-01-01"].map((day) => asOf(register, day).setAside)).toEqual([0, 1]);
});
