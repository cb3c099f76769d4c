import { describe, expect, test } from "vitest";
import { issueCodes } from "../../src/cases/facts/issue.ts";
import { registerStorage, storedRegister } from "../../src/cases/facts/register.ts";
import { readRegisterFiles } from "../../src/files/index.ts";
import { applicationOf, findChains, memo2023, permitsOf, readRegister } from "../../src/index.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import {
  applications,
  decisions,
  followUp,
  identities,
  inBrief,
  issuesIn,
  permits,
  signals,
  stacked,
  table,
} from "./register-literals.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const sound = "c,nareis,A,P1,2019-01-10,granted,2019-06-01";

/** The issues of a file of applications whose second row of data is sound, and whether that one was kept. */
async function inFile(wrong: string | Uint8Array): Promise<{ issues: readonly string[]; kept: readonly string[] }> {
  const content = Buffer.concat([Buffer.from(`${header}\n`), Buffer.from(wrong), Buffer.from(`\n${sound}\n`)]);
  const { register, issues } = await readRegisterFiles(temporaryFolder({ "applications.csv": content }));
  return { issues: inBrief(issues), kept: storedRegister(register).applications.id };
}

test("every issue is a row of this table", () => {
  expect(issueCodes).toEqual([
    "missing-column",
    "duplicate-column",
    "no-rows",
    "not-decodable",
    "field-count",
    "stray-quote",
    "line-break-in-field",
    "line-too-long",
    "unknown-column",
    "missing-value",
    "unusable-id",
    "unknown-code",
    "invalid-date",
    "sentinel-date",
    "outcome-without-date",
    "date-without-outcome",
    "decided-before-submitted",
    "ends-before-start",
    "missing-sponsor",
    "unexpected-sponsor",
    "before-application",
    "conflicting-rows",
    "self-sponsor",
    "duplicate-row",
    "unusable-detail",
    "after-extract",
    "identity-conflict",
    "unknown-application",
  ]);
});

describe("table unusable", () => {
  test("missing-column: a required header is absent; the column's name is given and row is null", () => {
    const rows = table("application_id procedure applicant_id\na asylum A");
    const { issues, register, coverage } = readRegister({ applications: rows });
    expect(inBrief(issues)).toEqual(["missing-column applications - submitted_on"]);
    expect(registerStorage(register).applications.count).toBe(0);
    expect(coverage.tables.applications).toMatchObject({ rows: 1, kept: 0, duplicates: 0, setAside: 1 });
  });

  test("missing-column: every absent header is reported, in the order of the columns", async () => {
    const { issues } = await readRegisterFiles(temporaryFolder({ "applications.csv": "outcome\n" }));
    expect(inBrief(issues)).toEqual([
      "missing-column applications - application_id",
      "missing-column applications - procedure",
      "missing-column applications - applicant_id",
      "missing-column applications - submitted_on",
      "no-rows applications - -",
    ]);
  });

  test("no-rows: an error, the table of applications has no row of data", async () => {
    const inFolder = async (csv: string) =>
      readRegisterFiles(
        temporaryFolder({ "applications.csv": csv, "permits.csv": "permit_id,holder_id,kind,valid_from\n" }),
      );
    for (const csv of [header, `${header}\n`, `${header}\r\n\r\n`]) {
      const { issues, coverage } = await inFolder(csv);
      expect(issues).toEqual([{ code: "no-rows", severity: "error", table: "applications", row: null, column: null }]);
      expect(coverage.tables.applications).toMatchObject({ rows: 0, kept: 0, setAside: 0 });
    }
    expect(inBrief((await inFolder(`${header}\nc,nareis,A\n`)).issues)).toEqual(["field-count applications 1 -"]);
    expect(inBrief(readRegister({ applications: [] }).issues)).toEqual(["no-rows applications - -"]);
    expect(readRegister({ applications: [] }, { strict: true }).register).toBeNull();
  });

  test("duplicate-column: one appears twice, also in two languages", async () => {
    const csv = `${header},aanvraag_id\n${sound},c\n`;
    const { issues, register } = await readRegisterFiles(temporaryFolder({ "applications.csv": csv }));
    expect(inBrief(issues)).toEqual(["duplicate-column applications - application_id"]);
    expect(registerStorage(register).applications.count).toBe(0);
  });

  test("one table that is unusable costs no other table", () => {
    const { issues, register } = readRegister({
      applications: applications(stacked),
      permits: table("permit_id\nv1"),
      signals: signals("s1 a 2019-03-01"),
    });
    expect(new Set(issues.map((issue) => issue.table))).toEqual(new Set(["permits"]));
    expect(storedRegister(register).applications.count).toBe(3);
    expect(storedRegister(register).signals.length).toBe(1);
  });
});

