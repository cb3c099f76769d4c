import type { Chain } from "../../chains/definition/chain.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { ExactTable } from "../../counts/cells/exact-table.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import type { Verification } from "../../disclosure/verification.ts";
import type { EngineOptions } from "../answers/asked-tables.ts";
import { chainsIn } from "../answers/chains-in.ts";
import { countsIn, type EngineCountOptions } from "../answers/counts-in.ts";
import { verificationIn } from "../answers/verification-in.ts";
import { type DuckdbConnection, duckdbEngine } from "./duckdb-engine.ts";

export type { DuckdbConnection, EngineCountOptions, EngineOptions };

/**
 * Finds the chains in relations of DuckDB with the contract's names and columns: those that `findChains` finds, in the same
 * order, a batch of rows at a time. The engine works when the iteration begins, and until it ends the connection is
 * of no other use. It leaves `nareis_issues`, `nareis_chains` and `nareis_counts`, and temporary relations; nothing is
 * closed. Output about persons: a link is a statistical finding, never a verdict on a person.
 *
 * @param connection a connection of `@duckdb/node-api`.
 * @throws TypeError for another connection; RangeError for a definition that is none, an option or a relation that does not
 * exist; and, while iterating, for a relation that is not there and an engine that cannot run a step.
 * @example
 * import { DuckDBInstance } from "@duckdb/node-api";
 *
 * const connection = await (await DuckDBInstance.create(":memory:")).connect();
 * await connection.run(`CREATE TABLE applications (application_id TEXT, procedure TEXT, applicant_id TEXT, sponsor_id TEXT,
 *   submitted_on DATE, outcome TEXT, decided_on DATE)`);
 * await connection.run(`INSERT INTO applications VALUES
 *   ('A1', 'nareis', 'P2', 'P1', '2015-07-01', 'granted', '2016-02-01'),
 *   ('A2', 'asylum', 'P2', NULL, '2019-03-01', 'granted', '2019-09-01'),
 *   ('A3', 'nareis', 'P3', 'P2', '2019-11-04', 'open', NULL)`);
 * const found: unknown[] = [];
 * for await (const chain of findChainsIn(connection, memo2023)) found.push(chain.path);
 * found; // [["A1", "A3"]]
 */
export function findChainsIn(
  connection: DuckdbConnection,
  definition: Definition,
  options: EngineOptions = {},
): AsyncIterable<Chain> {
  return chainsIn(duckdbEngine(connection), definition, options);
}

/**
 * Counts chains in relations of DuckDB: the table that `countChains` gives of the same rows, to be published as that is. It
 * says which engine counted, and has a digest of the kept rows that the engine makes, the same in every engine. Nothing is
 * behind its cells here: `nareis_chains`, which it leaves, has the chains. One call at a time for a connection.
 *
 * @param connection a connection of `@duckdb/node-api`.
 * @throws TypeError for another connection, and without a unit; RangeError for options that do not exist or do not fit
 * together, for relations that are not there, that keep no application or have no reference date, and for an engine that
 * cannot run a step.
 * @example
 * import { DuckDBInstance } from "@duckdb/node-api";
 *
 * const connection = await (await DuckDBInstance.create(":memory:")).connect();
 * await connection.run(`CREATE TABLE applications AS SELECT 'A' || n AS application_id, 'asylum' AS "procedure",
 *   'P' || n AS applicant_id, '2023-01-05' AS submitted_on FROM range(100) AS numbers (n)`);
 * const exact = await countChainsIn(connection, memo2023, { unit: "applications", from: 2023 });
 * publish(exact, tens).about.registers[0].countedBy?.engine; // "duckdb"
 */
export async function countChainsIn(
  connection: DuckdbConnection,
  definition: Definition,
  options: EngineCountOptions,
): Promise<ExactTable<"classes">> {
  return countsIn(duckdbEngine(connection), definition, options);
}

/**
 * Counts a published table by class again in relations of DuckDB, whoever counted it: equal where every figure and every
 * statement about it comes out the same, with the digest of the rows where an engine counted it. Where this package did,
 * the digests cannot be compared, which is a notice.
 *
 * @param connection a connection of `@duckdb/node-api`.
 * @param options `tables`: the relations that exist beside `applications`, as for `countChainsIn`.
 * @throws TypeError for another connection, and for anything but a published table; RangeError for a table of another kind,
 * and as `countChainsIn` does.
 */
export async function verifyIn(
  connection: DuckdbConnection,
  published: PublishedTable,
  options: Pick<EngineOptions, "tables"> = {},
): Promise<Verification> {
  return verificationIn(duckdbEngine(connection), published, options);
}
