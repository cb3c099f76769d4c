import { expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { readRegisterInPasses } from "../../src/files/read-register-in-passes.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** More rows than a segment holds: every cell is filled in the first of them, and few are behind it. */
function* rows(): Generator<Record<string, string>> {
  for (let index = 0; index < 70_000; index += 1) {
    const isEarly = index < 65_536;
    yield {
      application_id: `a${index}`,
      procedure: isEarly ? "nareis" : "asylum",
      applicant_id: `p${index % 60_000}`,
      ...(isEarly ? { sponsor_id: `p${(index * 7) % 60_000}`, outcome: "granted", decided_on: "2019-05-05" } : {}),
      submitted_on: isEarly ? `20${10 + (index % 9)}-03-04` : "2020-01-01",
      ...(isEarly ? { entered_on: "2019-06-06", dossier_id: `d${index % 500}` } : {}),
    };
  }
  yield { application_id: "a3", procedure: "asylum", applicant_id: "p1", submitted_on: "2020-01-01" };
}

test("in passes rows behind those of a full segment are read as they are", async () => {
  const lines = [...rows()].map((row) => JSON.stringify(row)).join("\n");
  const folder = temporaryFolder({ "applications.ndjson": lines });
  const [once, passed] = [await readRegisterFiles(folder), await readRegisterInPasses(folder)];
  expect(passed.register).toEqual(once.register);
  expect(passed.issues).toEqual(once.issues);
  expect(passed.coverage.tables).toEqual(once.coverage.tables);
  expect(passed.coverage.referenceDateSetBy).toEqual(once.coverage.referenceDateSetBy);
  const [one, two] = [once.register, passed.register].map((register) =>
    findChains(register, memo2023).map((chain) => chain),
  );
  expect(two).toEqual(one);
});

test("in passes the first row of the latest day sets the reference date, though one behind a full segment has it too", async () => {
  const lines = Array.from({ length: 66_000 }, (_, index) => {
    const day = index === 5 || index === 65_900 ? "2021-06-07" : "2014-01-01";
    return `a${index},other,p${index},${day}`;
  });
  const header = "application_id,procedure,applicant_id,submitted_on";
  const folder = temporaryFolder({ "applications.csv": [header, ...lines, ""].join("\n") });
  const { coverage } = await readRegisterInPasses(folder);
  expect(coverage.referenceDateSetBy).toEqual({ table: "applications", row: 6 });
  expect((await readRegisterFiles(folder)).coverage.referenceDateSetBy).toEqual(coverage.referenceDateSetBy);
});

/** A segment full of applications without a dossier, and behind it somebody asks for whoever was in the first dossier. */
function* lateDossiers(): Generator<Record<string, string>> {
  const nareis = { procedure: "nareis", outcome: "granted", submitted_on: "2015-01-01", decided_on: "2015-05-05" };
  yield { ...nareis, application_id: "a0", applicant_id: "early", sponsor_id: "first" };
  for (let index = 1; index < 66_000; index += 1) {
    yield { application_id: `a${index}`, procedure: "other", applicant_id: `p${index}`, submitted_on: "2014-01-01" };
  }
  yield { ...nareis, application_id: "b1", applicant_id: "later", sponsor_id: "first", dossier_id: "d" };
  yield { ...nareis, application_id: "b2", applicant_id: "child", sponsor_id: "first", dossier_id: "d" };
  for (const sponsor of ["early", "later"]) {
    const asked = { procedure: "asylum", outcome: "granted", submitted_on: "2016-01-01", decided_on: "2016-02-02" };
    yield { ...asked, application_id: `c-${sponsor}`, applicant_id: sponsor };
    for (const applicant of ["child", "other"]) {
      const second = { procedure: "nareis", applicant_id: applicant, sponsor_id: sponsor, submitted_on: "2017-03-04" };
      yield { ...second, application_id: `d-${sponsor}-${applicant}` };
    }
  }
}

test("in passes dossiers count that show up only behind a full segment", async () => {
  const lines = [...lateDossiers()].map((row) => JSON.stringify(row)).join("\n");
  const folder = temporaryFolder({ "applications.ndjson": lines });
  const [once, passed] = [await readRegisterFiles(folder), await readRegisterInPasses(folder)];
  const definition = { ...memo2023, id: "first-dossier", exclude: ["first-dossier"] } as const;
  const [one, two] = [once.register, passed.register].map((register) => [...findChains(register, definition)]);
  expect(one?.flatMap(({ application, reason }) => (reason === "same-first-dossier" ? [application] : []))).toEqual([
    "d-later-child",
  ]);
  expect(two).toEqual(one);
});

const header = ["application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on", "outcome", "decided_on"];
const lines = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(",")).join("\n");

