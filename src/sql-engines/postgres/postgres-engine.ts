import { postgres } from "../../sql/engines/postgres.ts";
import type { Engine, EngineRow } from "../answers/engine.ts";

/**
 * One connection of `postgres`: reserved, that of a transaction, or a client that has no other (`max: 1`). It is what is
 * used of one here: so the types of the package are needed by nobody who has not installed it.
 */
export interface PostgresConnection {
  unsafe(query: string): PromiseLike<Iterable<object>> & { cursor(rows: number): AsyncIterable<Iterable<object>> };
}

/** A client that may have several connections. */
interface Client extends PostgresConnection {
  readonly reserve: unknown;
  readonly options: { readonly max: number };
}

/** How many rows a cursor gives at once. */
const ROWS_AT_ONCE = 10_000;

/**
 * A connection of `postgres`.
 *
 * @throws TypeError for anything else; RangeError for a client that has several connections: what one statement leaves
 * for the next one is in its own.
 */
export function postgresEngine(connection: PostgresConnection): Engine {
  const given = connection as Partial<Client> | null | undefined;
  if (typeof given?.unsafe !== "function") {
    throw new TypeError("Pass a connection of the package postgres, as `await sql.reserve()` gives it.");
  }
  if (typeof given.reserve === "function" && given.options?.max !== 1) {
    throw new RangeError(
      "Pass one connection, as `await sql.reserve()` gives it: this client has several, and each has temporary relations of its own.",
    );
  }
  return {
    dialect: postgres,
    version: "SELECT split_part(current_setting('server_version'), ' ', 1) AS version",
    settings: ["standard_conforming_strings", "client_min_messages", "enable_nestloop", "jit"],
    sha256: (text) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`,
    fromHexadecimal: (digits) => `CAST(CAST('x' || ${digits} AS bit(32)) AS bigint)`,
    rows: async (query) => parsed(await connection.unsafe(asJson(query))),
    run: async (statement) => {
      await connection.unsafe(statement);
    },
    batches: async function* (query) {
      for await (const batch of connection.unsafe(asJson(query)).cursor(ROWS_AT_ONCE)) yield parsed(batch);
    },
  };
}

/** Each row as text: a client can be set to give columns other names, and values other types. */
function asJson(query: string): string {
  return `SELECT CAST(to_json(answer) AS text) AS answer FROM (\n${query}\n) AS answer`;
}

function parsed(rows: Iterable<object>): readonly EngineRow[] {
  return Array.from(rows, (row) => JSON.parse(String(Object.values(row)[0])) as EngineRow);
}
