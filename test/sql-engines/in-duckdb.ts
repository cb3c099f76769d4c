import { DuckDBInstance } from "@duckdb/node-api";
import { countChainsIn, findChainsIn, verifyIn } from "../../src/sql-engines/duckdb/index.ts";
import { loadText } from "../sql/duckdb-engine.ts";
import type { WithRelations } from "./counts-equal.ts";

/** DuckDB in memory, a new database each time. */
export const inDuckdb: WithRelations = async (relations, use) => {
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
