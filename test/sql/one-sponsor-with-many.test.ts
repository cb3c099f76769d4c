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

const columns = ["application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on", "outcome", "decided_on"];

/** One person to whom many grants were given, who files as many applications, most of them between the grants. */
const rows: readonly Row[] = [
  row(["A", "asylum", "S", "", on(START + MANY), "granted", on(START + MANY + 5)]),
  ...Array.from({ length: MANY }, (_, n) =>
    row([`G${n}`, "nareis", "S", `F${n % 700}`, on(START + 2 * n), "granted", on(START + 2 * n + 1)]),
  ),
  ...Array.from({ length: MANY }, (_, n) =>
    row([`N${n}`, n % 3 === 0 ? "art8" : "nareis", `F${(n * 7) % 1400}`, "S", on(START + 2 * n + 300)]),
  ),
];

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

async function ask(definition: Definition) {
  const { statements } = toSql(definition, { dialect: "duckdb", unit: "applications" });
  return inDuckdb(async (connection) => {
    await loadText(connection, "applications", {
      columns,
      rows: rows.map((one) => columns.map((name) => one[name] || null)),
    });
    for (const statement of statements) await connection.run(statement);
    const relations = await connection.runAndReadAll(
      "SELECT table_name, estimated_size FROM duckdb_tables() WHERE table_name LIKE 'nareis%'",
    );
    return {
      chains: await rowsOf(connection, "nareis_chains"),
      ofSpan: Number((await rowsOf(connection, most("nareis_span_blocks", "kind, application_id")))[0]?.["count"]),
      ofFiling: Number((await rowsOf(connection, most("nareis_filing_blocks", "application_id")))[0]?.["count"]),
      sizes: relations.getRows().map(([name, size]) => [String(name), Number(size)] as const),
    };
  });
}

test.each([
  ["memo", memo2023],
  ["law", lawSince2014],
] as const)("a sponsor with thousands of grants and of filings costs no pair of each: %s", async (_, definition) => {
  const { chains, ofSpan, ofFiling, sizes } = await ask(definition);
  const found = [...findChains(readRegister({ applications: rows }).register, definition)];
  expect(found.length).toBeGreaterThan(MANY / 2);
  const facts = ["application", "class", "reason", "form", "first", "independent", "depth", "path"] as const;
  const lines = (some: readonly object[]): readonly string[] =>
    some.map((one) => JSON.stringify(facts.map((name) => (one as Record<string, unknown>)[name] ?? null))).sort();
  expect(lines(chains)).toEqual(lines(found));

  const log = Math.ceil(Math.log2(MANY));
  expect(ofFiling).toBe(log);
  expect(ofSpan).toBeLessThanOrEqual(2 * log);
  // Each grant has at most four spans that a filing can lie in.
  for (const [name, size] of sizes) expect(size, name).toBeLessThanOrEqual(4 * MANY * 2 * log);
});
