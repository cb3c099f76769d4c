import { availableParallelism } from "node:os";
import { answerOf } from "../measure/answer.mjs";
import { peer } from "../measure/peers.mjs";
import { classesOnly, wholeChains, YEARLY } from "./section-three.mjs";

// DuckDB: every core, typed columns, rejected lines stored, and its own check that ids are unique.

const COLUMNS = {
  application_id: "VARCHAR",
  procedure: "VARCHAR",
  applicant_id: "VARCHAR",
  sponsor_id: "VARCHAR",
  submitted_on: "DATE",
  outcome: "VARCHAR",
  decided_on: "DATE",
};

/** @typedef {{ run(sql: string): Promise<unknown>, rows(sql: string): Promise<any[][]>, close(): void }} Database */

/** @returns {Promise<Database>} */
export async function openDatabase() {
  const { DuckDBInstance } = await peer("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: String(availableParallelism()) });
  const connection = await instance.connect();
  return {
    run: (sql) => connection.run(sql),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowsJS(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** @param {string} file */
export function tableOf(file) {
  const path = file.replaceAll("'", "''");
  if (file.endsWith(".parquet")) return `create table applications as from read_parquet('${path}')`;
  const columns = Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${type}'`);
  return `create table applications as from read_csv('${path}', header = true, delim = ',', quote = '"', escape = '"',
    nullstr = '', columns = {${columns.join(", ")}}, store_rejects = true)`;
}

/** @param {Database} database @param {string[]} statements */
async function runAll(database, statements) {
  for (const statement of statements) await database.run(statement);
}

/** @param {Database} database */
async function checkIds(database) {
  const [[isUnique]] = /** @type {[[boolean]]} */ (
    await database.rows("select count(*) = count(distinct application_id) from applications")
  );
  if (!isUnique) throw new Error("An id occurs twice.");
}

/** @param {string[]} statements */
const fromFile = (statements) => ({
  prepare: async (/** @type {{ file: string }} */ { file }) => ({ database: await openDatabase(), file }),
  run: async (/** @type {{ database: Database, file: string }} */ { database, file }) => {
    await database.run(tableOf(file));
    await checkIds(database);
    await runAll(database, statements);
    return database.rows(YEARLY);
  },
});

/** From a table of its own, made beforehand. @param {string[]} made @param {string[]} statements */
const fromTable = (made, statements) => ({
  prepare: async (/** @type {{ file: string }} */ { file }) => {
    const database = await openDatabase();
    await database.run(tableOf(file));
    await checkIds(database);
    await runAll(database, made);
    return { database };
  },
  run: async (/** @type {{ database: Database }} */ { database }) => {
    await runAll(database, statements);
    return database.rows(YEARLY);
  },
});

const wholeAnswer = {
  answer: async (/** @type {{ database: Database }} */ { database }, /** @type {any[]} */ counts) => {
    const columns = ["application", "class", "reason", "first", "independent", "depth", "path"];
    const rows = await database.rows("select x, class, reason, first, independent, depth, path from chains order by x");
    const chains = rows.map((row) => Object.fromEntries(row.map((value, at) => [columns[at], value])));
    database.close();
    return answerOf(counts, /** @type {any} */ (chains));
  },
};
const countsAnswer = {
  answer: async (/** @type {{ database: Database }} */ { database }, /** @type {any[]} */ counts) => {
    database.close();
    return answerOf(counts);
  },
};

/** Ids become whole numbers, procedures and outcomes enumerations: the form in which joins are fastest. */
const INTEGERS = [
  "create type procedure_code as enum ('asylum', 'nareis', 'art8', 'regular-family', 'other')",
  "create type outcome_code as enum ('granted', 'rejected', 'withdrawn', 'not-considered', 'closed')",
  `create table numbered as
    select substr(application_id, 2)::integer application_id, procedure::procedure_code as procedure,
      substr(applicant_id, 2)::integer applicant_id, substr(sponsor_id, 2)::integer sponsor_id, submitted_on,
      outcome::outcome_code as outcome, decided_on
    from applications`,
  "drop table applications",
];

export const jobs = {
  chains: { ...fromFile(wholeChains("applications")), ...wholeAnswer },
  counts: { ...fromFile(classesOnly("applications")), ...countsAnswer },
  "integers in memory, counts": { ...fromTable(INTEGERS, classesOnly("numbered")), ...countsAnswer },
  "texts in memory, chains": { ...fromTable([], wholeChains("applications")), ...wholeAnswer },
};
