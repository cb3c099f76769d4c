import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { test } from "vitest";
import { countChainsIn, findChainsIn, verifyIn } from "../../src/sql-engines/duckdb/index.ts";
import { runs } from "../runs.ts";
import { loadText } from "../sql/duckdb-engine.ts";
import { askedOfEngine } from "../sql/engine-answers.ts";
import { expectSameTables, type WithRelations } from "./counts-equal.ts";

const inDuckdb: WithRelations = async (relations, use) => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const [name, relation] of Object.entries(relations)) await loadText(connection, name, relation);
    await use({
      findChainsIn: (definition, options) => findChainsIn(connection, definition, options),
      countChainsIn: (definition, options) => countChainsIn(connection, definition, options),
      verifyIn: (published, options) => verifyIn(connection, published, options),
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

test("in DuckDB chains, exact tables, published tables and proofs are those of the library", async () => {
  await fc.assert(
    fc.asyncProperty(askedOfEngine(20), (asked) => expectSameTables(inDuckdb, asked)),
    { numRuns: Math.ceil(runs / 8), endOnFailure: true },
  );
});
