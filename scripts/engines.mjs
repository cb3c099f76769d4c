// Starts PostgreSQL in a folder of its own, and installs Apache Spark into one where it is not there yet, for the tests of
// engines. Prints the versions of all engines, which are pinned here.
//
// node scripts/engines.mjs    installs Apache Spark, and prints where it is
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Its own client runs a loop of a script, as that of 4.1 does not. */
const SPARK = "4.3.0";
const POSTGRES = "15";

const cache = process.env["NAREIS_ENGINES"] ?? join(homedir(), ".cache", "nareis-engines");

/** The folder of Apache Spark, installed from PyPI into a folder of its own where it is not there yet. */
export function sparkHome() {
  const folder = join(cache, `spark-${SPARK}`);
  const home = join(folder, "pyspark");
  if (!existsSync(join(home, "bin", "spark-sql"))) {
    // What was begun and not ended is begun again.
    rmSync(folder, { recursive: true, force: true });
    const options = ["-q", "install", "--disable-pip-version-check", "--root-user-action=ignore", "--target", folder];
    execFileSync("python3", ["-m", "pip", ...options, `pyspark==${SPARK}`], { stdio: "inherit" });
  }
  return home;
}

/** A server of PostgreSQL in a folder of its own, reached by a socket there and by nothing else. */
export function startPostgres() {
  const programs = `/usr/lib/postgresql/${POSTGRES}/bin`;
  if (!existsSync(programs)) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", `postgresql-${POSTGRES}`], { stdio: "inherit" });
  }
  const folder = mkdtempSync(join(tmpdir(), "nareis-postgres-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  // The server refuses to run as the administrator.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["postgres", folder]);
  /** @param {string} program @param {string[]} given */
  const run = (program, given) => {
    const command = [join(programs, program), ...given];
    const [first = "", ...others] = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(first, others, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  };
  run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-w", "-o", options, "start"]);
  return {
    socket: folder,
    stop: () => {
      run("pg_ctl", ["-D", data, "-m", "fast", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {import("vitest/node").TestProject} project */
export default async function setup(project) {
  const home = sparkHome();
  const server = startPostgres();
  const { version } = await import("@duckdb/node-api");
  console.log(`Engines: DuckDB ${version()}, PostgreSQL ${POSTGRES}, Apache Spark ${SPARK} on ${javaVersion()}`);
  project.provide("sparkHome", home);
  project.provide("postgresSocket", server.socket);
  return server.stop;
}

function javaVersion() {
  return execFileSync("java", ["--version"], { encoding: "utf8" }).split("\n")[0];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(sparkHome());
