// One sponsor with as many grants, asylum applications and second applications: no engine may make a pair of each. Each grant has
// a dossier of its own, and somebody for whom the sponsor files has an application in it. Chains are counted in each engine, and
// must be as many.
//
// node bench/one-sponsor.mjs [NUMBER,NUMBER] [library,duckdb,postgres,spark]
import { memo2023 } from "../dist/index.js";
import { engines, withRegister } from "./engines/run-engine.mjs";

const [numbers = "10000", asked = "library,duckdb,postgres,spark"] = process.argv.slice(2);
/** @type {[string, import("../dist/index.js").Definition][]} */
const definitions = [
  ["first sponsor", memo2023],
  ["first sponsor, first dossier", { ...memo2023, id: "with-dossiers", exclude: ["first-sponsor", "first-dossier"] }],
];

/** @param {number} count */
const invented = (count) => `
SELECT kind || n AS application_id, CASE kind WHEN 'A' THEN 'asylum' ELSE 'nareis' END AS procedure,
  CASE WHEN kind IN ('G', 'A') THEN 'S' WHEN kind = 'K' THEN 'C' || n ELSE 'C' || (n * 7 % ${count}) END AS applicant_id,
  CASE kind WHEN 'N' THEN 'S' WHEN 'A' THEN NULL ELSE 'F' || n % 700 END AS sponsor_id,
  CAST(DATE '1990-01-01' + CAST(n * 10000 // ${count} + CASE WHEN kind = 'N' THEN 150 ELSE 0 END AS INTEGER) AS VARCHAR) AS submitted_on,
  CASE WHEN kind IN ('G', 'A') THEN 'granted' END AS outcome,
  CASE WHEN kind IN ('G', 'A') THEN CAST(DATE '1990-01-02' + CAST(n * 10000 // ${count} AS INTEGER) AS VARCHAR) END AS decided_on,
  CASE WHEN kind IN ('G', 'K') THEN 'D' || n END AS dossier_id
FROM range(${count}) AS numbers(n)
CROSS JOIN (SELECT unnest(['G', 'A', 'N', 'K']) AS kind) AS kinds`;

console.log("| grants and second applications | excluded | engine | seconds | longest task | chains |");
console.log("|--:|---|---|--:|--:|--:|");
for (const count of numbers.split(",").map(Number)) {
  for (const [excluded, definition] of definitions) {
    await withRegister(invented(count), definition, async (work) => {
      for (const name of asked.split(",")) {
        const { seconds, chains, longest } = await /** @type {any} */ (engines[name])(work, 2);
        const task = longest === undefined ? "" : longest.toFixed(1);
        console.log(`| ${count} | ${excluded} | ${name} | ${seconds.toFixed(1)} | ${task} | ${chains} |`);
      }
    });
  }
}
