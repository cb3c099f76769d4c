import { duckdb } from "../../sql/engines/duckdb.ts";
import type { Engine } from "../answers/engine.ts";

/** A connection of `@duckdb/node-api`, as far as it is used here: so its types are needed by nobody who has not installed it. */
export interface DuckdbConnection {
  run(statement: string): Promise<unknown>;
  runAndReadAll(query: string): Promise<{ getRowObjectsJson(): readonly Readonly<Record<string, unknown>>[] }>;
  stream(query: string): Promise<{ yieldRowObjectJson(): AsyncIterable<readonly Readonly<Record<string, unknown>>[]> }>;
}

/**
 * A connection of `@duckdb/node-api`.
 *
 * @throws TypeError for anything else.
 */
export function duckdbEngine(connection: DuckdbConnection): Engine {
  const given: Partial<DuckdbConnection> | null | undefined = connection;
  if (typeof given?.runAndReadAll !== "function" || typeof given.stream !== "function") {
    throw new TypeError("Pass a connection of @duckdb/node-api, as `await instance.connect()` gives it.");
  }
  return {
    dialect: duckdb,
    version: "SELECT ltrim(version(), 'v') AS version",
    settings: [],
    sha256: (text) => `sha256(${text})`,
    fromHexadecimal: (digits) => `CAST('0x' || ${digits} AS BIGINT)`,
    run: async (statement) => {
      await connection.run(statement);
    },
    rows: async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson(),
    batches: async function* (query) {
      yield* (await connection.stream(query)).yieldRowObjectJson();
    },
  };
}
