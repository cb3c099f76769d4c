// What takes long: ten thousand runs of every property, the tests of test/night, planted faults, engines, every supported Node,
// the branches of the core that tests reach, and every small change to its code. Ends with the rows of the table in docs/testing.md. NAREIS_RUNS sets another number of runs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { close, closingLine, sumTallies } from "./closing-line.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = Number(process.env.NAREIS_RUNS ?? 10_000);
const vitest = ["node_modules/vitest/vitest.mjs", "run"];

/** @type {[string, string[]][]} */
const items = [
  [`every property, ${runs.toLocaleString("en")} runs`, [...vitest, "--project", "properties"]],
  ["large and malformed inputs (test/night)", [...vitest, "--config", "vitest.night.config.ts"]],
  ["thirty planted faults, found by the laws", ["scripts/planted-faults.mjs"]],
  ["engines, each asked more often", [...vitest, "--config", "vitest.engines.config.ts"]],
  ["Node 20, 22 and 24", ["scripts/on-every-node.mjs"]],
  ["branches of the core that tests reach", ["scripts/coverage/run.mjs"]],
  ["small changes to the code of the core", ["scripts/mutation/run.mjs"]],
];

const rows = [];
const total = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), "nareis-night-"));
const build = spawnSync(process.execPath, ["scripts/build.mjs", "--if-stale"], { cwd: root, stdio: "inherit" });
if (build.status !== 0) process.exit(1);
for (const [index, [name, parameters]] of items.entries()) {
  const file = join(folder, `${index}`);
  const env = { ...process.env, NAREIS_TALLY: file, NAREIS_RUNS: `${runs}` };
  const from = performance.now();
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: "inherit", env });
  const minutes = ((performance.now() - from) / 60_000).toFixed(1);
  const tally = sumTallies(readFileIfAny(file), status ?? 1);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  rows.push(`| ${name} | ${closingLine(tally)} | ${minutes} min |`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n| what | result | time, Node ${process.versions.node} |\n|---|---|---|\n${rows.join("\n")}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
close(total);

/** @param {string} path */
function readFileIfAny(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
