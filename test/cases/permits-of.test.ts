import { describe, expect, test } from "vitest";
import { heldOn, permitsOf } from "../../src/cases/permits-of.ts";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";

const granted = (id: string, procedure: string, applicant: string, decided: string) => ({
  application_id: id,
  procedure,
  applicant_id: applicant,
  ...(procedure === "asylum" || procedure === "other" ? {} : { sponsor_id: "sponsor" }),
  submitted_on: "2018-01-01",
  outcome: "granted",
  decided_on: decided,
});
const applications = [granted("f", "nareis", "b", "2019-01-01"), granted("g", "asylum", "b", "2020-01-01")];
const register = (tables: Partial<RegisterTables> = {}, asOf = "2022-12-31") =>
  readRegister({ applications, ...tables }, { asOf }).register;

describe("permits that follow from grants", () => {
  test("are derived for nareis, independent for asylum, regular for art. 8 and family, and none for the rest", () => {
    const kinds = ["nareis", "asylum", "art8", "regular-family", "other"].map((procedure) => {
      const one = register({ applications: [granted("f", procedure, "b", "2019-01-01")] });
      return permitsOf(one, "b").map(({ kind }) => kind);
    });
    expect(kinds).toEqual([["derived"], ["independent"], ["regular"], ["regular"], []]);
  });

  test("are valid from the decision and stand in that order, without an id of their own", () => {
    expect(permitsOf(register(), " b ")).toEqual([
      {
        permit: null,
        holder: "b",
        kind: "derived",
        validFrom: "2019-01-01",
        validUntil: null,
        withdrawnOn: null,
        application: "f",
        status: null,
      },
      {
        permit: null,
        holder: "b",
        kind: "independent",
        validFrom: "2020-01-01",
        validUntil: null,
        withdrawnOn: null,
        application: "g",
        status: null,
      },
    ]);
  });

  test("are withdrawn on the day of the earliest known withdrawal, and of no other follow-up", () => {
    const step = (id: string, kind: string, on: string) => ({ follow_up_id: id, kind, application_id: "f", on });
    const follow_up = [
      step("1", "permit-withdrawn", "2021-06-01"),
      step("2", "permit-withdrawn", "2021-05-01"),
      step("3", "withdrawal-started", "2020-01-01"),
      step("4", "permit-withdrawn", "2021-07-01"),
    ];
    const withdrawnOn = (asOf: string) => permitsOf(register({ follow_up }, asOf), "b")[0]?.withdrawnOn;
    expect(withdrawnOn("2022-12-31")).toBe("2021-05-01");
    expect(withdrawnOn("2021-04-30")).toBeNull();
  });

  test("belong to all ids of a person, and to nobody who is not in the register", () => {
    const one = register({ identities: [{ person_id: "b2", leading_id: "b" }] });
    expect(permitsOf(one, "b2")).toEqual(permitsOf(one, "b"));
    expect(permitsOf(one, "b2")).toHaveLength(2);
    expect(permitsOf(one, "nobody")).toEqual([]);
    expect(permitsOf(one, "sponsor")).toEqual([]);
  });
});

describe("permits of a table", () => {
  const permit = { permit_id: "v1", holder_id: "b", kind: "regular", valid_from: "2019-06-01" };

  test("are the only source of permits, be the table empty", () => {
    expect(permitsOf(register({ permits: [] }), "b")).toEqual([]);
    expect(permitsOf(register({ permits: [permit] }), "b").map((one) => one.permit)).toEqual(["v1"]);
  });

  test("say by which protection they were given, in English or Dutch, where the register says so", () => {
    const words = ["refugee", "Vluchteling", "subsidiary", "subsidiair", "", "other"];
    const permits = words.map((status, place) => ({ ...permit, permit_id: `v${place}`, status }));
    expect(permitsOf(register({ permits }), "b").map(({ status }) => status)).toEqual([
      "refugee",
      "refugee",
      "subsidiary",
      "subsidiary",
      null,
      null,
    ]);
  });

  test("are known once their application is granted, or without one from the day they are valid", () => {
    const permits = [
      { ...permit, permit_id: "v1", application_id: "f", valid_from: "2030-01-01" },
      { ...permit, permit_id: "v2", application_id: "nowhere", valid_from: "2019-06-01" },
      { ...permit, permit_id: "v3", valid_from: "2019-06-02" },
    ];
    const known = (asOf: string) => permitsOf(register({ permits }, asOf), "b").map((one) => one.permit);
    expect(known("2018-12-31")).toEqual([]);
    expect(known("2019-06-01")).toEqual(["v2", "v1"]);
    expect(known("2019-06-02")).toEqual(["v2", "v3", "v1"]);
  });

  test("are without an application where theirs is set aside, because applicant and sponsor are one person", () => {
    const permits = [{ ...permit, application_id: "f", valid_from: "2019-06-01" }];
    const identities = [{ person_id: "b", leading_id: "sponsor", known_on: "2020-01-01" }];
    const known = (asOf: string) =>
      permitsOf(register({ permits, identities }, asOf), "b").map((one) => [one.permit, one.application]);
    expect(known("2019-12-31")).toEqual([["v1", "f"]]);
    expect(known("2020-01-01")).toEqual([["v1", null]]);
  });

  test("have no end and no withdrawal that lies after the reference date", () => {
    const permits = [{ ...permit, valid_until: "2021-01-01", withdrawn_on: "2020-06-01" }];
    const ends = (asOf: string) =>
      permitsOf(register({ permits }, asOf), "b").map((one) => [one.validUntil, one.withdrawnOn]);
    expect(ends("2020-05-31")).toEqual([[null, null]]);
    expect(ends("2020-06-01")).toEqual([[null, "2020-06-01"]]);
    expect(ends("2021-01-01")).toEqual([["2021-01-01", "2020-06-01"]]);
  });
});

describe("a permit is held on a day", () => {
  const permits = [
    { permit_id: "v1", holder_id: "b", kind: "derived", valid_from: "2019-01-01", valid_until: "2019-12-31" },
    { permit_id: "v2", holder_id: "b", kind: "regular", valid_from: "2019-06-01", withdrawn_on: "2020-06-01" },
  ];
  const held = (day: string) => heldOn(register({ permits }), "b", day).map(({ permit }) => permit);

  test("from its first day to the last of its validity, and until the day before it is withdrawn", () => {
    expect(["2018-12-31", "2019-01-01", "2019-05-31", "2019-06-01"].map(held)).toEqual([
      [],
      ["v1"],
      ["v1"],
      ["v1", "v2"],
    ]);
    expect(["2019-12-31", "2020-01-01", "2020-05-31", "2020-06-01"].map(held)).toEqual([
      ["v1", "v2"],
      ["v2"],
      ["v2"],
      [],
    ]);
  });

  test("and nothing is said of days after the reference date, or of what is no day", () => {
    expect(heldOn(register({}, "2020-01-01"), "b", "2020-01-01")).toHaveLength(2);
    expect(() => heldOn(register({}, "2020-01-01"), "b", "2020-01-02")).toThrow(RangeError);
    expect(() => heldOn(register(), "nobody", "2020-02-30")).toThrow(RangeError);
  });
});
