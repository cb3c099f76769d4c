import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { demonstrationTables } from "../../src/demonstration/index.ts";
import { readRegisterFiles } from "../../src/files/index.ts";
import { applicationOf, readRegister } from "../../src/index.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { applications, inBrief, issuesIn, registerOf, stacked, table } from "./register-literals.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const line = "a,nareis,A,P1,2019-01-10,granted,2019-06-01";

/** What reading one file of applications gives. */
const readFile = (content: string | Uint8Array, options = {}, name = "applications.csv") =>
  readRegisterFiles(temporaryFolder({ [name]: content }), options);

describe("tables, each one CSV, NDJSON or JSON array file in a folder, or plain arrays of objects in memory", () => {
  test("only applications is required", () => {
    const { register, issues, coverage } = readRegister({ applications: applications(stacked) });
    expect(issues).toEqual([]);
    expect(storedRegister(register).applications.count).toBe(3);
    expect(Object.keys(coverage.tables)).toEqual(["applications"]);
  });

  test("tables without applications are refused with a TypeError", () => {
    expect(() => readRegister({ permits: [] } as never)).toThrow(TypeError);
  });

  test("a table that is not a list of rows is refused with a TypeError", () => {
    expect(() => readRegister({ applications: "a,b" } as never)).toThrow(TypeError);
  });

  test("the same register from CSV, NDJSON, JSON and memory has the same digest", async () => {
    const rows = applications(line.replaceAll(",", " "));
    const ndjson = rows.map((row) => JSON.stringify(row)).join("\n");
    const found = [
      await readFile(`${header}\n${line}\n`),
      await readFile(ndjson, {}, "applications.ndjson"),
      await readFile(JSON.stringify(rows), {}, "applications.json"),
      readRegister({ applications: rows }),
    ];
    expect(found.map(({ issues }) => issues)).toEqual([[], [], [], []]);
    expect(new Set(found.map(({ register }) => register.digest)).size).toBe(1);
  });
});

describe("columns of applications", () => {
  test("one row per procedure of one person; a family of four is four rows", () => {
    const register = registerOf(`
      a1 nareis A P1 2019-01-10 - - dossier_id=D
      a2 nareis B P1 2019-01-10 - - dossier_id=D
      a3 nareis C P1 2019-01-10 - - dossier_id=D
      a4 nareis D P1 2019-01-10 - - dossier_id=D`);
    expect(storedRegister(register).applications.count).toBe(4);
  });

  for (const [english, dutch] of [
    ["asylum", "asiel"],
    ["nareis", "nareis"],
    ["art8", "8-evrm"],
    ["regular-family", "regulier-gezin"],
    ["other", "overig"],
  ] as const) {
    test(`procedure ${english} can be written ${dutch}`, () => {
      const sponsor = english === "asylum" || english === "other" ? "-" : "P1";
      const register = registerOf(`
        a ${english} A ${sponsor} 2019-01-10
        b ${dutch}   A ${sponsor} 2019-01-10`);
      expect(applicationOf(register, "a")?.procedure).toBe(english);
      expect(applicationOf(register, "b")?.procedure).toBe(english);
    });
  }

  for (const [english, dutch] of [
    ["granted", "ingewilligd"],
    ["rejected", "afgewezen"],
    ["withdrawn", "ingetrokken"],
    ["not-considered", "buiten-behandeling"],
    ["closed", "overig-afgedaan"],
  ] as const) {
    test(`outcome ${english} can be written ${dutch}`, () => {
      const register = registerOf(`
        a nareis A P1 2019-01-10 ${english} 2019-02-01
        b nareis A P1 2019-01-10 ${dutch} 2019-02-01`);
      expect(applicationOf(register, "a")?.outcome).toBe(english);
      expect(applicationOf(register, "b")?.outcome).toBe(english);
    });
  }

  test("an outcome that is empty or open is open", () => {
    const register = registerOf(`
      a nareis A P1 2019-01-10 -
      b nareis A P1 2019-01-10 open`);
    expect(applicationOf(register, "a")).toMatchObject({ outcome: "open", decidedOn: null });
    expect(applicationOf(register, "b")).toMatchObject({ outcome: "open", decidedOn: null });
  });

  test("a sponsor is required for nareis, art8 and regular-family, and empty for the others", () => {
    const found = issuesIn(`
      a nareis         A -  2019-01-10
      b art8           A -  2019-01-10
      c regular-family A -  2019-01-10
      d asylum         A P1 2019-01-10
      e other          A P1 2019-01-10`);
    expect(found).toEqual([
      "missing-sponsor applications 1 sponsor_id",
      "missing-sponsor applications 2 sponsor_id",
      "missing-sponsor applications 3 sponsor_id",
      "unexpected-sponsor applications 4 sponsor_id",
      "unexpected-sponsor applications 5 sponsor_id",
    ]);
  });

  test("every relationship of the contract is read", () => {
    const names = "spouse partner child young-adult-child parent sibling step-family other".split(" ");
    const lines = names.map((name) => `${name} nareis A P1 2019-01-10 - - relationship=${name}`);
    const register = registerOf(lines.join("\n"));
    expect(names.map((name) => applicationOf(register, name)?.relationship)).toEqual(names);
  });

  test("ids are any non-empty text, trimmed", () => {
    const { register, issues } = readRegister({
      applications: [
        { application_id: " a 1 ", procedure: "asylum", applicant_id: "\tÅ/1 ", submitted_on: "2019-01-10" },
        { application_id: "a 2", procedure: "asylum", applicant_id: "Å/1", submitted_on: "2019-01-10" },
      ],
    });
    expect(issues).toEqual([]);
    expect(storedRegister(register).applications.id).toEqual(["a 1", "a 2"]);
    expect(storedRegister(register).persons).toEqual(["Å/1"]);
  });

  test("ids are compared by UTF-16 code unit: case and accents tell them apart", () => {
    // An a with a ring is one code unit or two; both look the same.
    const ids = ["P", "p", "\u00e5", "a\u030a"];
    const rows = ids.map((id) => ({
      application_id: id,
      procedure: "asylum",
      applicant_id: id,
      submitted_on: "2019-01-10",
    }));
    const { register, issues } = readRegister({ applications: rows });
    expect(issues).toEqual([]);
    expect(storedRegister(register).persons).toEqual(ids);
  });
});

