// Says which branches of the core no test reaches, and the share that is reached, by folder. Every other one has a reason in
// scripts/coverage/unreached.mjs, or is printed as open. It takes some five minutes.
//
// node scripts/coverage/run.mjs        runs the tests of the core, with as many runs of each property as npm test has
// node scripts/coverage/run.mjs FILE   reports on the coverage-final.json that another run wrote
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { close } from "../closing-line.mjs";
import { unreached } from "./unreached.mjs";

/**
 * A branch: where it stands, the text of that line, and the text of the branch as far as it stands there, with the operator
 * before it (`?? []`, `? 0`, `&& isOpen`); `if` and `else` for those of an if, whether or not an else is written.
 *
 * @typedef {{ path: string, number: number, line: string, branch: string, isReached: boolean }} Branch
 * @typedef {{ line?: number, column?: number }} Place
 * @typedef {{ type: string, loc: { start: Place }, locations: { start: Place }[] }} Fork
 * @typedef {{ path: string, branchMap: Record<string, Fork>, b: Record<string, number[]> }} Covered
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["calendar", "cases", "chains", "counts", "differences", "disclosure", "model"];
let isFailed = false;
const branches = Object.values(read()).flatMap(branchesOf);
const missed = branches.filter(({ isReached }) => !isReached);
const open = missed.filter((branch) => !unreached.some((one) => explains(one, branch)));
for (const { path, number, line, branch } of open) console.log(`${path}:${number} ${branch}   in: ${line}`);
for (const one of unreached) {
  if (!missed.some((branch) => explains(one, branch))) console.log(`explains nothing: ${one.file}: ${one.line}`);
}
printShares();
if (isFailed) console.log("\nA test failed: what it did not come to is open for that alone.");
const failed = open.length + (isFailed || branches.length === 0 ? 1 : 0);
process.exitCode = failed > 0 ? 1 : 0;
close({ passed: branches.length - missed.length, failed, skipped: missed.length - open.length });

/** What a run found. @returns {Record<string, Covered>} */
function read() {
  const [earlier] = process.argv.slice(2);
  if (earlier !== undefined) return JSON.parse(readFileSync(earlier, "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "nareis-coverage-"));
  const projects = ["examples", "properties", "contract"].flatMap((name) => ["--project", name]);
  const coverage = ["reporter=json", "reportOnFailure", `reportsDirectory=${folder}`];
  const include = `include=src/{${folders.join(",")}}/**`;
  // Code that is watched is slow, and slower still beside other work.
  const parameters = ["run", "--reporter=dot", "--testTimeout=900000", ...projects, "--coverage"];
  parameters.push(...[...coverage, include].map((one) => `--coverage.${one}`));
  // Many runs of a property reach no other branches: what few draws reach has an example of its own.
  const env = { ...process.env, NAREIS_RUNS: "100" };
  const program = ["node_modules/vitest/vitest.mjs", ...parameters];
  isFailed = spawnSync(process.execPath, program, { cwd: root, stdio: "inherit", env }).status !== 0;
  const file = join(folder, "coverage-final.json");
  const found = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  rmSync(folder, { recursive: true, force: true });
  return found;
}

/** @param {Covered} covered @returns {Branch[]} */
function branchesOf({ path: absolute, branchMap, b }) {
  const path = relative(root, absolute).split(sep).join("/");
  const lines = readFileSync(absolute, "utf8").split("\n");
  return Object.entries(branchMap).flatMap(([id, { type, loc, locations }]) =>
    locations.map(({ start }, at) => {
      const number = start.line ?? loc.start.line ?? 0;
      const line = lines[number - 1] ?? "";
      const branch = type === "if" ? ["if", "else"][at] : textAt(line, start.column ?? 0);
      return { path, number, line: line.trim(), branch: String(branch), isReached: (b[id]?.[at] ?? 0) > 0 };
    }),
  );
}

/** A line from a column on, with the operator that stands before it. @param {string} line @param {number} column */
function textAt(line, column) {
  const [operator = ""] = /(\?\?|\|\||&&|\?|:)\s*$/.exec(line.slice(0, column)) ?? [];
  return line.slice(column - operator.length).trim();
}

/** @param {import("./unreached.mjs").Unreached} one @param {Branch} branch */
function explains({ file, line, branch }, { path, line: text, branch: missing }) {
  if (!path.startsWith(file)) return false;
  const isLine = typeof line === "string" ? text.includes(line) : line.test(text);
  return isLine && (branch === undefined || missing.startsWith(branch));
}

function printShares() {
  console.log("\n| folder | branches | reached | with a reason | open |");
  console.log("|---|--:|--:|--:|--:|");
  for (const folder of folders) {
    const isHere = (/** @type {Branch} */ { path }) => path.startsWith(`src/${folder}/`);
    const [all, lost, left] = [branches, missed, open].map((some) => some.filter(isHere).length);
    const counts = [all, Number(all) - Number(lost), Number(lost) - Number(left), left];
    console.log(`| ${folder} | ${counts.map((count) => Number(count).toLocaleString("en")).join(" | ")} |`);
  }
}
