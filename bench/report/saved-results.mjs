import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { works } from "../works.mjs";

/** @typedef {{ machine: import("./machine.mjs").Machine, results: import("../measure/interleave.mjs").Result[] }} Results */

export const saved = "bench/results.json";
const path = fileURLToPath(new URL("../results.json", import.meta.url));

/** @returns {Results} */
export function savedResults() {
  if (!existsSync(path)) throw new Error(`There is no ${saved}: measure with --save first.`);
  return JSON.parse(readFileSync(path, "utf8"));
}

/**
 * Puts results in the place of earlier ones of the same work and size. Results of another machine or of other versions
 * are not kept beside them.
 *
 * @param {import("./machine.mjs").Machine} machine
 * @param {import("../measure/interleave.mjs").Result[]} results
 */
export function saveResults(machine, results) {
  const before = existsSync(path) ? savedResults() : { machine, results: [] };
  const isComparable = JSON.stringify(before.machine) === JSON.stringify(machine);
  const isRenewed = (/** @type {{ work: string, rows: number }} */ one) =>
    results.some(({ work, rows }) => work === one.work && rows === one.rows);
  const kept = isComparable ? before.results.filter((one) => !isRenewed(one)) : [];
  const place = ({ work = "", rows = 0 }) => [works.findIndex(({ name }) => name === work), rows];
  const all = [...kept, ...results].sort((a, b) => {
    const [[workA = 0, rowsA = 0], [workB = 0, rowsB = 0]] = [place(a), place(b)];
    return workA - workB || rowsA - rowsB;
  });
  writeFileSync(path, `${JSON.stringify({ machine, results: all }, null, 2)}\n`);
}