describe("headers and codes", () => {
  test("headers are accepted in English or Dutch", () => {
    const dutch = [
      "aanvraag_id soort_procedure aanvrager_id referent_id ingediend_op uitkomst beslist_op gezinsrelatie dossiernummer ingereisd_op geregistreerd_op",
      "aanvraagnummer soort_procedure vreemdeling_id referent_v_nummer datum_aanvraag dictum datum_beslissing gezinsrelatie dossiernummer datum_inreis geregistreerd_op",
      "zaaknummer soort_procedure v_nummer referent_id datum_aanvraag dictum datum_beslissing gezinsrelatie dossiernummer datum_inreis geregistreerd_op",
    ];
    for (const names of dutch) {
      const rows = table(`${names}\na nareis A P1 2019-01-10 granted 2019-02-01 child D 2019-01-20 2019-01-11`);
      const { register, issues } = readRegister({ applications: rows });
      expect(issues).toEqual([]);
      expect(applicationOf(register, "a")).toEqual({
        application: "a",
        procedure: "nareis",
        applicant: "A",
        sponsor: "P1",
        submittedOn: "2019-01-10",
        outcome: "granted",
        decidedOn: "2019-02-01",
        relationship: "child",
        dossier: "D",
        enteredOn: "2019-01-20",
        row: 1,
      });
    }
  });

  test("headers and codes are accepted in any case, with space, - and _ the same", () => {
    const rows = [
      {
        "APPLICATION ID": "a",
        Procedure: "Regular_Family",
        "applicant-id": "A",
        "Sponsor Id": "P1",
        "Submitted-On": "2019-01-10",
        OUTCOME: "NOT CONSIDERED",
        decided_on: "2019-02-01",
      },
    ];
    const { register, issues } = readRegister({ applications: rows });
    expect(issues).toEqual([]);
    expect(applicationOf(register, "a")).toMatchObject({ procedure: "regular-family", outcome: "not-considered" });
  });

  test("callers can map other columns and codes", () => {
    const rows = [{ nr: "a", kind: "MVV", applicant_id: "A", sponsor_id: "P1", submitted_on: "2019-01-10" }];
    const { register, issues } = readRegister(
      { applications: rows },
      {
        columns: { applications: { nr: "application_id", Kind: "procedure" } },
        codes: { applications: { procedure: { mvv: "nareis" } } },
      },
    );
    expect(issues).toEqual([]);
    expect(applicationOf(register, "a")?.procedure).toBe("nareis");
  });

  test("a mapping to a column or code that the contract does not have is refused with a RangeError", () => {
    const read = (options: object) => () => readRegister({ applications: [] }, options);
    expect(read({ columns: { applications: { nr: "number" } } })).toThrow(RangeError);
    expect(read({ codes: { applications: { procedure: { mvv: "reunification" } } } })).toThrow(RangeError);
  });
});

