import type { Chain } from "../../chains/definition/chain.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { ExactTable } from "../../counts/cells/exact-table.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import type { Verification } from "../../disclosure/verification.ts";
import type { EngineOptions } from "../answers/asked-tables.ts";
import { chainsIn } from "../answers/chains-in.ts";
import { countsIn, type EngineCountOptions } from "../answers/counts-in.ts";
import { verificationIn } from "../answers/verification-in.ts";
import { type PostgresConnection, postgresEngine } from "./postgres-engine.ts";

export type { EngineCountOptions, EngineOptions, PostgresConnection };

/**
 * Finds the chains in relations of PostgreSQL with the contract's names and columns: those that `findChains` finds, in the same
 * order, a batch of rows at a time. The engine works when the iteration begins, and until it ends the connection is
 * of no other use. It leaves `nareis_issues`, `nareis_chains` and `nareis_counts`, and temporary relations; nothing is
 * closed. Output about persons: a link is a statistical finding, never a verdict on a person.
 *
 * @param connection one connection of `postgres`.
 * @throws TypeError for another connection; RangeError for a definition that is none, an option or a relation that does not
 * exist; and, while iterating, for a relation that is not there and an engine that cannot run a step.
 */
export function findChainsIn(
  connection: PostgresConnection,
  definition: Definition,
  options: EngineOptions = {},
): AsyncIterable<Chain> {
  return chainsIn(postgresEngine(connection), definition, options);
}

/**
 * Counts chains in relations of PostgreSQL: the table that `countChains` gives of the same rows, to be published as that is. It
 * says which engine counted, and has a digest of the kept rows that the engine makes, the same in every engine. Nothing is
 * behind its cells here: `nareis_chains`, which it leaves, has the chains. One call at a time for a connection.
 *
 * @param connection one connection of `postgres`.
 * @throws TypeError for another connection, and without a unit; RangeError for options that do not exist or do not fit
 * together, for relations that are not there, that keep no application or have no reference date, and for an engine that
 * cannot run a step.
 */
export async function countChainsIn(
  connection: PostgresConnection,
  definition: Definition,
  options: EngineCountOptions,
): Promise<ExactTable<"classes">> {
  return countsIn(postgresEngine(connection), definition, options);
}

/**
 * Counts a published table by class again in relations of PostgreSQL, whoever counted it: equal where every figure and every
 * statement about it comes out the same, with the digest of the rows where an engine counted it. Where this package did,
 * the digests cannot be compared, which is a notice.
 *
 * @param connection one connection of `postgres`.
 * @param options `tables`: the relations that exist beside `applications`, as for `countChainsIn`.
 * @throws TypeError for another connection, and for anything but a published table; RangeError for a table of another kind,
 * and as `countChainsIn` does.
 */
export async function verifyIn(
  connection: PostgresConnection,
  published: PublishedTable,
  options: Pick<EngineOptions, "tables"> = {},
): Promise<Verification> {
  return verificationIn(postgresEngine(connection), published, options);
}
