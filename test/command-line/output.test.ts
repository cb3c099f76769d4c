import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { issueCodes } from "../../src/cases/facts/issue.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { explainApplication, findChains, lawSince2014, memo2023, readRegister } from "../../src/index.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./run-command.ts";
import { brokenApplications, registerFiles } from "./small-register.ts";

const schemas = join(import.meta.dirname, "..", "..", "schemas");
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
for (const name of readdirSync(schemas)) ajv.addSchema(JSON.parse(readFileSync(join(schemas, name), "utf8")));

/** The findings of a schema on a value: none where it conforms. */
function findings(schema: string, value: unknown): readonly unknown[] {
  const validate = ajv.getSchema(`urn:nareis:schema:${schema}`) as ValidateFunction;
  validate(value);
  return validate.errors ?? [];
}

/** What a command prints, as values: one a line for ndjson. */
async function valuesOf(...argv: readonly string[]): Promise<readonly unknown[]> {
  const { out } = await nareis(argv);
  return argv.includes("ndjson")
    ? out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [JSON.parse(out)];
}

describe("chains", () => {
  test("as ndjson: one object a line, sorted by application, exactly the contract's keys in order, by its schema", async () => {
    const found = (await valuesOf("chains", temporaryFolder(registerFiles), "--format", "ndjson")) as readonly {
      readonly application: string;
    }[];
    for (const chain of found) {
      expect(Object.keys(chain).join()).toBe(
        "application,class,reason,form,first,independent,depth,path,submitted,decided,outcome,applicant,sponsor",
      );
      expect(findings("chain", chain)).toEqual([]);
    }
    expect(found.map(({ application }) => application)).toEqual([
      "zaak-3",
      "zaak-4",
      "zaak-5",
      "zaak-6",
      "zaak-7",
      "zaak-9",
    ]);
    expect(found).toMatchObject([
      { class: "nareis-op-nareis", depth: 1, outcome: "granted", decided: "2019-09-01" },
      { class: null, reason: "returns-to-first-sponsor", depth: 0 },
      { class: "art8-after-nareis", applicant: "laila" },
      { class: "other-stacking", form: "nareis>regular-family" },
      { class: null, reason: "no-independent-asylum", depth: 2, outcome: "open", decided: null },
      { class: "nareis-op-nareis", depth: 2, path: ["zaak-1", "zaak-3", "zaak-9"] },
    ]);
  });

  test("as json: the same chains in one array, and an empty one where there are none", async () => {
    const folder = temporaryFolder(registerFiles);
    const lines = await valuesOf("chains", folder, "--format", "ndjson");
    expect(await valuesOf("chains", folder, "--format", "json")).toEqual([lines]);
    expect(await valuesOf("chains", folder, "--format", "json", "--as-of", "2018-01-01")).toEqual([[]]);
  });

  test("--class leaves the others out, those without a class included", async () => {
    const folder = temporaryFolder(registerFiles);
    const classes = async (name: string) =>
      (await valuesOf("chains", folder, "--format", "ndjson", "--class", name)).map(
        (chain) => (chain as { class: string | null }).class,
      );
    expect(await classes("nareis-op-nareis")).toEqual(["nareis-op-nareis", "nareis-op-nareis"]);
    expect(await classes("all-forms")).toHaveLength(4);
  });
});