describe("files", () => {
  for (const [name, separator] of [
    ["a comma", ","],
    ["a semicolon", ";"],
    ["a tab", "\t"],
  ] as const) {
    test(`fields are separated by ${name}`, async () => {
      const { register, issues } = await readFile(`${header}\n${line}\n`.replaceAll(",", separator));
      expect(issues).toEqual([]);
      expect(storedRegister(register).applications.count).toBe(1);
    });
  }

  test("UTF-8 with or without BOM", async () => {
    const without = await readFile(`${header}\n${line}\n`);
    const withBom = await readFile(`\ufeff${header}\n${line}\n`);
    expect(without.issues).toEqual([]);
    expect(withBom.issues).toEqual([]);
    expect(withBom.register.digest).toBe(without.register.digest);
  });

  test("other encodings, such as windows-1252, when the caller says so", async () => {
    const bytes = Buffer.from(`${header}\n${line.replace("A,", "Å,")}\n`, "latin1");
    const said = await readFile(bytes, { encoding: "windows-1252" });
    expect(said.issues).toEqual([]);
    expect(storedRegister(said.register).persons).toContain("Å");
    const silent = await readFile(bytes);
    expect(inBrief(silent.issues)).toEqual(["not-decodable applications 1 -"]);
  });

  test("an encoding that nobody knows is refused with a RangeError", async () => {
    await expect(readFile(header, { encoding: "nareis-8" })).rejects.toThrow(RangeError);
  });

  test("dd-mm-jjjj when the caller says so, and then only so", () => {
    const read = (day: string, options = {}) => issuesIn(`a asylum A - ${day}`, {}, options);
    expect(read("31-10-2019", { dates: "dutch" })).toEqual([]);
    expect(read("2019-10-31", { dates: "dutch" })).toEqual(["invalid-date applications 1 submitted_on"]);
    expect(read("31-10-2019")).toEqual(["invalid-date applications 1 submitted_on"]);
  });

  test("a row with a line break inside quotes is set aside and reading goes on at the next line", async () => {
    const { register, issues } = await readFile(`${header}\n"a\nsecond half",x\n${line.replace("a,", "c,")}\n`);
    expect(inBrief(issues)[0]).toBe("line-break-in-field applications 1 -");
    expect(storedRegister(register).applications.id).toEqual(["c"]);
  });

  test("a field may span lines where the caller asks for RFC 4180 multi-line fields", async () => {
    const csv = `${header},relationship\n"a\nb",asylum,A,,2019-01-10,,,\n`;
    const { register, issues } = await readFile(csv, { multilineFields: true });
    expect(issues).toEqual([]);
    expect(storedRegister(register).applications.id).toEqual(["a\nb"]);
  });

  test("blank lines are skipped", async () => {
    const { issues, coverage } = await readFile(`${header}\n\n${line}\n   \n\nb,x,A,,2019-01-10,,\n\n`);
    expect(coverage.tables.applications?.rows).toBe(2);
    expect(inBrief(issues)).toEqual(["unknown-code applications 2 procedure"]);
  });

  test("a folder without a file of applications is refused with a RangeError", async () => {
    await expect(readRegisterFiles(temporaryFolder({ "permits.csv": "permit_id\n" }))).rejects.toThrow(RangeError);
  });

  test("a single applications file is a register", async () => {
    const folder = temporaryFolder({ "export-2023.csv": `${header}\n${line}\n` });
    const { register } = await readRegisterFiles(`${folder}/export-2023.csv`);
    expect(storedRegister(register).applications.id).toEqual(["a"]);
  });
});

