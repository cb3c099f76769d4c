// How each engine grows: the script of `nareis sql` on an invented register, beside the library on the same files, with one
// core and with two. Each run is a process of its own; the time is that of the script, without loading. Chains are counted
// in each, and must be as many. For Apache Spark the longest task that takes shuffled rows is told too: it must not grow with the
// applications of one sponsor.
//
// node bench/engines.mjs [ROWS,ROWS] [library,duckdb,postgres,spark] [1,2] [APPLICATIONS OF ONE SPONSOR]
import { availableParallelism } from "node:os";
import { memo2023 } from "../dist/index.js";
import { engines, withRegister } from "./engines/run-engine.mjs";

const [rows = "1000000", asked = "library,duckdb,postgres,spark", cores = "1,2", most = "10000"] =
  process.argv.slice(2);

/**
 * Families of eight applications: a refugee, two who came by nareis, one of whom asks for asylum, and those for whom they
 * ask later. A sponsor has few of them, save for one, who has `most`, and as many asylum applications of their own.
 *
 * @param {number} count
 */
const invented = (count) => `
SELECT 'Z' || lpad(CAST(i AS VARCHAR), 9, '0') AS application_id,
  ['asylum', 'nareis', 'nareis', 'asylum', CASE WHEN h % 3 = 0 THEN 'art8' ELSE 'nareis' END, 'nareis', 'regular-family', 'other'][k + 1] AS procedure,
  CASE
    WHEN k = 3 AND family < ${most} THEN 'P0b'
    ELSE 'P' || family || ['a', 'b', 'c', 'b', 'd', 'e', 'f', 'g'][k + 1]
  END AS applicant_id,
  CASE
    WHEN k = 5 AND family < ${most} THEN 'P0b'
    WHEN k IN (1, 2, 5) THEN 'P' || family || 'a'
    WHEN k = 4 THEN 'P' || family || CASE WHEN h % 10 < 3 THEN 'b' ELSE 'a' END
    WHEN k = 6 THEN 'P' || family || CASE WHEN h % 20 = 0 THEN 'd' ELSE 'a' END
  END AS sponsor_id,
  CAST(DATE '2010-01-01' + CAST(family % 3000 + k * 120 AS INTEGER) AS VARCHAR) AS submitted_on,
  CASE WHEN h % 5 = 4 AND k > 3 THEN NULL WHEN h % 4 < 3 THEN 'granted' ELSE 'rejected' END AS outcome,
  CASE WHEN h % 5 = 4 AND k > 3 THEN NULL ELSE CAST(DATE '2010-01-01' + CAST(family % 3000 + k * 120 + 60 AS INTEGER) AS VARCHAR) END AS decided_on
FROM (SELECT i, i // 8 AS family, i % 8 AS k, hash(i) AS h FROM range(${count}) AS numbers(i))`;

console.log(`${availableParallelism()} cores, Node ${process.version}. One sponsor has ${most} applications.\n`);
console.log("| engine | rows | cores | seconds | microseconds a row | longest task | chains |");
console.log("|---|--:|--:|--:|--:|--:|--:|");
for (const count of rows.split(",").map(Number)) {
  await withRegister(invented(count), memo2023, async (work) => {
    for (const name of asked.split(",")) {
      for (const number of cores.split(",").map(Number)) {
        const { seconds, chains, longest } = await /** @type {any} */ (engines[name])(work, number);
        const each = ((1e6 * seconds) / count).toFixed(1);
        const task = longest === undefined ? "" : longest.toFixed(1);
        console.log(`| ${name} | ${count} | ${number} | ${seconds.toFixed(1)} | ${each} | ${task} | ${chains} |`);
      }
    }
  });
}
