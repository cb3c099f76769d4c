import postgres, { type ReservedSql } from "postgres";
import type { Engine, TextRelation } from "./engine-answers.ts";

/** The server of a socket. */
export function at(socket: string): { readonly path: string; readonly username: string; readonly database: string } {
  return { path: `${socket}/.s.PGSQL.5432`, username: "postgres", database: "postgres" };
}

/** A database of its own in the server of a socket, whose text is in the order of American English and not of code units. */
export async function inNewDatabase<Answer>(
  socket: string,
  relations: Readonly<Record<string, TextRelation>>,
  use: (connection: ReservedSql) => Promise<Answer>,
): Promise<Answer> {
  const server = postgres({ ...at(socket), max: 1, onnotice: () => {} });
  const database = `registers_${process.pid}`;
  try {
    await server.unsafe(`DROP DATABASE IF EXISTS ${database}`);
    await server.unsafe(
      `CREATE DATABASE ${database} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C.UTF-8'`,
    );
    const client = postgres({ ...at(socket), database, max: 1, onnotice: () => {} });
    try {
      const connection = await client.reserve();
      for (const [name, relation] of Object.entries(relations)) await loadText(connection, name, relation);
      return await use(connection);
    } finally {
      await client.end({ timeout: 0 });
    }
  } finally {
    await server.end();
  }
}

/** PostgreSQL, a new database for each question. */
export function postgresEngine(socket: string): Engine {
  return {
    dialect: "postgres",
    answer: (relations, { statements }, results) =>
      inNewDatabase(socket, relations, async (connection) => {
        for (const statement of statements) await connection.unsafe(statement);
        const answers = [];
        for (const result of results) answers.push(await rowsOf(connection, result));
        return answers;
      }),
  };
}

/** Every row of a relation: its days as text, and its numbers as numbers. */
async function rowsOf(connection: ReservedSql, relation: string) {
  const rows = await connection.unsafe<[{ row: Readonly<Record<string, unknown>> }]>(
    `SELECT to_json(result) AS row FROM ${relation} AS result`,
  );
  return rows.map(({ row }) => row);
}

/** A table of text. */
async function loadText(connection: ReservedSql, name: string, { columns, rows }: TextRelation): Promise<void> {
  await connection.unsafe(`CREATE TABLE ${name} (${columns.map((column) => `"${column}" text`).join(", ")})`);
  // Text without the character that PostgreSQL does not keep.
  const cells = columns.map((_, at) => rows.map((row) => row[at]?.replaceAll("\0", "") ?? null));
  const lists = columns.map((_, at) => `$${at + 1}::text[]`).join(", ");
  await connection.unsafe(`INSERT INTO ${name} SELECT * FROM unnest(${lists})`, cells as never[]);
}
