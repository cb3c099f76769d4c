// Changes the code of the core in every small way and says which changes no test notices, and the share that is noticed, by room.
// It takes some forty minutes on two cores. What is found is written down at once, in a file outside the project.
//
// node scripts/mutation/run.mjs           changes folder by folder, each asked of its own tests with few runs of each
//                                         property; then tries what went unnoticed again, asked of all tests of the core,
//                                         with as many runs as npm test has. What runs out of time has used so much of a
//                                         processor that it never ends, and is not tried again. What is explained is not
//                                         tried: no test notices it, so that all are asked, which takes half of the night
// node scripts/mutation/run.mjs FILE...   reports on what earlier runs wrote down
//
// NAREIS_CHANGE names the files to change, as in "src/disclosure/**"; NAREIS_TESTS the folders of tests to ask.
// NAREIS_EXPLAINED=tried tries what is explained too, and says which explanation is of nothing.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { close } from "../closing-line.mjs";
import { explained, explains, finished } from "./explained.mjs";

/**
 * @typedef {{ line: number, column: number }} Place
 * @typedef {{ path: string, location: { start: Place, end: Place }, line: string, mutatorName: string,
 *   replacement: string, status: string }} Change
 */

/**
 * By folder of the core, the folders of tests that its changes are asked of first. All tests see most of `cases`, and take three
 * times as long to say that a change went unnoticed.
 */
const testsOfRooms = {
  cases: "calendar/ cases/ contract/ files/",
  chains: "calendar/ chains/ contract/",
  counts: "calendar/ contract/ counts/",
  differences: "contract/ differences/",
  disclosure: "contract/ disclosure/",
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = join(root, "scripts", "mutation");
const earlier = process.argv.slice(2);
const files = earlier.length > 0 ? earlier : tried();
const changes = read(files);
const unnoticed = changes.filter(isUnnoticed);
const open = unnoticed.filter((change) => !explained.some((one) => explains(one, change)));
for (const { path, location, line, mutatorName, replacement, status } of open) {
  const change = replacement.replaceAll(/\s+/g, " ").slice(0, 60);
  console.log(`${path}:${location.start.line} ${mutatorName}: ${line.slice(0, 80)} => ${change} (${status})`);
}
for (const one of explained.filter(({ file }) => changes.some(({ path }) => path.startsWith(file)))) {
  if (!unnoticed.some((change) => explains(one, change))) console.log(`explains nothing: ${one.file}: ${one.line}`);
}
printShares();
const missing = open.filter(({ path }) => finished.some((pattern) => pattern.test(path)));
if (missing.length > 0)
  console.log(`\n${missing.length} of these are in code whose survivors are all to be explained.`);
process.exitCode = missing.length > 0 ? 1 : 0;
close({ passed: changes.filter(isNoticed).length, failed: missing.length, skipped: unnoticed.length - missing.length });

/** Runs Stryker twice, and gives the file with what it found. */
function tried() {
  if (!existsSync(join(here, "node_modules"))) execFileSync("npm", ["ci"], { cwd: here, stdio: "inherit" });
  const file = process.env["NAREIS_RESULTS"] ?? join(mkdtempSync(join(tmpdir(), "nareis-mutation-")), "found.jsonl");
  console.log(`What is found stands in ${file}.`);
  const { NAREIS_CHANGE: chosen, NAREIS_TESTS: asked } = process.env;
  const rooms = chosen === undefined ? Object.entries(testsOfRooms) : [];
  for (const [room, tests] of rooms) stryker(file, `src/${room}/**/*.ts`, "10", "2000", tests);
  if (chosen !== undefined) stryker(file, chosen, "10", "2000", asked);
  const places = read([file])
    .filter(isUnnoticed)
    .filter((change) => !explained.some((one) => explains(one, change)))
    .map(
      ({ path, location: { start, end } }) => `${path}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
    );
  if (places.length > 0) stryker(file, [...new Set(places)].join(" "), "100", "60000", asked);
  return [file];
}

/**
 * @param {string} file @param {string} code @param {string} runs @param {string} longest
 * @param {string | undefined} tests those of the core where it is left out
 */
function stryker(file, code, runs, longest, tests) {
  const asked = tests === undefined ? {} : { NAREIS_TESTS: tests };
  const how = { NAREIS_RESULTS: file, NAREIS_CHANGE: code, NAREIS_RUNS: runs, NAREIS_LONGEST: longest, ...asked };
  const program = join(here, "node_modules/@stryker-mutator/core/bin/stryker.js");
  spawnSync(process.execPath, [program, "run", "scripts/mutation/stryker.config.mjs"], {
    cwd: root,
    env: { ...process.env, ...how },
    stdio: "inherit",
  });
}

/** What files say, each change once: what a test noticed once is noticed. @param {string[]} paths @returns {Change[]} */
function read(paths) {
  const found = new Map();
  for (const path of paths.filter((one) => existsSync(one))) {
    for (const text of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
      const change = JSON.parse(text);
      const key = JSON.stringify([change.path, change.location, change.mutatorName, change.replacement]);
      const known = found.get(key);
      if (known === undefined || !isNoticed(known) || known.status === "Timeout") found.set(key, change);
    }
  }
  return [...found.values()];
}

/** @param {Change} change */
function isUnnoticed({ status }) {
  return status === "Survived" || status === "NoCoverage";
}

/** @param {Change} change */
function isNoticed({ status }) {
  return status === "Killed" || status === "Timeout" || status === "RuntimeError";
}

function printShares() {
  /** @type {Map<string, { noticed: number, slow: number, explained: number, open: number }>} */
  const rooms = new Map();
  for (const change of changes.filter((one) => isNoticed(one) || isUnnoticed(one))) {
    const room = change.path.split("/").slice(1, -1).join("/");
    const sum = rooms.get(room) ?? { noticed: 0, slow: 0, explained: 0, open: 0 };
    rooms.set(room, sum);
    if (change.status === "Timeout") sum.slow += 1;
    else if (isNoticed(change)) sum.noticed += 1;
    else if (open.includes(change)) sum.open += 1;
    else sum.explained += 1;
  }
  console.log("\n| room | changes | noticed | out of time | explained | not explained | share |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const [room, sum] of [...rooms].sort()) {
    const all = sum.noticed + sum.slow + sum.explained + sum.open;
    const share = ((100 * (sum.noticed + sum.slow)) / all).toFixed(1);
    console.log(`| ${room} | ${all} | ${sum.noticed} | ${sum.slow} | ${sum.explained} | ${sum.open} | ${share} % |`);
  }
}
