import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Engine, TextRelation } from "./engine-answers.ts";

/** DuckDB in memory, a new database for each question. */
export const duckdbEngine: Engine = {
  dialect: "duckdb",
  answer: async (relations, { statements }, results) => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      for (const [name, relation] of Object.entries(relations)) await loadText(connection, name, relation);
      for (const statement of statements) await connection.run(statement);
      const answers = [];
      for (const result of results) answers.push(await rowsOf(connection, result));
      return answers;
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
};

/** Every row of a relation: whole numbers of 64 bits come as text. */
export async function rowsOf(connection: DuckDBConnection, relation: string): Promise<readonly Row[]> {
  const rows = (await connection.runAndReadAll(`SELECT * FROM ${relation}`)).getRowObjectsJson();
  return rows.map((row) => ({ ...row, ...numbersOf(row) }));
}

type Row = Readonly<Record<string, unknown>>;

function numbersOf(row: Row): Row {
  const names = ["rows", "depth", "count"].filter((name) => typeof row[name] === "string");
  return Object.fromEntries(names.map((name) => [name, Number(row[name])]));
}

/** A table of text. */
export async function loadText(
  connection: DuckDBConnection,
  name: string,
  { columns, rows }: TextRelation,
): Promise<void> {
  await connection.run(`CREATE TABLE ${name} (${columns.map((column) => `"${column}" VARCHAR`).join(", ")})`);
  const appender = await connection.createAppender(name);
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}