describe("set aside, nothing else is checked", () => {
  test("not-decodable: the line as such", async () => {
    const { issues, kept } = await inFile(Buffer.from(sound.replace("A", "\u00c5"), "latin1"));
    expect(issues).toEqual(["not-decodable applications 1 -"]);
    expect(kept).toEqual(["c"]);
  });

  test("not-decodable: a record that is not an object", () => {
    const { issues, coverage } = readRegister({
      applications: [...applications(stacked), "a,nareis", null, ["a"]] as never,
    });
    expect(inBrief(issues)).toEqual([4, 5, 6].map((row) => `not-decodable applications ${row} -`));
    expect(coverage.tables.applications).toMatchObject({ rows: 6, kept: 3, setAside: 3 });
  });

  test("field-count: more or fewer fields than the header", async () => {
    for (const wrong of ["b,sport,A,P1,2019-99-99", `${sound},x`]) {
      expect(await inFile(wrong)).toEqual({ issues: ["field-count applications 1 -"], kept: ["c"] });
    }
  });

  test("stray-quote: a quotation mark where none may be", async () => {
    for (const wrong of [sound.replace("A", 'A"B'), sound.replace("A", '"A"B')]) {
      expect(await inFile(wrong)).toEqual({ issues: ["stray-quote applications 1 -"], kept: ["c"] });
    }
  });

  test("line-break-in-field: a field never spans lines, and reading goes on at the next line", async () => {
    expect(await inFile('b,nareis,"A')).toEqual({ issues: ["line-break-in-field applications 1 -"], kept: ["c"] });
  });

  test("line-too-long: a line longer than 1 MiB, and a line of exactly 1 MiB is not", async () => {
    const filled = (bytes: number) => `${"i".repeat(bytes - sound.length + 1)}${sound.slice(1)}`;
    expect(filled(1_048_576)).toHaveLength(1_048_576);
    expect((await inFile(filled(1_048_577))).issues).toEqual(["line-too-long applications 1 -"]);
    const { issues, kept } = await inFile(filled(1_048_576));
    expect(issues).toEqual([]);
    expect(kept).toHaveLength(2);
  });
});

describe("not read, one warning a table", () => {
  test("unknown-column: one warning, whatever the number of columns and rows", () => {
    const found = issuesIn("a asylum A - 2019-01-10 - - nationality=x age=y\nb asylum B - 2019-01-10 - - name=z");
    expect(found).toEqual(["unknown-column applications - -"]);
  });
});

