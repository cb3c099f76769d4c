import { postgres } from "../../sql/engines/postgres.ts";
import type { SqlTable } from "../../sql/engines/script.ts";
import type { SqlScript } from "../../sql/to-sql.ts";
import { neededColumns } from "./asked-tables.ts";
import type { Engine, EngineRow } from "./engine.ts";

/**
 * Runs a script in its order, gives what somebody makes of what it left, and takes its temporary relations away. What an
 * engine says of a failure can have values of the data in it, so it is passed on to nobody.
 *
 * @throws RangeError for a relation that is not there, or lacks a column, and for a step that the engine cannot run.
 */
export async function runScript<Answer>(
  engine: Engine,
  { statements }: SqlScript,
  tables: readonly SqlTable[],
  answer: () => Promise<Answer>,
): Promise<Answer> {
  for (const table of tables) await checkRelation(engine, table);
  const before = await settingsOf(engine);
  try {
    let step = "settings";
    for (const statement of statements) {
      step = /^-- \d+\. (\w+)/.exec(statement)?.[1] ?? step;
      await orRefused(engine.run(statement), stepRefused(step));
    }
    return await answer();
  } finally {
    // Views would hold the relations that they read: nobody could drop those any more.
    for (const statement of [...dropsOf(statements), ...before]) {
      // In a transaction that failed nothing can be run, and all of it is undone with that.
      await engine.run(statement).catch(() => {});
    }
  }
}

/** Statements that take away what a script keeps for itself, the last first. */
function dropsOf(statements: readonly string[]): readonly string[] {
  const names = statements.flatMap((statement) => {
    const [, kind, name] = /^CREATE (?:OR REPLACE )?TEMP (VIEW|TABLE) (nareis_\w+)/m.exec(statement) ?? [];
    return kind === undefined ? [] : [`DROP ${kind} IF EXISTS ${name} CASCADE`];
  });
  return names.reverse();
}

/** Statements that set back what a script changes. */
async function settingsOf(engine: Engine): Promise<readonly string[]> {
  const values = engine.settings.map((name) => `current_setting(${postgres.text(name)}) AS ${name}`);
  if (values.length === 0) return [];
  const [row = {}] = await askedOf(engine, "settings", `SELECT ${values.join(", ")}`);
  return engine.settings.map((name) => `SET ${name} = ${postgres.text(String(row[name]))}`);
}

async function checkRelation({ rows }: Engine, table: SqlTable): Promise<void> {
  const columns = neededColumns(table);
  const optional = table === "applications" ? "." : ", or leave it out of `tables`.";
  // Names in double quotes are said alike in both engines.
  const query = `SELECT ${columns.map(postgres.quoted).join(", ")} FROM ${postgres.quoted(table)} LIMIT 0`;
  await orRefused(
    rows(query),
    `Give the connection a relation ${table} with the columns ${columns.join(", ")}${optional}`,
  );
}

async function orRefused<Answer>(answer: PromiseLike<Answer>, sentence: string): Promise<Answer> {
  try {
    return await answer;
  } catch {
    throw new RangeError(sentence);
  }
}

/**
 * All rows of a query that reads what a step left.
 *
 * @throws RangeError where it fails.
 */
export function askedOf({ rows }: Engine, step: string, query: string): Promise<readonly EngineRow[]> {
  return orRefused(rows(query), stepRefused(step));
}

/** What is said of a step that an engine cannot run. */
export function stepRefused(step: string): string {
  return `Run the script of toSql with the engine's own client to see why: this engine cannot run the step ${step}. Its version may be too old, its memory or disk full, its connection closed, or a relation may have a column that cannot be text.`;
}
