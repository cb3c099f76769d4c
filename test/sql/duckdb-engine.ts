import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Engine, TextRelation } from "./engine-answers.ts";

/** DuckDB in memory, a new database for each question. */
export const duckdbEngine: Engine = {
  dialect: "duckdb",
  answer: async (relations, statements, results) => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      for (const [name, relation] of Object.entries(relations)) await load(connection, name, relation);
      for (const statement of statements) await connection.run(statement);
      const answers = [];
      for (const result of results) {
        const rows = (await connection.runAndReadAll(`SELECT * FROM ${result}`)).getRowObjectsJson();
        answers.push(rows.map((row) => ({ ...row, ...numbersOf(row) })));
      }
      return answers;
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
};

/** Whole numbers of 64 bits come as text. */
function numbersOf(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = ["rows", "depth", "count"].filter((name) => typeof row[name] === "string");
  return Object.fromEntries(names.map((name) => [name, Number(row[name])]));
}

async function load(connection: DuckDBConnection, name: string, { columns, rows }: TextRelation): Promise<void> {
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
