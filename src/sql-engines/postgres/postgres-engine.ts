import type { ReservedSql, Sql, TransactionSql } from "postgres";
import type { Engine, EngineRow } from "../answers/engine.ts";

/** One connection of `postgres`: reserved, that of a transaction, or a client that has no other (`max: 1`). */
export type PostgresConnection = Sql | ReservedSql | TransactionSql;

/** How many rows a cursor gives at once. */
const ROWS_AT_ONCE = 10_000;

/**
 * A connection of `postgres`.
 *
 * @throws TypeError for anything else; RangeError for a client that has several connections: what one statement leaves
 * for the next one is in its own.
 */
export function postgresEngine(connection: PostgresConnection): Engine {
  const given: Partial<Sql> | null | undefined = connection;
  if (typeof given?.unsafe !== "function") {
    throw new TypeError("Pass a connection of the package postgres, as `await sql.reserve()` gives it.");
  }
  if (typeof given.reserve === "function" && given.options?.max !== 1) {
    throw new RangeError(
      "Pass one connection, as `await sql.reserve()` gives it: this client has several, and each has temporary relations of its own.",
    );
  }
  const rows = async (query: string): Promise<readonly EngineRow[]> => [...(await connection.unsafe(query))];
  return {
    dialect: "postgres",
    version: "SELECT split_part(current_setting('server_version'), ' ', 1) AS version",
    settings: ["standard_conforming_strings", "client_min_messages"],
    sha256: (text) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`,
    fromHexadecimal: (digits) => `CAST(CAST('x' || ${digits} AS bit(32)) AS bigint)`,
    rows,
    run: async (statement) => {
      await rows(statement);
    },
    batches: (query) => connection.unsafe(query).cursor(ROWS_AT_ONCE),
  };
}
