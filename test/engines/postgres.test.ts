import fc from "fast-check";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { EngineOptions } from "../../src/sql-engines/answers/asked-tables.ts";
import { countChainsIn, findChainsIn, verifyIn } from "../../src/sql-engines/postgres/index.ts";
import { askedOfDossiers } from "../sql/dossier-families.ts";
import { askedOfEngine, expectSameAnswers, relationsOf } from "../sql/engine-answers.ts";
import { manyRegisters } from "../sql/many-registers.ts";
import { at, inNewDatabase, postgresEngine } from "../sql/postgres-engine.ts";
import { expectSameTables, type WithRelations } from "../sql-engines/counts-equal.ts";
import { inDuckdb } from "../sql-engines/in-duckdb.ts";

/** How many scripts are run; each is about some twenty registers. */
const scripts = Number(process.env["NAREIS_POSTGRES_SCRIPTS"] ?? 20);

const inPostgres: WithRelations = (relations, use) =>
  inNewDatabase(inject("postgresSocket"), relations, (connection) =>
    use({
      findChainsIn: (definition, options) => findChainsIn(connection, definition, options),
      countChainsIn: (definition, options) => countChainsIn(connection, definition, options),
      verifyIn: (published, options) => verifyIn(connection, published, options),
    }),
  );

test("PostgreSQL finds what the library finds, in hundreds of registers", async () => {
  const engine = postgresEngine(inject("postgresSocket"));
  await fc.assert(
    fc.asyncProperty(askedOfEngine(40), (asked) => expectSameAnswers(engine, asked)),
    { numRuns: scripts, endOnFailure: true },
  );
});

test("PostgreSQL finds what the library finds where applicants are in dossiers of grants", async () => {
  const engine = postgresEngine(inject("postgresSocket"));
  await fc.assert(
    fc.asyncProperty(askedOfDossiers(100), (asked) => expectSameAnswers(engine, asked)),
    { numRuns: Math.ceil(scripts / 2), endOnFailure: true },
  );
});

test("in PostgreSQL chains, exact tables, published tables and proofs are those of the library", async () => {
  await fc.assert(
    fc.asyncProperty(askedOfEngine(20), (asked) => expectSameTables(inPostgres, asked)),
    { numRuns: Math.ceil(scripts / 2), endOnFailure: true },
  );
});

test("PostgreSQL and DuckDB make the same digest of the same rows", async () => {
  await fc.assert(
    fc.asyncProperty(manyRegisters(4), async (tables) => {
      const relations = relationsOf(tables, "2030-01-01");
      const options = {
        unit: "sponsors",
        asOf: "2030-01-01",
        tables: Object.keys(relations) as NonNullable<EngineOptions["tables"]>,
      } as const;
      const { coverage } = readRegister(tables, { asOf: "2030-01-01" });
      fc.pre(coverage.tables.applications?.kept !== 0);
      let ofDuckdb = "";
      await inDuckdb(relations, async (connected) => {
        ofDuckdb = (await connected.countChainsIn(memo2023, options)).about.registers[0].digest;
      });
      await inPostgres(relations, async (connected) => {
        expect((await connected.countChainsIn(memo2023, options)).about.registers[0].digest).toBe(ofDuckdb);
      });
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test("PostgreSQL keeps its settings, and a client of several connections is refused", async () => {
  const row = { application_id: "a", procedure: "asylum", applicant_id: "A", submitted_on: "2018-07-01" };
  const relations = relationsOf({ applications: [row] }, undefined);
  await inNewDatabase(inject("postgresSocket"), relations, async (connection) => {
    const settings = () => connection`SELECT name, setting FROM pg_settings WHERE source = 'session' ORDER BY name`;
    await connection`SET client_min_messages = 'log'`;
    await connection`SET datestyle = 'German'`;
    const before = Object.fromEntries((await settings()).map(({ name, setting }) => [name, setting]));
    const table = await countChainsIn(connection, memo2023, { unit: "applications" });
    const renaming = postgres({
      ...at(inject("postgresSocket")),
      transform: postgres.camel,
      fetch_types: false,
      max: 1,
    });
    await renaming.unsafe(
      `CREATE TABLE applications AS SELECT 'a' AS application_id, 'asylum' AS procedure, 'A' AS applicant_id, '2018-07-01' AS submitted_on`,
    );
    const renamed = await countChainsIn(renaming, memo2023, { unit: "applications" });
    await renaming.unsafe("DROP TABLE applications");
    await renaming.end();
    expect(renamed).toEqual(table);
    expect(table.about.registers[0]).toMatchObject({
      referenceDate: "2018-07-01",
      countedBy: { engine: "postgres", version: expect.stringMatching(/^15\.\d+$/) },
    });
    const after = Object.fromEntries((await settings()).map(({ name, setting }) => [name, setting]));
    expect(after).toMatchObject(before);
    await connection`DROP TABLE applications`;
    await expect(countChainsIn(connection, memo2023, { unit: "applications" })).rejects.toThrow(
      "Give the connection a relation applications",
    );
  });
  const pool = postgres({ max: 2 });
  await expect(countChainsIn(pool, memo2023, { unit: "applications" })).rejects.toThrow("sql.reserve()");
  await pool.end();
});