describe("set aside", () => {
  test("missing-value: a required cell is empty", () => {
    expect(issuesIn("- - - P1 -")).toEqual([
      "missing-value applications 1 application_id",
      "missing-value applications 1 procedure",
      "missing-value applications 1 applicant_id",
      "missing-value applications 1 submitted_on",
    ]);
  });

  test("missing-value: a cell of spaces is empty", () => {
    const { issues } = readRegister({
      applications: [{ application_id: " \t ", procedure: "asylum", applicant_id: "A", submitted_on: "2019-01-10" }],
    });
    expect(inBrief(issues)).toEqual(["missing-value applications 1 application_id"]);
  });

  test("unusable-id: an id that stands for nobody, a word in any case, only zeros, or a number cut off by a spreadsheet", () => {
    const words = "null (null) none n/a #n/a na nan nil undefined unknown onbekend - ?".split(" ");
    const nobody = [...words, "NULL", "(Null)", "N/A", "#N/A", "NaN", "Onbekend", "0", "000000000", "1,23457E+11"];
    for (const applicant_id of [...nobody, "1.23457E+11", "1E+12", 0, 0n, Number.NaN, " NULL "]) {
      const rows = [{ ...applications("a asylum A - 2019-01-10")[0], applicant_id }];
      const { issues } = readRegister({ applications: rows });
      expect(inBrief(issues), String(applicant_id)).toEqual(["unusable-id applications 1 applicant_id"]);
    }
    for (const somebody of [
      "00120",
      "100",
      "nully",
      "nobody",
      "--",
      "1e10",
      "1E5",
      "12345E67",
      "0x0",
      "n",
      "0-0",
      "+",
    ]) {
      expect(issuesIn(`a asylum ${somebody} - 2019-01-10`), somebody).toEqual([]);
    }
  });

  test("unusable-id: set aside in every column of ids, in dossier_id and permits.application_id emptied instead", () => {
    const rows =
      "NULL nareis P P1 2019-01-10\na nareis P NULL 2019-01-10\nb nareis P P1 2019-01-10 - - dossier_id=NULL";
    const others = {
      permits: permits("NULL A derived 2019-06-01\nv1 NULL derived 2019-06-01\nv2 A derived 2019-06-01 - - NULL"),
      identities: identities("A NULL\nNULL A"),
      decisions: decisions("NULL b granted 2019-06-01\nd1 NULL granted 2019-06-01"),
      signals: signals("NULL b 2019-06-01\ns1 NULL 2019-06-01"),
      follow_up: table(
        "follow_up_id kind application_id on permit_id\n" +
          "NULL reported b 2019-07-01 -\nf1 reported NULL 2019-07-01 -\nf2 reported b 2019-07-01 NULL",
      ),
      persons: table("person_id birth_date\nNULL 2000-01-01"),
    };
    const { issues, register } = readRegister({ applications: applications(rows), ...others }, { asOf: "2020-01-01" });
    expect(inBrief(issues)).toEqual([
      "unusable-id applications 1 application_id",
      "unusable-id applications 2 sponsor_id",
      "unusable-detail applications 3 dossier_id",
      "unusable-id permits 1 permit_id",
      "unusable-id permits 2 holder_id",
      "unusable-detail permits 3 application_id",
      "unusable-id identities 1 leading_id",
      "unusable-id identities 2 person_id",
      "unusable-id decisions 1 decision_id",
      "unusable-id decisions 2 application_id",
      "unusable-id signals 1 signal_id",
      "unusable-id signals 2 application_id",
      "unusable-id follow_up 1 follow_up_id",
      "unusable-id follow_up 2 application_id",
      "unusable-id follow_up 3 permit_id",
      "unusable-id persons 1 person_id",
    ]);
    expect(storedRegister(register).applications.dossier).toEqual([""]);
    expect(storedRegister(register).permits.count).toBe(1);
  });

  test("unusable-id: rows of nobody are not set against each other, and a rule that needs the id is skipped", () => {
    expect(issuesIn("NULL asylum A - 2019-01-10\nNULL asylum B - 2019-01-11\nNULL asylum B - 2019-01-11")).toEqual([
      "unusable-id applications 1 application_id",
      "unusable-id applications 2 application_id",
      "unusable-id applications 3 application_id",
    ]);
    expect(issuesIn("a asylum A NULL 2019-01-10\nb art8 A NULL 2019-01-10\nc nareis 000 000 2019-01-10")).toEqual([
      "unusable-id applications 1 sponsor_id",
      "unusable-id applications 2 sponsor_id",
      "unusable-id applications 3 applicant_id",
      "unusable-id applications 3 sponsor_id",
    ]);
  });

  test("unusable-id: strangers under an id of nobody are not linked", () => {
    for (const nobody of ["NULL", "0", "1,23457E+11", "onbekend"]) {
      const { register } = readRegister({ applications: applications(stacked.replaceAll(" A ", ` ${nobody} `)) });
      expect(registerStorage(register).keptApplications, nobody).toBe(0);
    }
  });

  test("unusable-id: a word that the caller says means empty is empty", () => {
    const rows = "a asylum A NULL 2019-01-10\nNULL asylum A - 2019-01-10";
    expect(issuesIn(rows, {}, { empty: ["NULL"] })).toEqual(["missing-value applications 2 application_id"]);
  });

  test("unknown-code: procedure, outcome, kind", () => {
    expect(issuesIn("a sport A - 2019-01-10\nb asylum A - 2019-01-10 perhaps 2019-02-01")).toEqual([
      "unknown-code applications 1 procedure",
      "unknown-code applications 2 outcome",
    ]);
    const others = {
      permits: permits("v1 A eternal 2019-06-01"),
      identities: identities("A B - perhaps"),
      decisions: table("decision_id application_id kind outcome decided_on\nd1 a last open 2019-06-01"),
      follow_up: followUp("f1 forgotten a 2019-07-01"),
    };
    expect(issuesIn(stacked, others)).toEqual([
      "unknown-code permits 1 kind",
      "unknown-code identities 1 kind",
      "unknown-code decisions 1 kind",
      "unknown-code decisions 1 outcome",
      "unknown-code follow_up 1 kind",
    ]);
  });

  test("invalid-date: not in the form, or impossible", () => {
    for (const day of ["2020-02-30", "2019-02-29", "10-01-2019", "2019-1-5", "20190105", "2019-01-05T00:00:00Z"]) {
      expect(issuesIn(`a asylum A - ${day}`), day).toEqual(["invalid-date applications 1 submitted_on"]);
    }
    expect(issuesIn("a asylum A - 2020-02-29")).toEqual([]);
  });

  test("a time of exactly midnight behind a date is dropped", () => {
    for (const submitted_on of ["2019-01-05T00:00:00", "2019-01-05 00:00:00.000"]) {
      const rows = [{ application_id: "a", procedure: "asylum", applicant_id: "A", submitted_on }];
      const { issues, register } = readRegister({ applications: rows });
      expect(issues).toEqual([]);
      expect(applicationOf(register, "a")?.submittedOn).toBe("2019-01-05");
    }
  });

  test("sentinel-date: a day up to 1900-01-01 or from 2100-01-01 on", () => {
    for (const day of ["0001-01-01", "1899-12-31", "1900-01-01", "2100-01-01", "2222-02-22", "9999-12-31"]) {
      expect(issuesIn(`a asylum A - ${day}`), day).toEqual(["sentinel-date applications 1 submitted_on"]);
    }
    for (const day of ["1900-01-02", "2099-12-31"]) expect(issuesIn(`a asylum A - ${day}`), day).toEqual([]);
  });

  test("sentinel-date: also written dd-mm-jjjj", () => {
    const dates = "dutch" as const;
    expect(issuesIn("a asylum A - 01-01-1900", {}, { dates })).toEqual(["sentinel-date applications 1 submitted_on"]);
  });

  test.each(["9999-12-31", "2100-01-01"])("a valid_until of %s means empty", (end) => {
    const { register, issues } = readRegister({
      applications: applications(stacked),
      permits: permits(`v1 A derived 2019-06-01 ${end} - a`),
    });
    expect(issues).toEqual([]);
    expect(storedRegister(register).permits.count).toBe(1);
    const other = { permits: permits(`v1 A derived 2019-06-01 1900-01-01 ${end}`) };
    expect(issuesIn(stacked, other)).toEqual([
      "sentinel-date permits 1 valid_until",
      "sentinel-date permits 1 withdrawn_on",
    ]);
  });

  test("birth_date is exempt from sentinel-date", () => {
    expect(issuesIn(stacked, { persons: table("person_id birth_date\nA 1900-01-01\nB 1899-12-31") })).toEqual([]);
  });

  test("outcome-without-date: an outcome without decided_on", () => {
    expect(issuesIn("a asylum A - 2019-01-10 granted -")).toEqual(["outcome-without-date applications 1 decided_on"]);
  });

  test("date-without-outcome: decided_on without an outcome, or with open", () => {
    expect(issuesIn("a asylum A - 2019-01-10 - 2019-02-01\nb asylum A - 2019-01-10 open 2019-02-01")).toEqual([
      "date-without-outcome applications 1 decided_on",
      "date-without-outcome applications 2 decided_on",
    ]);
  });

  test("decided-before-submitted: an application decided before its day of submission, and not on it", () => {
    expect(issuesIn("a asylum A - 2019-01-10 granted 2019-01-09")).toEqual([
      "decided-before-submitted applications 1 decided_on",
    ]);
    expect(issuesIn("a asylum A - 2019-01-10 granted 2019-01-10")).toEqual([]);
  });

  test("ends-before-start: a permit with valid_until or withdrawn_on before valid_from", () => {
    const found = issuesIn(stacked, {
      permits: permits(`
        v1 A derived 2019-06-01 2019-05-31 -
        v2 A derived 2019-06-01 -          2019-05-31
        v3 A derived 2019-06-01 2019-05-31 2019-05-31
        v4 A derived 2019-06-01 2019-06-01 2019-06-01`),
    });
    expect(found).toEqual([
      "ends-before-start permits 1 valid_until",
      "ends-before-start permits 2 withdrawn_on",
      "ends-before-start permits 3 valid_until",
      "ends-before-start permits 3 withdrawn_on",
    ]);
  });

  test("missing-sponsor: a family procedure without a sponsor", () => {
    expect(issuesIn("a art8 A - 2019-01-10")).toEqual(["missing-sponsor applications 1 sponsor_id"]);
  });

  test("unexpected-sponsor: a sponsor where none belongs", () => {
    expect(issuesIn("a asylum A P1 2019-01-10")).toEqual(["unexpected-sponsor applications 1 sponsor_id"]);
  });

  test("before-application: a decision, signal or follow-up before the kept application that it names was submitted", () => {
    const { issues, register, coverage } = readRegister({
      applications: applications("a asylum A - 2019-01-10\nb asylum B - 2019-01-10\nb asylum B - 2019-01-11"),
      decisions: decisions("d1 a granted 2019-01-09\nd2 a granted 2019-01-10\nd3 b granted 2019-01-09"),
      signals: signals("s1 a 2019-01-09\ns2 a 2019-01-10\ns3 nowhere 2019-01-09"),
      follow_up: followUp("f1 reported a 2019-01-09\nf2 reported a 2019-01-10"),
      permits: permits("v1 A independent 2019-01-09 - - a"),
    });
    expect(inBrief(issues.filter(({ table: name }) => name !== "applications"))).toEqual([
      "before-application decisions 1 decided_on",
      "unknown-application decisions 3 application_id",
      "before-application signals 1 raised_on",
      "unknown-application signals 3 application_id",
      "before-application follow_up 1 on",
    ]);
    expect(coverage.tables.decisions).toMatchObject({ rows: 3, kept: 2, setAside: 1 });
    expect(coverage.tables.decisions?.setAsideByCode).toEqual({ "before-application": 1 });
    const stored = storedRegister(register);
    expect(stored.decisions.map(({ decision }) => decision)).toEqual(["d2"]);
    expect(stored.signals.map(({ signal }) => signal)).toEqual(["s2"]);
    expect(stored.followUp.map(({ followUp: one }) => one)).toEqual(["f2"]);
  });

  test("before-application: a grant of ten years before makes no chain, and ends no permit", () => {
    const rows = "a nareis A P1 2017-01-10\nb asylum A - 2018-01-10\nx nareis X A 2020-01-01";
    const stackedBy = (day: string) =>
      [
        ...findChains(
          readRegister({ applications: applications(rows), decisions: decisions(`d a granted ${day}`) }).register,
          memo2023,
        ),
      ].map(({ class: found }) => found);
    expect(stackedBy("2007-03-01")).toEqual([]);
    expect(stackedBy("2017-03-01")).toEqual(["nareis-op-nareis"]);
    const granted = applications("a nareis A P1 2017-01-10 granted 2017-03-01");
    const ends = (day: string) =>
      permitsOf(
        readRegister(
          { applications: granted, follow_up: followUp(`f permit-withdrawn a ${day}`) },
          { asOf: "2020-01-01" },
        ).register,
        "A",
      ).map(({ withdrawnOn }) => withdrawnOn);
    expect(ends("2016-12-31")).toEqual([null]);
    expect(ends("2018-01-01")).toEqual(["2018-01-01"]);
  });

  test("before-application: with every other rule that the row breaks, counted under the first of them", () => {
    const rows = table(`
      decision_id application_id kind  outcome decided_on
      -           a              first granted 2019-01-09
      d1          a              first granted 2019-01-09
      d1          a              first granted 2019-01-10
      d2          a              first granted 2019-01-09
      d2          a              first granted 2019-01-09`);
    const { issues, coverage } = readRegister({
      applications: applications("a asylum A - 2019-01-10"),
      decisions: rows,
    });
    expect(inBrief(issues)).toEqual([
      "missing-value decisions 1 decision_id",
      "before-application decisions 1 decided_on",
      "before-application decisions 2 decided_on",
      "conflicting-rows decisions 2 -",
      "conflicting-rows decisions 3 -",
      "before-application decisions 4 decided_on",
      "before-application decisions 5 decided_on",
    ]);
    expect(coverage.tables.decisions).toMatchObject({ rows: 5, kept: 0, duplicates: 0, setAside: 5 });
    expect(coverage.tables.decisions?.setAsideByCode).toEqual({
      "missing-value": 1,
      "before-application": 3,
      "conflicting-rows": 1,
    });
  });

  test("before-application: not where the application is its own sponsor at R, which is then not kept", () => {
    const read = (asOf: string) =>
      readRegister(
        {
          applications: applications("a nareis A B 2019-01-10"),
          identities: identities("A B 2020-01-01"),
          signals: signals("s1 a 2019-01-09"),
        },
        { asOf },
      );
    expect(inBrief(read("2019-12-31").issues)).toEqual(["before-application signals 1 raised_on"]);
    expect(read("2019-12-31").coverage.tables.signals).toMatchObject({ kept: 0, setAside: 1 });
    expect(inBrief(read("2020-01-01").issues)).toEqual([
      "self-sponsor applications 1 sponsor_id",
      "unknown-application signals 1 application_id",
    ]);
    expect(read("2020-01-01").coverage.tables.signals).toMatchObject({ kept: 1, setAside: 0 });
  });

  test("before-application: what such a decision was recorded on sets no reference date", () => {
    const late = (decided_on: string) => [{ ...decisions(`d a granted ${decided_on}`)[0], recorded_on: "2022-02-02" }];
    const read = (decided_on: string) =>
      readRegister({ applications: applications("a asylum A - 2019-01-10"), decisions: late(decided_on) }).register;
    expect([read("2019-01-09").referenceDate, read("2019-01-10").referenceDate]).toEqual(["2019-01-10", "2022-02-02"]);
  });

  test("self-sponsor: applicant and sponsor are one person, by the identities known at R", () => {
    const rows = "a nareis A A 2019-01-10\nb nareis B C 2019-01-10\nc nareis D E 2019-01-10";
    const known = { identities: identities("B Z 2019-01-01\nC Z 2019-01-01\nD E 2020-01-01") };
    expect(issuesIn(rows, known, { asOf: "2019-12-31" })).toEqual([
      "self-sponsor applications 1 sponsor_id",
      "self-sponsor applications 2 sponsor_id",
    ]);
    expect(issuesIn(rows, known, { asOf: "2020-01-01" })).toHaveLength(3);
  });
});