describe("tables", () => {
  test("--exact --format json has about and a row for each class and measure, by its schema", async () => {
    const folder = temporaryFolder(registerFiles);
    const [exact] = (await valuesOf("tables", folder, "--exact", "--format", "json")) as [Record<string, unknown>];
    expect(findings("exact-table", exact)).toEqual([]);
    expect(Object.keys(exact)).toHaveLength(1 + 4 * 7);
    expect(exact["all-forms/applications"]).toEqual({ 2019: 1, 2020: 2, 2021: 1, 2022: 0, 2023: 0, total: 4 });
    const [byMonth] = await valuesOf(
      ...["tables", folder, "--exact", "--format", "json", "--per", "decision", "--by", "month", "--from", "2018"],
    );
    expect(findings("exact-table", byMonth)).toEqual([]);
    expect(byMonth).toMatchObject({ "all-forms/granted": { "2018-06": null, "2018-07": 0, "2019-09": 1, total: 1 } });
  });

  test("--format json conforms to its schema, protected and not", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const more of [
      [],
      ["--unit", "dossiers", "--by", "half-year", "--from", "2017"],
      ["--class", "all-forms", "--exact", "--by", "quarter"],
    ]) {
      const [table] = await valuesOf(
        "tables",
        folder,
        "--format",
        more.includes("--exact") ? "ndjson" : "json",
        ...more,
      );
      expect(findings(more.includes("--exact") ? "table-row" : "published-table", table)).toEqual([]);
    }
  });

  test("--format ndjson has a row of its schema for each figure", async () => {
    const rows = await valuesOf("tables", temporaryFolder(registerFiles), "--format", "ndjson", "--from", "2017");
    // Of the memo's four rows seven years, the total and the number open.
    expect(rows).toHaveLength(4 * (7 + 2));
    for (const row of rows) expect(findings("table-row", row)).toEqual([]);
  });

  test("small counts never leave: without --exact no figure below ten is printed in any format", async () => {
    const folder = temporaryFolder(registerFiles);
    const [table] = (await valuesOf("tables", folder, "--format", "json")) as [
      {
        readonly rows: readonly { readonly cells: readonly ({ readonly kind: string } | null)[] }[];
      },
    ];
    const figures = table.rows.flatMap(({ cells }) => cells.filter((figure) => figure !== null));
    expect(figures.length).toBeGreaterThan(4 * 6);
    for (const { kind } of figures) expect(kind).toBe("below");
  });
});

describe("check", () => {
  test("--format json has tables, issues and coverage in order, by its schema", async () => {
    const folder = temporaryFolder({
      ...registerFiles,
      "applications.csv": brokenApplications,
      "signals.csv": `${registerFiles["signals.csv"]}sein-2;zaak-99;2019-03-01\n`,
    });
    const [check] = (await valuesOf("check", folder, "--format", "json")) as [
      {
        readonly tables: Readonly<Record<string, Readonly<Record<string, number>>>>;
        readonly issues: readonly {
          readonly code: (typeof issueCodes)[number];
          readonly table: string;
          readonly row: number | null;
        }[];
      },
    ];
    expect(findings("check", check)).toEqual([]);
    expect(Object.keys(check)).toEqual(["tables", "issues", "coverage"]);
    expect(Object.keys(check.tables)).toEqual(["applications", "permits", "identities", "signals"]);
    expect(check.tables["applications"]).toEqual({ rows: 17, kept: 10, duplicates: 0, setAside: 7 });
    expect(Object.keys(check.issues[0] ?? {})).toEqual(["code", "severity", "table", "row", "column"]);
    expect(check.issues.map(({ code, table, row }) => `${table} ${row} ${code}`)).toEqual([
      "applications 11 unknown-code",
      "applications 12 invalid-date",
      "applications 13 self-sponsor",
      "applications 14 conflicting-rows",
      "applications 15 conflicting-rows",
      "applications 16 stray-quote",
      "applications 17 field-count",
      "signals 2 unknown-application",
    ]);
  });

  test("the schema knows exactly the contract's codes", () => {
    const schema = JSON.parse(readFileSync(join(schemas, "check.schema.json"), "utf8"));
    expect(schema.$defs.issue.properties.code.enum).toEqual(issueCodes);
  });

  test("a register whose every table is unusable, and one without rows, conform too", async () => {
    for (const content of ["", "application_id,application_id\nz,z\n", brokenApplications.split("\n")[0] ?? ""]) {
      const folder = temporaryFolder({ "applications.csv": content, "register.json": "[" });
      const [check] = await valuesOf("check", folder, "--format", "json");
      expect(findings("check", check)).toEqual([]);
    }
  });
});