describe("nothing is guessed", () => {
  test("columns that the contract does not know are not read; coverage tells their positions, never their names", async () => {
    const { issues, coverage } = await readFile(`Jansen,${header},Amsterdam\n1,${line},2\n`);
    expect(inBrief(issues)).toEqual(["unknown-column applications - -"]);
    expect(coverage.tables.applications?.unknownColumns).toEqual([1, 9]);
    expect(JSON.stringify({ issues, coverage })).not.toMatch(/jansen|amsterdam/i);
  });

  test("one wrong row never costs the others", () => {
    const { register } = readRegister({ applications: applications(`${stacked}\nz what Z - 2019-99-99`) });
    expect(storedRegister(register).applications.id).toEqual(["a", "b", "x"]);
  });

  test("every broken rule of a row is reported, in the order of the table of codes", () => {
    expect(issuesIn("- sport A P1 2019-02-30 granted 1900-01-01")).toEqual([
      "missing-value applications 1 application_id",
      "unknown-code applications 1 procedure",
      "invalid-date applications 1 submitted_on",
      "sentinel-date applications 1 decided_on",
    ]);
    expect(issuesIn("a nareis A - 2019-02-01 - 2019-01-01")).toEqual([
      "date-without-outcome applications 1 decided_on",
      "decided-before-submitted applications 1 decided_on",
      "missing-sponsor applications 1 sponsor_id",
    ]);
  });

  test("a rule whose operand is already broken is skipped", () => {
    expect(issuesIn("a sport A - 2019-01-10")).toEqual(["unknown-code applications 1 procedure"]);
    expect(issuesIn("a nareis A P1 2019-02-30 granted 2019-01-01")).toEqual([
      "invalid-date applications 1 submitted_on",
    ]);
    expect(issuesIn("a nareis A P1 2019-01-01 granted 2019-02-30")).toEqual(["invalid-date applications 1 decided_on"]);
    expect(issuesIn("a nareis A P1 2019-01-01 what -")).toEqual(["unknown-code applications 1 outcome"]);
  });

  test("a row set aside is counted once, under its first code; rows = kept + duplicates + set aside", () => {
    const { coverage } = readRegister({
      applications: applications(`
        a nareis A P1 2019-01-10
        a nareis A P1 2019-01-10
        b sport  A P1 2019-02-30
        c nareis A -  2019-01-10 - 2019-01-01`),
    });
    expect(coverage.tables.applications).toEqual({
      rows: 4,
      kept: 1,
      duplicates: 1,
      setAside: 2,
      setAsideByCode: { "unknown-code": 1, "date-without-outcome": 1 },
      unknownColumns: [],
    });
  });

  test("strict refuses the register", () => {
    const broken = { applications: applications(`${stacked}\nz what Z - 2019-01-10`) };
    const refused = readRegister(broken, { strict: true });
    expect(refused.register).toBeNull();
    expect(inBrief(refused.issues)).toEqual(["unknown-code applications 4 procedure"]);
    const warned = readRegister({ applications: applications(`${stacked} - - relationship=what`) }, { strict: true });
    expect(inBrief(warned.issues)).toEqual(["unusable-detail applications 3 relationship"]);
    expect(warned.register).not.toBeNull();
  });

  test("coverage says sponsors without any row of their own, apart from those whose rows were all set aside, and the share of sponsored applications whose sponsor has a history", () => {
    const { coverage } = readRegister({
      applications: applications(`
        a nareis A P1 2019-01-10
        b nareis B A  2019-01-10
        c nareis C B  2019-01-10
        d nareis D Q  2019-01-10
        q sport  Q -  2019-01-10`),
    });
    expect(coverage.sponsors).toEqual({ total: 4, withoutOwnRow: 1, ownRowsSetAside: 1, lookAlike: 0 });
    expect(coverage.sponsoredApplications).toEqual({ total: 4, sponsorHasHistory: 2, share: 0.5 });
  });

  test("no issue contains a cell's value or an id", () => {
    const { issues, coverage } = readRegister({
      applications: applications("secret1 secret2 secret3 secret4 secret5 secret6 secret7 relationship=secret8"),
      permits: [{ secret9: "secret0" }],
    });
    expect(issues.length).toBeGreaterThan(3);
    expect(JSON.stringify({ issues, coverage })).not.toContain("secret");
    for (const issue of issues) expect(Object.keys(issue)).toEqual(["code", "severity", "table", "row", "column"]);
  });
});

describe("register.json, the manifest", () => {
  test("says extracted_on, coverage_from, pseudonym_epoch, synthetic and source, each of which may be missing", () => {
    const manifest = {
      extracted_on: "2023-06-01",
      coverage_from: "2014-01-01",
      pseudonym_epoch: "k3",
      synthetic: true,
      source: "invented",
    };
    expect(registerOf(stacked, { register: manifest }).manifest).toEqual({
      extractedOn: "2023-06-01",
      coverageFrom: "2014-01-01",
      pseudonymEpoch: "k3",
      synthetic: true,
      source: "invented",
    });
    expect(registerOf(stacked, { register: {} }).manifest).toEqual({
      extractedOn: null,
      coverageFrom: null,
      pseudonymEpoch: null,
      synthetic: false,
      source: null,
    });
  });

  test("the demonstration register says in its manifest that it is synthetic", () => {
    expect(demonstrationTables().register).toMatchObject({ synthetic: true });
  });
});
