import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";

const row = (
  application_id: string,
  procedure: string,
  applicant_id: string,
  sponsor_id = "",
  submitted_on = "2020-01-01",
) => ({
  application_id,
  procedure,
  applicant_id,
  sponsor_id,
  submitted_on,
});

describe("coverage", () => {
  test("says of every table given how many rows it kept, found double and set aside, each under its first code", () => {
    const applications = [
      row("1", "asylum", "b"),
      row("1", "asylum", "b"),
      row("2", "asylum", "b", "", "2020-02-30"),
      row("3", "", "b", "", "1900-01-01"),
      row("4", "nareis", "b", "b"),
    ];
    const { coverage } = readRegister({ applications, permits: [] });
    expect(coverage.tables).toEqual({
      applications: {
        rows: 5,
        kept: 1,
        duplicates: 1,
        setAside: 3,
        setAsideByCode: { "missing-value": 1, "invalid-date": 1, "self-sponsor": 1 },
        unknownColumns: [],
      },
      permits: { rows: 0, kept: 0, duplicates: 0, setAside: 0, setAsideByCode: {}, unknownColumns: [] },
    });
  });

  test("says of a table that cannot be used that all of it is set aside", () => {
    const { coverage, register } = readRegister({ applications: [{ application_id: "1" }, { application_id: "" }] });
    expect(register.setAside).toBe(2);
    expect(coverage.tables.applications).toEqual({
      rows: 2,
      kept: 0,
      duplicates: 0,
      setAside: 2,
      setAsideByCode: { "missing-column": 2 },
      unknownColumns: [],
    });
  });

  test("tells sponsors without a row of their own from those whose id differs only in form from that of an applicant", () => {
    const lookAlike = (sponsor: string, applicant: string) => {
      const applications = [
        row("1", "asylum", applicant),
        row("2", "nareis", "c", sponsor),
        row("3", "nareis", "c", sponsor),
      ];
      return readRegister({ applications }).coverage.sponsors;
    };
    const same = [
      ["v1", "V1"],
      ["0012", "12"],
      ["12", "0012"],
      ["12.0", "12"],
      ["0V1.0", "v1"],
      ["V1\u200B", "V1"],
      ["Zo\u00EB1", "Zoe\u03081"],
      ["\uFF36\uFF11", "V1"],
    ] as const;
    for (const [sponsor, applicant] of same) {
      expect(lookAlike(sponsor, applicant)).toEqual({ total: 1, withoutOwnRow: 0, ownRowsSetAside: 0, lookAlike: 1 });
    }
    for (const [sponsor, applicant] of [
      ["120", "12"],
      ["V1", "V01"],
      ["1.00", "1"],
      ["V-1", "V1"],
      ["V 1", "V1"],
    ] as const) {
      expect(lookAlike(sponsor, applicant)).toEqual({ total: 1, withoutOwnRow: 1, ownRowsSetAside: 0, lookAlike: 0 });
    }
    expect(lookAlike("V1", "V1")).toEqual({ total: 1, withoutOwnRow: 0, ownRowsSetAside: 0, lookAlike: 0 });
  });

  test("counts what is no record at all among the applications set aside, and so does the register", () => {
    const { coverage, register } = readRegister({
      applications: [row("1", "asylum", "b"), [], row("2", "bogus", "b")],
    });
    expect([coverage.tables.applications?.setAside, register.setAside]).toEqual([2, 2]);
  });

  test("says at which positions columns are not read, and never their names", () => {
    const { coverage } = readRegister({ applications: [{ Zwaan: 1, ...row("1", "asylum", "b"), Zwanenmeer: 2 }] });
    expect(coverage.tables.applications?.unknownColumns).toEqual([1, 7]);
    expect(JSON.stringify(coverage)).not.toContain("Zwa");
  });

  test("tells sponsors whose first link cannot be seen from those whose own rows were all set aside", () => {
    const applications = [
      row("1", "asylum", "seen"),
      row("2", "asylum", "aside", "", "2020-02-30"),
      row("3", "nareis", "c", "seen"),
      row("4", "nareis", "c", "seen"),
      row("5", "nareis", "c", "aside"),
      row("6", "nareis", "c", "unseen"),
    ];
    const { coverage } = readRegister({ applications });
    expect(coverage.sponsors).toEqual({ total: 3, withoutOwnRow: 1, ownRowsSetAside: 1, lookAlike: 0 });
    expect(coverage.sponsoredApplications).toEqual({ total: 4, sponsorHasHistory: 2, share: 0.5 });
  });

  test("tells a sponsor's own row that is not yet known, or is double, from one that was set aside", () => {
    const sponsors = (asOf: string, ...own: readonly object[]) =>
      readRegister({ applications: [row("1", "nareis", "c", "b"), ...own] as never }, { asOf }).coverage.sponsors;
    const recorded = { ...row("2", "asylum", "b", "", "2021-01-01"), recorded_on: "2021-02-02" };
    const seen = { total: 1, withoutOwnRow: 0, ownRowsSetAside: 0, lookAlike: 0 };
    const unseen = { ...seen, withoutOwnRow: 1 };
    expect(sponsors("2020-12-31", recorded)).toEqual(unseen);
    expect(sponsors("2021-02-01", recorded)).toEqual(unseen);
    expect(sponsors("2021-02-01", recorded, recorded)).toEqual(unseen);
    expect(sponsors("2021-02-02", recorded)).toEqual(seen);
    expect(sponsors("2021-02-02", { ...recorded, procedure: "" })).toEqual({ ...seen, ownRowsSetAside: 1 });
    // Who asks for oneself has a row, which the register does not use.
    expect(sponsors("2021-02-02", row("2", "nareis", "b", "b"))).toEqual({ ...seen, ownRowsSetAside: 1 });
  });

  test("says nothing of files where there were none, and lists all that it says", () => {
    const { coverage } = readRegister({ applications: [] });
    const sponsors = ["sponsors", "sponsoredApplications"];
    const always = ["referenceDate", "referenceDateFrom", "referenceDateSetBy", "tables"];
    expect(Object.keys(coverage)).toEqual([...always, ...sponsors]);
    const files = { read: 1, unread: 2 };
    const fromFiles = createRegisterIntake().finish(files).coverage;
    expect(Object.keys(fromFiles)).toEqual([...always, "files", ...sponsors]);
    expect(fromFiles.files).toEqual(files);
  });

  test("of a register without a table of applications has no sponsors", () => {
    const { coverage } = createRegisterIntake().finish();
    expect(coverage.sponsors).toEqual({ total: 0, withoutOwnRow: 0, ownRowsSetAside: 0, lookAlike: 0 });
    expect(coverage.sponsoredApplications).toEqual({ total: 0, sponsorHasHistory: 0, share: null });
  });

  test("has the rows of a table that cannot be used under the first code of its header, in the contract's order", () => {
    const intake = createRegisterIntake();
    const rows = intake.startTable("applications", ["application_id", "application_id", "procedure", "submitted_on"]);
    rows.row(["a", "a", "asylum", "2020-01-01"]);
    rows.broken("stray-quote");
    const { coverage, issues } = intake.finish();
    expect(issues.map(({ code, column }) => `${code} ${column}`)).toEqual([
      "missing-column applicant_id",
      "duplicate-column application_id",
    ]);
    expect(coverage.tables.applications).toMatchObject({
      rows: 2,
      setAside: 2,
      setAsideByCode: { "missing-column": 2 },
    });
  });

  test("sees a sponsor's own row under any of the sponsor's ids, and not before it is known", () => {
    const applications = [row("1", "nareis", "c", "b"), row("2", "asylum", "b2", "", "2021-01-01")];
    const identities = [{ person_id: "b2", leading_id: "b" }];
    const share = (asOf: string) =>
      readRegister({ applications, identities }, { asOf }).coverage.sponsoredApplications.share;
    expect([share("2019-12-31"), share("2020-12-31"), share("2021-01-01")]).toEqual([null, 0, 1]);
  });
});
