import fc from "fast-check";
import { inject, test } from "vitest";
import { countChainsIn, findChainsIn, verifyIn } from "../../src/sql-engines/postgres/index.ts";
import { askedOfEngine, expectSameAnswers } from "../sql/engine-answers.ts";
import { inNewDatabase, postgresEngine } from "../sql/postgres-engine.ts";
import { expectSameTables, type WithRelations } from "../sql-engines/counts-equal.ts";

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

test("in PostgreSQL chains, exact tables, published tables and proofs are those of the library", async () => {
  await fc.assert(
    fc.asyncProperty(askedOfEngine(20), (asked) => expectSameTables(inPostgres, asked)),
    { numRuns: Math.ceil(scripts / 2), endOnFailure: true },
  );
});
