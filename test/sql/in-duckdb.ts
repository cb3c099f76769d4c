import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { rowsOf } from "./duckdb-engine.ts";

/** Gives a new database in memory to whoever asks something of it, and takes it away behind them. */
export async function inDuckdb<T>(ask: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    return await ask(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The three relations that a script leaves, each as sorted lines. */
export async function whatItLeaves(connection: DuckDBConnection): Promise<readonly (readonly string[])[]> {
  const answers = [];
  for (const name of ["nareis_issues", "nareis_chains", "nareis_counts"]) {
    answers.push((await rowsOf(connection, name)).map((row) => JSON.stringify(row)).sort());
  }
  return answers;
}
