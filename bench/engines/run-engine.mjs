// One engine on one register of applications, in a process of its own: how long the script of `nareis sql` takes there without
// loading a database or starting a cluster, and how many chains it finds. The library reads the same register from CSV.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { toSql } from "../../dist/sql.js";
import { sparkHome, startPostgres } from "../../scripts/engines.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** @type {any} */
const asked = { asOf: "2023-12-31", unit: "applications", from: 2019, to: 2023 };

/**
 * A register, and by which definition its chains are found.
 *
 * @typedef {{ parquet: string, csv: string, definition: import("../../dist/index.js").Definition, folder: string }} Work
 */

/** @typedef {{ seconds: number, chains: number, longest?: number }} Found */

/**
 * Writes the rows of a query of DuckDB as both files, passes them to `use`, and deletes them.
 *
 * @param {string} query
 * @param {import("../../dist/index.js").Definition} definition
 * @param {(work: Work) => Promise<void>} use
 */
export async function withRegister(query, definition, use) {
  const folder = mkdtempSync(join(tmpdir(), "nareis-engines-"));
  try {
    const work = {
      folder,
      definition,
      parquet: join(folder, "applications.parquet"),
      csv: join(folder, "applications.csv"),
    };
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`COPY (${query}) TO '${work.parquet}' (FORMAT parquet)`);
    await connection.run(`COPY (SELECT * FROM read_parquet('${work.parquet}')) TO '${work.csv}' (HEADER)`);
    connection.closeSync();
    await use(work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By name, what runs a register with so many cores. @type {Record<string, (work: Work, cores: number) => Promise<Found>>} */
export const engines = {
  // It reads with two threads where it has two cores.
  async library({ csv, definition, folder }, cores) {
    writeFileSync(join(folder, "definition.json"), JSON.stringify(definition));
    const asking = ["--definition", join(folder, "definition.json"), "--as-of", asked.asOf];
    const given = [join(root, "dist/bin.js"), "chains", csv, "--format", "ndjson", "--quiet", ...asking];
    const [program = "", ...others] = cores === 1 ? ["taskset", "-c", "0", process.execPath] : [process.execPath];
    const from = performance.now();
    const { stdout } = spawnSync(program, [...others, ...given], { maxBuffer: 2 ** 32, cwd: folder });
    return { seconds: since(from), chains: stdout.toString().split("\n").length - 1 };
  },
  async duckdb({ parquet, definition, folder }, threads) {
    const instance = await DuckDBInstance.create(join(folder, "engine.duckdb"), { threads: String(threads) });
    const connection = await instance.connect();
    await connection.run(`CREATE OR REPLACE VIEW applications AS SELECT * FROM read_parquet('${parquet}')`);
    const from = performance.now();
    for (const statement of script("duckdb", definition).statements) await connection.run(statement);
    const seconds = since(from);
    const counted = await connection.runAndReadAll("SELECT count(*) FROM nareis_chains");
    connection.closeSync();
    instance.closeSync();
    rmSync(join(folder, "engine.duckdb"), { force: true });
    return { seconds, chains: Number(counted.getRows()[0]?.[0]) };
  },
  async postgres({ csv, parquet, definition, folder }, workers) {
    const server = startPostgres();
    /** @param {string[]} given */
    const psql = (given) =>
      execFileSync("psql", ["-h", server.socket, "-U", "postgres", "-q", "-X", "-v", "ON_ERROR_STOP=1", ...given], {
        encoding: "utf8",
      });
    try {
      const columns = await columnsOf(parquet);
      psql(["-c", `CREATE TABLE applications (${columns.map((column) => `${column} text`).join(", ")})`]);
      psql(["-c", `\\copy applications from '${csv}' csv header`]);
      psql(["-c", "ANALYZE applications"]);
      const settings = `SET max_parallel_workers_per_gather = ${workers - 1};\nSET work_mem = '256MB';\n`;
      writeFileSync(join(folder, "postgres.sql"), settings + script("postgres", definition).text);
      const from = performance.now();
      psql(["-f", join(folder, "postgres.sql")]);
      return { seconds: since(from), chains: Number(psql(["-t", "-c", "SELECT count(*) FROM nareis_chains"])) };
    } finally {
      server.stop();
    }
  },
  async spark({ parquet, definition, folder }, executors) {
    const home = sparkHome();
    const warehouse = join(folder, "warehouse");
    const events = join(folder, "events");
    mkdirSync(events);
    const view = `CREATE OR REPLACE TEMPORARY VIEW applications USING parquet OPTIONS (path '${parquet}');\n`;
    writeFileSync(join(folder, "spark.sql"), view + script("spark", definition).text);
    writeFileSync(join(folder, "empty.sql"), "SELECT 1;");
    const settings = {
      "spark.sql.catalogImplementation": "in-memory",
      "spark.sql.warehouse.dir": warehouse,
      "spark.local.dir": join(folder, "local"),
      "spark.sql.shuffle.partitions": "16",
      "spark.executor.memory": "2g",
      "spark.ui.enabled": "false",
      "spark.eventLog.enabled": "true",
      "spark.eventLog.rolling.enabled": "false",
      "spark.eventLog.compress": "false",
      "spark.eventLog.dir": `file://${events}`,
    };
    /** @param {string} file */
    const run = (file) => {
      const from = performance.now();
      const given = Object.entries(settings).flatMap(([name, value]) => ["--conf", `${name}=${value}`]);
      execFileSync(
        join(home, "bin", "spark-sql"),
        ["--master", `local-cluster[${executors},1,3072]`, ...given, "-f", join(folder, file)],
        { cwd: folder, env: { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: "127.0.0.1" }, stdio: "ignore" },
      );
      return since(from);
    };
    const start = run("empty.sql");
    const seconds = run("spark.sql") - start;
    const longest = longestTask(events);
    rmSync(events, { recursive: true });
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const found = await connection.runAndReadAll(
      `SELECT count(*) FROM read_parquet('${warehouse}/nareis_chains/*.parquet')`,
    );
    rmSync(warehouse, { recursive: true, force: true });
    return { seconds, chains: Number(found.getRows()[0]?.[0]), longest };
  },
};

/**
 * The seconds of the longest task that takes shuffled rows, in the event logs of Apache Spark. A task that reads a part of a file is
 * as long as that part, whoever the rows are of. Every plan is looked at too: none may make all pairs of two relations, or
 * bring all rows of a window to one task.
 *
 * @param {string} events
 */
function longestTask(events) {
  let longest = 0;
  for (const name of readdirSync(events)) {
    for (const line of readFileSync(join(events, name), "utf8").split("\n")) {
      if (line.includes("physicalPlanDescription")) checkPlan(JSON.parse(line).physicalPlanDescription);
      if (!line.startsWith('{"Event":"SparkListenerTaskEnd"')) continue;
      const { "Task Info": task, "Task Metrics": metrics } = JSON.parse(line);
      if (metrics["Shuffle Read Metrics"]["Total Records Read"] === 0) continue;
      longest = Math.max(longest, (task["Finish Time"] - task["Launch Time"]) / 1000);
    }
  }
  return longest;
}

/** @param {string} plan */
function checkPlan(plan) {
  if (plan.includes("CartesianProduct")) throw new Error(`A plan makes all pairs of two relations:\n${plan}`);
  const single = Array.from(
    plan.matchAll(/^\((\d+)\) Exchange\n(?:.+\n)*?Arguments: SinglePartition/gm),
    ([, number]) => number,
  );
  const tree = plan.split("\n");
  for (const [place, line] of tree.entries()) {
    if (!single.some((number) => line.endsWith(` Exchange (${number})`))) continue;
    // What stands above it takes its rows, through what only hands them on.
    const above = tree.slice(0, place).reverse();
    const taker = above.find(
      (one) => !/(ShuffleQueryStage|AQEShuffleRead|Sort|WindowGroupLimit|Project|Filter)\b/.test(one),
    );
    if (taker !== undefined && /\bWindow \(/.test(taker)) {
      throw new Error(`A plan brings all rows of a window to one task:\n${plan}`);
    }
  }
}

/** @param {string} parquet */
async function columnsOf(parquet) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const found = await connection.runAndReadAll(
    `SELECT name FROM parquet_schema('${parquet}') WHERE num_children IS NULL`,
  );
  return found.getRows().map(([name]) => String(name));
}

/** @param {"duckdb" | "postgres" | "spark"} dialect @param {import("../../dist/index.js").Definition} definition */
function script(dialect, definition) {
  return toSql(definition, { dialect, ...asked });
}

/** @param {number} from */
function since(from) {
  return (performance.now() - from) / 1000;
}
