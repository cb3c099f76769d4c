import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { loadText, rowsOf } from "./duckdb-engine.ts";
import type { Engine } from "./engine-answers.ts";

const run = promisify(execFile);

/** Apache Spark as a local cluster with executors of their own, by its own client; its home is in SPARK_HOME. */
export function sparkEngine(home: string, master: string): Engine {
  return {
    dialect: "spark",
    answer: async (relations, { text }, results) => {
      const folder = mkdtempSync(join(tmpdir(), "nareis-spark-"));
      const instance = await DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      try {
        const views: string[] = [];
        for (const [name, relation] of Object.entries(relations)) {
          await loadText(connection, name, relation);
          const file = join(folder, `${name}.parquet`);
          await connection.run(`COPY ${name} TO '${file}' (FORMAT parquet)`);
          views.push(`CREATE OR REPLACE TEMPORARY VIEW ${name} USING parquet OPTIONS (path '${file}');`);
        }
        const script = join(folder, "script.sql");
        writeFileSync(script, `${views.join("\n")}\n${text}`);
        await run(join(home, "bin", "spark-sql"), [...sparkOptions(master, folder), "-f", script], {
          cwd: folder,
          env: { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: "127.0.0.1" },
          maxBuffer: 1 << 28,
        });
        const answers = [];
        for (const result of results) {
          const files = readdirSync(join(folder, "warehouse", result)).filter((one) => one.endsWith(".parquet"));
          answers.push(
            files.length === 0
              ? []
              : await rowsOf(connection, `read_parquet('${join(folder, "warehouse", result)}/*.parquet')`),
          );
        }
        return answers;
      } finally {
        connection.closeSync();
        instance.closeSync();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function sparkOptions(master: string, folder: string): readonly string[] {
  const settings = {
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.warehouse.dir": join(folder, "warehouse"),
    "spark.local.dir": join(folder, "local"),
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.enabled": "false",
  };
  return ["--master", master, ...Object.entries(settings).flatMap(([name, value]) => ["--conf", `${name}=${value}`])];
}