test("in passes rows are found again of several files, wherever the first of them stands that is held", async () => {
  const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\n";
  // Nothing rests on the first row of the first file; on the first of the second file a chain does. The last stands behind both.
  const other = "x1,other,somebody,,2014-01-01,,\n";
  const others = ["x2", "x3", "x4", "x5"].map((id) => other.replace("x1", id)).join("");
  const [asylum, first, own, second] = [
    "a1,asylum,father,,2015-01-01,granted,2015-05-05\n",
    "a2,nareis,mother,father,2015-06-01,granted,2016-02-02\n",
    "a3,asylum,mother,,2016-03-03,granted,2016-09-09\n",
    "a4,nareis,child,mother,2017-01-01,granted,2017-05-05\n",
  ];
  const folder = temporaryFolder({
    "applications-1.csv": `${header}${other}${asylum}${first}`,
    "applications-2.csv": `${header}${own}${others}${second}`,
  });
  const [once, passed] = [await readRegisterFiles(folder), await readRegisterInPasses(folder)];
  expect(passed.register.digest).toBe(once.register.digest);
  const [one, two] = [once.register, passed.register].map((register) => [...findChains(register, memo2023)]);
  expect(two).toEqual(one);
  expect(one).toHaveLength(1);
});

test("in passes days beyond two bytes are what they were, and so is the row that sets the reference date", async () => {
  const folder = temporaryFolder({
    "applications.csv": lines([
      header,
      ["a1", "nareis", "b", "a", "2079-06-05", "granted", "2080-01-01"],
      ["a2", "asylum", "b", "", "2081-01-01", "granted", "2082-02-02"],
      ["a3", "nareis", "c", "b", "2090-03-03", "", ""],
      ["a4", "nareis", "c", "b", "2091-04-04", "", ""],
      ["a4", "nareis", "c", "b", "2091-04-04", "", ""],
    ]),
    "decisions.csv":
      "decision_id,application_id,outcome,decided_on\nd1,a3,granted,2092-05-05\nd2,a4,granted,2085-01-01\n",
  });
  const [once, passed] = [await readRegisterFiles(folder), await readRegisterInPasses(folder)];
  expect(once.coverage.referenceDateSetBy).toEqual({ table: "decisions", row: 1 });
  expect(passed.coverage.referenceDateSetBy).toEqual({ table: "decisions", row: 1 });
  expect(passed.issues).toEqual(once.issues);
  expect(passed.register).toEqual(once.register);
  expect([...findChains(passed.register, memo2023)]).toEqual([...findChains(once.register, memo2023)]);
});

test("in passes a table without a column that it needs is refused, as it is at once", async () => {
  const folder = temporaryFolder({ "applications.csv": "procedure,applicant_id,submitted_on\nasylum,b,2020-01-01\n" });
  const [once, passed] = [await readRegisterFiles(folder), await readRegisterInPasses(folder)];
  expect(passed.issues.map(({ code, column }) => [code, column])).toEqual([["missing-column", "application_id"]]);
  expect(passed.issues).toEqual(once.issues);
  expect(passed.coverage.tables).toEqual(once.coverage.tables);
});

test("after passes no list of all applications is to be had", async () => {
  const folder = temporaryFolder({
    "applications.csv": lines([header, ["a1", "asylum", "b", "", "2020-01-01", "", ""]]),
  });
  const { register } = await readRegisterInPasses(folder);
  expect(() => [...applicationsOf(register)]).toThrow(/^Read the register by readRegisterFiles to look at any/);
});
