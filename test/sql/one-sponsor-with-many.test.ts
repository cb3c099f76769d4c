import type { DuckDBConnection } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { type Day, toIso } from "../../src/calendar/day.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import type { Row } from "../../src/model/contract-tables.ts";
import { toSql } from "../../src/sql/to-sql.ts";
import { loadText, rowsOf } from "./duckdb-engine.ts";
import { inDuckdb } from "./in-duckdb.ts";

const MANY = 2000;
/** Days since 1970, in 1992. */
const START = 8200;

const columns = [
  "application_id",
  "procedure",
  "applicant_id",
  "sponsor_id",
  "submitted_on",
  "outcome",
  "decided_on",
  "dossier_id",
];

/** By the number of a filing or a grant: for whom the person files, who sponsored them, and who else is in that dossier. */
interface Shape {
  readonly applicant: (filing: number) => string;
  readonly first: (grant: number) => readonly [sponsor: string, dossier: string];
  readonly companion: (grant: number) => string | null;
  /** Which of the days of filing have an own asylum application, all by default: a requirement is then met as soon as there is a link. */
  readonly asksOn?: (day: number) => boolean;
}

/** Some of those for whom they file are first sponsors, and nobody else has an application in a dossier. */
const returning: Shape = {
  applicant: (n) => `F${(n * 7) % 1400}`,
  first: (n) => [`F${n % 700}`, `D${n}`],
  companion: () => null,
};
/** Each filing is for somebody who has an application in the dossier of one of the grants. */
const inOneDossier: Shape = { ...returning, applicant: (n) => `C${(n * 7) % MANY}`, companion: (n) => `C${n}` };
/** The same, where the requirement is met from a few days on, other than those from which there is a link. */
const seldomAsking: Shape = {
  ...returning,
  applicant: (n) => `C${n % 10}`,
  companion: (n) => (n % 450 < 440 ? null : "C0"),
  asksOn: (n) => n % 450 === 400,
};
/** Few applicants have them in many dossiers each, and are first sponsors too. */
const inManyDossiers: Shape = { ...returning, applicant: (n) => `F${n % 40}`, companion: (n) => `F${(n + 1) % 40}` };
/** One applicant has them in the dossier of every second grant. */
const oneInManyDossiers: Shape = { ...returning, applicant: () => "C", companion: (n) => (n % 2 === 0 ? "C" : null) };
/** All grants and all applicants are of one dossier, save the first grant. */
const oneGreatDossier: Shape = { ...inOneDossier, first: (n) => (n === 0 ? ["E", "D0"] : ["F", "D1"]) };

/** One person to whom many grants were given, who files as many applications, most of them between the grants. */
function register({ applicant, first, companion, asksOn = () => true }: Shape): readonly Row[] {
  const each = (make: (n: number) => Row | null): readonly Row[] =>
    Array.from({ length: MANY }, (_, n) => make(n)).filter((one) => one !== null);
  const later = (n: number): string => on(START + 2 * n);
  return [
    ...each((n) =>
      asksOn(n)
        ? row([`A${n}`, "asylum", "S", "", later(n + 50), n % 3 === 0 ? "granted" : "rejected", later(n + 51), ""])
        : null,
    ),
    ...each((n) => {
      const [sponsor, dossier] = first(n);
      return row([`G${n}`, "nareis", "S", sponsor, later(n), "granted", on(START + 2 * n + 1), dossier]);
    }),
    ...each((n) => row([`N${n}`, n % 3 === 0 ? "art8" : "nareis", applicant(n), "S", later(n + 150), "", "", ""])),
    ...each((n) => {
      const [sponsor, dossier] = first(n);
      const known = companion(n);
      return known === null ? null : row([`K${n}`, "nareis", known, sponsor, later(n), "", "", dossier]);
    }),
  ];
}

function on(day: number): string {
  return toIso(day as Day);
}

function row(cells: readonly string[]): Row {
  return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""]));
}

/** The largest number of rows of a relation that one of its things has. */
function most(relation: string, thing: string): string {
  return `(SELECT max(rows) AS count FROM (SELECT count(*) AS rows FROM ${relation} GROUP BY ${thing}))`;
}

/** One step of a plan, with the rows that it gave. */
interface Operator {
  readonly operator_cardinality?: number;
  readonly children: readonly Operator[];
}

/** Runs each statement, and gives the most rows that a step of its plan gave. */
async function largest(connection: DuckDBConnection, statements: readonly string[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const statement of statements) {
    if (!/^CREATE OR REPLACE (TEMP )?TABLE/m.test(statement)) {
      await connection.run(statement);
      continue;
    }
    const plan = await connection.runAndReadAll(`EXPLAIN (ANALYZE, FORMAT json)\n${statement}`);
    found.push(mostRows(JSON.parse(String(plan.getRows()[0]?.[1])) as Operator));
  }
  return found;
}

function mostRows({ operator_cardinality = 0, children }: Operator): number {
  return Math.max(operator_cardinality, ...children.map(mostRows));
}

async function ask(definition: Definition, rows: readonly Row[]) {
  const { statements } = toSql(definition, { dialect: "duckdb", unit: "applications" });
  return inDuckdb(async (connection) => {
    await loadText(connection, "applications", {
      columns,
      rows: rows.map((one) => columns.map((name) => one[name] || null)),
    });
    const steps = await largest(connection, statements);
    return {
      steps,
      chains: await rowsOf(connection, "nareis_chains"),
      ofSpan: Number((await rowsOf(connection, most("nareis_span_blocks", "kind, application_id")))[0]?.["count"]),
      ofFiling: Number((await rowsOf(connection, most("nareis_filing_blocks", "application_id")))[0]?.["count"]),
    };
  });
}

const withDossiers: Definition = { ...memo2023, id: "with-dossiers", exclude: ["first-sponsor", "first-dossier"] };

test.each([
  ["memo", memo2023, returning],
  ["law", lawSince2014, returning],
  ["granted", { ...memo2023, id: "granted", independent: "granted" }, returning],
  ["granted later", { ...memo2023, id: "granted-later", independent: "granted-later" }, returning],
  ["dossiers", withDossiers, returning],
  ["a dossier each", withDossiers, inOneDossier],
  ["a dossier each, seldom asking", withDossiers, seldomAsking],
  ["dossiers alone", { ...withDossiers, exclude: ["first-dossier"] } as Definition, inOneDossier],
  ["many dossiers each", withDossiers, inManyDossiers],
  ["one in many dossiers", withDossiers, oneInManyDossiers],
  ["one great dossier", withDossiers, oneGreatDossier],
] as const)(
  "a sponsor with thousands of grants and of filings costs no pair of each: %s",
  async (_, definition, shape) => {
    const rows = register(shape);
    const { chains, ofSpan, ofFiling, steps } = await ask(definition, rows);
    const found = [...findChains(readRegister({ applications: rows }).register, definition)];
    expect(found.length).toBeGreaterThan(MANY / 2);
    const facts = ["application", "class", "reason", "form", "first", "independent", "depth", "path"] as const;
    const lines = (some: readonly object[]): readonly string[] =>
      some.map((one) => JSON.stringify(facts.map((name) => (one as Record<string, unknown>)[name] ?? null))).sort();
    expect(lines(chains)).toEqual(lines(found));

    const log = Math.ceil(Math.log2(MANY));
    expect(ofFiling).toBe(log);
    expect(ofSpan).toBeLessThanOrEqual(2 * log);
    // Each grant has at most four spans that a filing can lie in, each with and without those who are in its dossier.
    expect(Math.max(...steps)).toBeLessThanOrEqual(8 * MANY * 2 * log);
  },
);
