// How each engine grows: the script of `nareis sql` on an invented register, beside the library on the same files, with one
// core and with two. Each run is a process of its own; the time is that of the script, without loading. Chains are counted
// in each, and must be as many.
//
// node bench/engines.mjs [ROWS,ROWS] [library,duckdb,postgres,spark] [1,2]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { memo2023 } from "../dist/index.js";
import { toSql } from "../dist/sql.js";
import { sparkHome, startPostgres } from "../scripts/engines.mjs";

const [rows = "1000000", engines = "library,duckdb,postgres,spark", cores = "1,2"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "nareis-engines-"));
const root = fileURLToPath(new URL("..", import.meta.url));
/** @type {any} */
const engineOptions = { unit: "applications", from: 2019, to: 2023 };

/**
 * Families of eight applications: a refugee, two who came by nareis, one of whom asks for asylum, and those for whom they
 * ask later. A sponsor has few of them, save for one in each million rows, who has a hundred thousand.
 *
 * @param {number} count
 */
const invented = (count) => `
SELECT 'Z' || lpad(CAST(i AS VARCHAR), 9, '0') AS application_id,
  ['asylum', 'nareis', 'nareis', 'asylum', CASE WHEN h % 3 = 0 THEN 'art8' ELSE 'nareis' END, 'nareis', 'regular-family', 'other'][k + 1] AS procedure,
  'P' || family || ['a', 'b', 'c', 'b', 'd', 'e', 'f', 'g'][k + 1] AS applicant_id,
  CASE
    WHEN k = 5 AND i % 1000000 < 800000 AND family % 1000000 < 100000 AND h % 8 = 0 THEN 'P0b'
    WHEN k IN (1, 2, 5) THEN 'P' || family || 'a'
    WHEN k = 4 THEN 'P' || family || CASE WHEN h % 10 < 3 THEN 'b' ELSE 'a' END
    WHEN k = 6 THEN 'P' || family || CASE WHEN h % 20 = 0 THEN 'd' ELSE 'a' END
  END AS sponsor_id,
  CAST(DATE '2010-01-01' + CAST(family % 3000 + k * 120 AS INTEGER) AS VARCHAR) AS submitted_on,
  CASE WHEN h % 5 = 4 AND k > 3 THEN NULL WHEN h % 4 < 3 THEN 'granted' ELSE 'rejected' END AS outcome,
  CASE WHEN h % 5 = 4 AND k > 3 THEN NULL ELSE CAST(DATE '2010-01-01' + CAST(family % 3000 + k * 120 + 60 AS INTEGER) AS VARCHAR) END AS decided_on
FROM (SELECT i, i // 8 AS family, i % 8 AS k, hash(i) AS h FROM range(${count}) AS numbers(i))`;

/** @type {Record<string, (file: { parquet: string, csv: string }, cores: number) => Promise<{ seconds: number, chains: number }>>} */
const runs = {
  async library({ csv }) {
    const from = performance.now();
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, "dist/bin.js"), "chains", csv, "--format", "ndjson", "--quiet", "--as-of", "2023-12-31"],
      { maxBuffer: 2 ** 32, cwd: folder },
    );
    return { seconds: since(from), chains: stdout.toString().split("\n").length - 1 };
  },
  async duckdb({ parquet }, threads) {
    const instance = await DuckDBInstance.create(join(folder, "engine.duckdb"), { threads: String(threads) });
    const connection = await instance.connect();
    await connection.run(`CREATE OR REPLACE VIEW applications AS SELECT * FROM read_parquet('${parquet}')`);
    const from = performance.now();
    for (const statement of script("duckdb").statements) await connection.run(statement);
    const seconds = since(from);
    const counted = await connection.runAndReadAll("SELECT count(*) FROM nareis_chains");
    connection.closeSync();
    instance.closeSync();
    rmSync(join(folder, "engine.duckdb"), { force: true });
    return { seconds, chains: Number(counted.getRows()[0]?.[0]) };
  },
  async postgres({ csv }, workers) {
    const server = startPostgres();
    /** @param {string[]} given */
    const psql = (given) =>
      execFileSync("psql", ["-h", server.socket, "-U", "postgres", "-q", "-X", "-v", "ON_ERROR_STOP=1", ...given], {
        encoding: "utf8",
      });
    try {
      const columns = "application_id procedure applicant_id sponsor_id submitted_on outcome decided_on".split(" ");
      psql(["-c", `CREATE TABLE applications (${columns.map((column) => `${column} text`).join(", ")})`]);
      psql(["-c", `\\copy applications from '${csv}' csv header`]);
      psql(["-c", "ANALYZE applications"]);
      const settings = `SET max_parallel_workers_per_gather = ${workers - 1};\nSET work_mem = '256MB';\n`;
      writeFileSync(join(folder, "postgres.sql"), settings + script("postgres").text);
      const from = performance.now();
      psql(["-f", join(folder, "postgres.sql")]);
      return { seconds: since(from), chains: Number(psql(["-t", "-c", "SELECT count(*) FROM nareis_chains"])) };
    } finally {
      server.stop();
    }
  },
  async spark({ parquet }, executors) {
    const home = sparkHome();
    const warehouse = join(folder, "warehouse");
    const view = `CREATE OR REPLACE TEMPORARY VIEW applications USING parquet OPTIONS (path '${parquet}');\n`;
    writeFileSync(join(folder, "spark.sql"), view + script("spark").text);
    writeFileSync(join(folder, "empty.sql"), "SELECT 1;");
    const settings = {
      "spark.sql.catalogImplementation": "in-memory",
      "spark.sql.warehouse.dir": warehouse,
      "spark.local.dir": join(folder, "local"),
      "spark.sql.shuffle.partitions": "16",
      "spark.executor.memory": "2g",
      "spark.ui.enabled": "false",
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
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const found = await connection.runAndReadAll(
      `SELECT count(*) FROM read_parquet('${warehouse}/nareis_chains/*.parquet')`,
    );
    rmSync(warehouse, { recursive: true, force: true });
    return { seconds, chains: Number(found.getRows()[0]?.[0]) };
  },
};

/** @param {"duckdb" | "postgres" | "spark"} dialect */
function script(dialect) {
  return toSql(memo2023, { dialect, asOf: /** @type {any} */ ("2023-12-31"), ...engineOptions });
}

/** @param {number} from */
function since(from) {
  return (performance.now() - from) / 1000;
}

try {
  console.log(`${availableParallelism()} cores, Node ${process.version}\n`);
  console.log("| engine | rows | cores | seconds | microseconds a row | chains |");
  console.log("|---|--:|--:|--:|--:|--:|");
  for (const count of rows.split(",").map(Number)) {
    const at = join(folder, String(count));
    mkdirSync(at);
    const file = { parquet: join(at, "applications.parquet"), csv: join(at, "applications.csv") };
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`COPY (${invented(count)}) TO '${file.parquet}' (FORMAT parquet)`);
    await connection.run(`COPY (SELECT * FROM read_parquet('${file.parquet}')) TO '${file.csv}' (HEADER)`);
    connection.closeSync();
    for (const engine of engines.split(",")) {
      for (const number of engine === "library" ? [1] : cores.split(",").map(Number)) {
        const { seconds, chains } = await /** @type {any} */ (runs[engine])(file, number);
        const each = ((1e6 * seconds) / count).toFixed(1);
        console.log(`| ${engine} | ${count} | ${number} | ${seconds.toFixed(1)} | ${each} | ${chains} |`);
      }
    }
    for (const name of readdirSync(at)) rmSync(join(at, name));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