describe("set aside, all rows with that id", () => {
  test("conflicting-rows: rows that share an id and differ as written in any column of the contract", () => {
    const { issues, register, coverage } = readRegister({
      applications: applications(`
        a asylum A - 2019-01-10
        a asylum A - 2019-01-11
        a asylum A - 2019-01-10
        b asylum B - 2019-01-10 - - entered_on=2019-01-09
        b asylum B - 2019-01-10
        c asylum C - 2019-01-10`),
    });
    expect(inBrief(issues)).toEqual([1, 2, 3, 4, 5].map((row) => `conflicting-rows applications ${row} -`));
    expect(storedRegister(register).applications.id).toEqual(["c"]);
    expect(coverage.tables.applications).toMatchObject({ rows: 6, kept: 1, duplicates: 0, setAside: 5 });
  });

  test("conflicting-rows: even where one also breaks another rule", () => {
    const { issues, coverage } = readRegister({
      applications: applications("a asylum A - 2019-01-10\na sport A - 2019-01-10"),
    });
    expect(inBrief(issues)).toEqual([
      "conflicting-rows applications 1 -",
      "unknown-code applications 2 procedure",
      "conflicting-rows applications 2 -",
    ]);
    expect(coverage.tables.applications?.setAsideByCode).toEqual({ "unknown-code": 1, "conflicting-rows": 1 });
  });

  test("conflicting-rows: a decision in conflict decides nothing, and a follow-up in conflict ends no permit", () => {
    const rows = applications(`${stacked}\n y nareis Y P2 2019-01-10 granted 2019-06-01`);
    const sound = readRegister({ applications: rows }, { asOf: "2021-01-01" }).register;
    const { register, issues } = readRegister(
      {
        applications: rows,
        decisions: decisions("d1 a rejected 2019-07-01\nd1 a rejected 2019-08-01"),
        follow_up: followUp("f1 permit-withdrawn y 2019-07-01\nf1 permit-withdrawn y 2019-08-01"),
      },
      { asOf: "2021-01-01" },
    );
    expect(inBrief(issues)).toEqual([
      "conflicting-rows decisions 1 -",
      "conflicting-rows decisions 2 -",
      "conflicting-rows follow_up 1 -",
      "conflicting-rows follow_up 2 -",
    ]);
    expect(storedRegister(register).decisions).toEqual([]);
    expect(storedRegister(register).followUp).toEqual([]);
    expect(applicationOf(register, "a")).toEqual(applicationOf(sound, "a"));
    expect(permitsOf(register, "Y")).toEqual(permitsOf(sound, "Y"));
    expect([...findChains(register, memo2023)].map(({ class: found }) => found)).toEqual(["nareis-op-nareis"]);
  });

  test("conflicting-rows: as written, so that two words for one code differ", () => {
    expect(issuesIn("a asylum A - 2019-01-10\na asiel A - 2019-01-10")).toEqual([
      "conflicting-rows applications 1 -",
      "conflicting-rows applications 2 -",
    ]);
  });

  test("conflicting-rows: of columns that the contract does not know nothing is seen", () => {
    expect(issuesIn("a asylum A - 2019-01-10 - - colour=red\na asylum A - 2019-01-10 - - colour=blue")).toEqual([
      "unknown-column applications - -",
      "duplicate-row applications 2 -",
    ]);
  });

  test("conflicting-rows: a decision and a follow-up that are set aside are not used", () => {
    const { register } = readRegister(
      {
        applications: applications("a nareis A P1 2019-01-10 granted 2019-06-01"),
        decisions: decisions("d a rejected 2019-05-01\nd a rejected 2019-05-02"),
        follow_up: followUp("f permit-withdrawn a 2019-08-01\nf permit-withdrawn a 2019-09-01"),
      },
      { asOf: "2020-12-31" },
    );
    expect(applicationOf(register, "a")).toMatchObject({ outcome: "granted", decidedOn: "2019-06-01" });
    expect(permitsOf(register, "A")[0]?.withdrawnOn).toBeNull();
  });

  test("conflicting-rows: in every table with an id; identities have none", () => {
    const others = {
      permits: permits("v A derived 2019-06-01\nv A regular 2019-06-01"),
      identities: identities("A B\nA C"),
      decisions: decisions("d a granted 2019-06-01\nd a rejected 2019-06-01"),
      signals: signals("s a 2019-06-01\ns x 2020-06-01"),
      follow_up: followUp("f reported a 2019-07-01\nf reported a 2019-08-01"),
      persons: table("person_id birth_date\nA 1980-01-01\nA 1980-01-02"),
    };
    const found = issuesIn(stacked, others);
    expect(found).toEqual(
      ["permits", "decisions", "signals", "follow_up", "persons"].flatMap((name) => [
        `conflicting-rows ${name} 1 -`,
        `conflicting-rows ${name} 2 -`,
      ]),
    );
  });

  test("conflicting-rows: otherwise the result would depend on the order of rows", () => {
    const rows = applications("a asylum A - 2019-01-10\na asylum A - 2019-01-11\nc asylum C - 2019-01-10");
    const digests = [rows, [...rows].reverse()].map((given) => readRegister({ applications: given }).register.digest);
    expect(digests[0]).toBe(digests[1]);
  });
});

