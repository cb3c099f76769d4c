import { availableParallelism } from "node:os";
import { join } from "node:path";
import { answerOf } from "../measure/answer.mjs";
import { peer } from "../measure/peers.mjs";
import { classesOnly, wholeChains, YEARLY } from "./section-three.mjs";

// DuckDB as it is fastest here: every core, typed columns with enumerations, rows in any order. Rejected lines are stored,
// and it checks itself that ids are unique.

const TYPES = [
  "create type procedure_code as enum ('asylum', 'nareis', 'art8', 'regular-family', 'other')",
  "create type outcome_code as enum ('granted', 'rejected', 'withdrawn', 'not-considered', 'closed')",
];
const COLUMNS = {
  application_id: "VARCHAR",
  procedure: "procedure_code",
  applicant_id: "VARCHAR",
  sponsor_id: "VARCHAR",
  submitted_on: "DATE",
  outcome: "outcome_code",
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

/** Makes the table of applications of a file. @param {Database} database @param {string} file */
export async function loadApplications(database, file) {
  await runAll(database, [
    "set preserve_insertion_order = false",
    ...TYPES,
    `create table applications as ${rowsOf(file.replaceAll("'", "''"))}`,
  ]);
}

/** @param {string} path */
function rowsOf(path) {
  if (path.endsWith(".parquet")) return `from read_parquet('${path}')`;
  const columns = (/** @type {[string, string][]} */ typed) =>
    typed.map(([name, type]) => `'${name}': '${type}'`).join(", ");
  if (path.endsWith(".ndjson")) {
    const typed = Object.entries(COLUMNS).map(([name, type]) => `nullif(${name}, '')::${type} as ${name}`);
    const texts = columns(Object.keys(COLUMNS).map((name) => [name, "VARCHAR"]));
    return `select ${typed.join(", ")} from read_json('${path}', format = 'newline_delimited', columns = {${texts}})`;
  }
  return `from read_csv('${path}', header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
    columns = {${columns(Object.entries(COLUMNS))}}, store_rejects = true)`;
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
    await loadApplications(database, file);
    await checkIds(database);
    await runAll(database, statements);
    return database.rows(YEARLY);
  },
});

/** Every person as the leading id, by a table of identities beside the applications. */
const UNDER_IDENTITIES = [
  `create table led as
    select a.application_id, a.procedure, coalesce(i.leading_id, a.applicant_id) applicant_id,
      coalesce(j.leading_id, a.sponsor_id) sponsor_id, a.submitted_on, a.outcome, a.decided_on
    from applications a left join identities i on i.person_id = a.applicant_id
      left join identities j on j.person_id = a.sponsor_id`,
];

/** From a table of its own, made beforehand. @param {string[]} made @param {string[]} statements */
const fromTable = (made, statements) => ({
  prepare: async (/** @type {{ file: string }} */ { file }) => {
    const database = await openDatabase();
    await loadApplications(database, file);
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

/** Ids become whole numbers: the form in which joins are fastest. */
const INTEGERS = [
  `create table numbered as
    select substr(application_id, 2)::integer application_id, procedure, substr(applicant_id, 2)::integer applicant_id,
      substr(sponsor_id, 2)::integer sponsor_id, submitted_on, outcome, decided_on
    from applications`,
  "drop table applications",
];

export const jobs = {
  chains: { ...fromFile(wholeChains("applications")), ...wholeAnswer },
  "chains under identities": {
    prepare: async (/** @type {{ folder: string, file: string }} */ { folder, file }) => {
      return { database: await openDatabase(), file, identities: join(folder, "identities.csv") };
    },
    run: async (/** @type {{ database: Database, file: string, identities: string }} */ ready) => {
      const { database, file, identities } = ready;
      await loadApplications(database, file);
      await checkIds(database);
      await database.run(
        `create table identities as from read_csv('${identities}', header = true, all_varchar = true)`,
      );
      await runAll(database, [...UNDER_IDENTITIES, ...wholeChains("led")]);
      return database.rows(YEARLY);
    },
    ...wholeAnswer,
  },
  counts: { ...fromFile(classesOnly("applications")), ...countsAnswer },
  "integers in memory, counts": { ...fromTable(INTEGERS, classesOnly("numbered")), ...countsAnswer },
  "texts in memory, chains": { ...fromTable([], wholeChains("applications")), ...wholeAnswer },
};