describe("explain", () => {
  test("--format json conforms to its schema, whatever is found", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const [id, finding] of [
      ["zaak-9", "chain"],
      ["zaak-2", "not-a-family-application"],
      ["zaak-1", "no-earlier-grant"],
      ["zaak-90", "sponsor-without-own-row"],
    ] as const) {
      const [explained] = await valuesOf("explain", folder, id, "--format", "json", "--locale", "en");
      expect(findings("explanation", explained)).toEqual([]);
      expect(explained).toMatchObject({ finding });
    }
  });

  test("what explainApplication gives conforms too, an application that is not in the register included", () => {
    const lines = registerFiles["applications.csv"]?.trimEnd().split("\n") ?? [];
    const [header = [], ...rows] = lines.map((line) => line.split(","));
    const applications = rows.map((cells) => Object.fromEntries(header.map((name, place) => [name, cells[place]])));
    const { register } = readRegister({ applications });
    for (const definition of [memo2023, lawSince2014]) {
      for (const id of [...storedRegister(register).applications.id, "nobody"]) {
        expect(findings("explanation", explainApplication(findChains(register, definition), id)), id).toEqual([]);
      }
    }
  });

  test("as text each sentence is a line, and under them stands what they rest on", async () => {
    const { out, status } = await nareis(["explain", temporaryFolder(registerFiles), "zaak-9", "--locale", "en"]);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Nareis op nareis: the sponsor .*\bzaak-3 .* zaak-8 .* zaak-9 .*\.\n(.*\.\n)+Reference date: .*\.\n$/,
    );
  });

  test("an id that starts with a dash follows --", async () => {
    const folder = temporaryFolder({
      "applications.csv": "application_id,procedure,applicant_id,submitted_on\n-7,asylum,mina,2019-01-01\n",
    });
    expect((await nareis(["explain", folder, "--", "-7"])).status).toBe(0);
  });
});

describe("the schemas refuse what the contract does not have", () => {
  const chain = {
    application: "x",
    class: "nareis-op-nareis",
    reason: null,
    form: "nareis>nareis",
    first: "a",
    independent: "b",
    depth: 1,
    path: ["a", "x"],
    submitted: "2021-03-04",
    decided: null,
    outcome: "open",
    applicant: "X",
    sponsor: "A",
  };

  test("a chain as the contract gives it conforms", () => {
    expect(findings("chain", chain)).toEqual([]);
  });

  for (const [what, change] of [
    ["another key", { nationality: "x" }],
    ["a class and a reason", { reason: "no-independent-asylum" }],
    ["neither class nor reason", { class: null }],
    ["a class without a link", { depth: 0 }],
    ["an open application with a day of decision", { decided: "2021-03-04" }],
    ["a decided application without one", { outcome: "granted" }],
    ["a form with asylum", { form: "asylum>nareis" }],
  ] as const) {
    test(`a chain with ${what} does not`, () => {
      expect(findings("chain", { ...chain, ...change })).not.toEqual([]);
    });
  }

  test("an issue with a message does not", () => {
    const issue = { code: "invalid-date", severity: "error", table: "applications", row: 5, column: "submitted_on" };
    const check = (one: object) => ({
      tables: { applications: { rows: 0, kept: 0, duplicates: 0, setAside: 0 } },
      issues: [one],
      coverage: {
        referenceDate: "2023-05-31",
        referenceDateFrom: "extract",
        referenceDateSetBy: null,
        tables: {
          applications: { rows: 0, kept: 0, duplicates: 0, setAside: 0, setAsideByCode: {}, unknownColumns: [] },
        },
        sponsors: { total: 0, withoutOwnRow: 0, ownRowsSetAside: 0, lookAlike: 0 },
        sponsoredApplications: { total: 0, sponsorHasHistory: 0, share: null },
        registerDigest: null,
        version: "0.1.0",
      },
    });
    expect(findings("check", check(issue))).toEqual([]);
    expect(findings("check", check({ ...issue, message: "x" }))).not.toEqual([]);
    expect(findings("check", check({ ...issue, column: "Jansen" }))).not.toEqual([]);
  });
});