describe("kept", () => {
  test("duplicate-row: kept once, notice: equal to an earlier row in every column of the contract", () => {
    const { issues, register } = readRegister({
      applications: applications(`${stacked}\n${stacked}`),
      identities: identities("A B\nA B\nB A"),
    });
    expect(inBrief(issues)).toEqual([
      "duplicate-row applications 4 -",
      "duplicate-row applications 5 -",
      "duplicate-row applications 6 -",
      "duplicate-row identities 2 -",
    ]);
    expect(issues.every(({ severity }) => severity === "notice")).toBe(true);
    expect(storedRegister(register).applications.id).toEqual(["a", "b", "x"]);
  });

  test("unusable-detail: kept, the cell emptied, warning: a bad relationship, entered_on, birth_date, permit status", () => {
    const { issues, register } = readRegister({
      applications: applications(`
        a nareis A P1 2019-01-10 - - relationship=friend entered_on=2019-02-30
        b nareis A P1 2019-01-10 - - relationship=child  entered_on=9999-12-31`),
      persons: table("person_id birth_date\nA 1980-13-01"),
      permits: table("permit_id holder_id kind valid_from status\nv A derived 2020-01-01 other"),
    });
    expect(inBrief(issues)).toEqual([
      "unusable-detail applications 1 relationship",
      "unusable-detail applications 1 entered_on",
      "unusable-detail applications 2 entered_on",
      "unusable-detail permits 1 status",
      "unusable-detail persons 1 birth_date",
    ]);
    expect(issues.every(({ severity }) => severity === "warning")).toBe(true);
    expect(storedRegister(register).applications.count).toBe(2);
  });

  test("a birth_date may have 00 for an unknown day or month", () => {
    const persons = table("person_id birth_date\nA 1980-00-00\nB 1980-02-00\nC 1980-13-00\nD 0000-00-00");
    expect(issuesIn(stacked, { persons })).toEqual([
      "unusable-detail persons 3 birth_date",
      "unusable-detail persons 4 birth_date",
    ]);
  });

  test("after-extract: kept, warning: any day in the row lies after extracted_on; the column is the first such", () => {
    const { issues, coverage } = readRegister({
      applications: applications(`
        a asylum A - 2019-01-10
        b asylum A - 2019-01-11 granted 2019-02-01 recorded_on=2019-03-01`),
      permits: permits("v1 A derived 2019-01-10 2024-01-01"),
      persons: table("person_id birth_date\nA 2019-01-00\nB 2019-02-00"),
      register: { extracted_on: "2019-01-10" },
    });
    expect(inBrief(issues)).toEqual([
      "after-extract applications 2 submitted_on",
      "after-extract permits 1 valid_until",
      "after-extract persons 2 birth_date",
    ]);
    expect(issues.every(({ severity }) => severity === "warning")).toBe(true);
    expect(coverage.tables.applications).toMatchObject({ rows: 2, kept: 2, setAside: 0 });
  });

  test("identity-conflict: kept, not applied, warning", () => {
    const { issues, register, coverage } = readRegister({
      applications: applications(stacked),
      identities: identities("A X - different\nA X - same"),
    });
    expect(inBrief(issues)).toEqual(["identity-conflict identities 2 -"]);
    expect(issues[0]?.severity).toBe("warning");
    expect(coverage.tables.identities).toMatchObject({ rows: 2, kept: 2, setAside: 0 });
    expect(storedRegister(register).applications.count).toBe(3);
  });

  test("unknown-application: kept, joins nothing, warning: a permit, decision, signal or follow-up names an application that is not in the register", () => {
    const { issues, register, coverage } = readRegister({
      applications: applications(`${stacked}\ny sport X A 2020-01-01`),
      permits: permits("v1 A derived 2019-06-01 - - q"),
      decisions: decisions("d1 q granted 2019-06-01"),
      signals: signals("s1 q 2019-06-01\ns2 y 2019-06-01"),
      follow_up: followUp("f1 permit-withdrawn q 2019-07-01"),
    });
    expect(inBrief(issues.filter(({ severity }) => severity === "warning"))).toEqual([
      "unknown-application permits 1 application_id",
      "unknown-application decisions 1 application_id",
      "unknown-application signals 1 application_id",
      "unknown-application signals 2 application_id",
      "unknown-application follow_up 1 application_id",
    ]);
    expect(coverage.tables.signals).toMatchObject({ rows: 2, kept: 2 });
    expect([
      storedRegister(register).decisions,
      storedRegister(register).signals,
      storedRegister(register).followUp,
    ]).toEqual([[], [], []]);
  });
});

