// DuckDB as a whole process: from the file of applications to yearly counts or chains in a file of JSON.
import { writeFileSync } from "node:fs";
import { jobs } from "./duckdb.mjs";

const [name, file, output] = /** @type {["counts" | "chains", string, string]} */ (
  /** @type {unknown} */ (process.argv.slice(2))
);
const ready = await jobs[name].prepare({ file });
const counts = await jobs[name].run(ready);
if (name === "counts") writeFileSync(output, JSON.stringify(counts));
else {
  const columns = "x as application, class, reason, first, independent, depth, path";
  await ready.database.run(`copy (select ${columns} from chains order by x) to '${output}' (format json)`);
}
process.exit(0);