test("a row that is set aside is not in the register, also as self-sponsor: what names it is an unknown-application", () => {
  const found = issuesIn("a asylum A - 2019-01-10\nz nareis Z Z 2019-01-10", { signals: signals("s1 z 2019-02-01") });
  expect(found).toEqual(["self-sponsor applications 2 sponsor_id", "unknown-application signals 1 application_id"]);
});

test("issues are sorted by table, in the order of section 2, row, and code, in the order of the table of codes", () => {
  const found = issuesIn(
    `
    a nareis A P1 2019-01-10 - - relationship=friend
    - sport  A P1 2019-01-10
    a nareis A P1 2019-01-10 - - relationship=friend`,
    {
      signals: table("signal_id application_id raised_on\ns1 q 2019-02-01\n- a 2019-02-30"),
      permits: permits("- A derived 2019-01-01"),
    },
  );
  expect(found).toEqual([
    "unusable-detail applications 1 relationship",
    "missing-value applications 2 application_id",
    "unknown-code applications 2 procedure",
    "duplicate-row applications 3 -",
    "unusable-detail applications 3 relationship",
    "missing-value permits 1 permit_id",
    "unknown-application signals 1 application_id",
    "missing-value signals 2 signal_id",
    "invalid-date signals 2 raised_on",
  ]);
});
