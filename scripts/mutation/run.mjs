// Changes the code of the core in every small way and counts which changes no test notices: by room, with the places of
// those. NAREIS_CHANGE names the files, as in src/disclosure/**; without it they are all of the core, which takes a night.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { explanations } from "./explained.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = join(root, "scripts", "mutation");
if (!existsSync(join(here, "node_modules"))) execFileSync("npm", ["ci"], { cwd: here, stdio: "inherit" });
const stryker = join(here, "node_modules/@stryker-mutator/core/bin/stryker.js");
// So few runs of each property: every change asks all tests that it can touch.
const env = { ...process.env, NAREIS_RUNS: "10" };
const { status } = spawnSync(process.execPath, [stryker, "run", "scripts/mutation/stryker.config.mjs"], {
  cwd: root,
  env,
  stdio: "inherit",
});
if (status !== 0) process.exit(1);

/** @typedef {{ mutatorName: string, status: string, replacement?: string, location: { start: { line: number } } }} Mutant */

const file = join(here, "report.json");
/** @type {{ files: Record<string, { source: string, mutants: Mutant[] }> }} */
const report = JSON.parse(readFileSync(file, "utf8"));
rmSync(file);
const known = explanations();
/** @type {Map<string, { noticed: number, explained: number, unnoticed: number, never: number }>} */
const rooms = new Map();
for (const [path, { source, mutants }] of Object.entries(report.files)) {
  const lines = source.split("\n");
  const room = path.split("/")[1] ?? "";
  const sum = rooms.get(room) ?? { noticed: 0, explained: 0, unnoticed: 0, never: 0 };
  rooms.set(room, sum);
  for (const { mutatorName, status: found, replacement = "", location } of mutants) {
    if (found === "Killed" || found === "Timeout" || found === "RuntimeError") sum.noticed += 1;
    if (found !== "Survived" && found !== "NoCoverage") continue;
    const line = lines[location.start.line - 1]?.trim() ?? "";
    if (known.explain({ path, line, mutator: mutatorName })) sum.explained += 1;
    else {
      if (found === "Survived") sum.unnoticed += 1;
      else sum.never += 1;
      const change = replacement.replaceAll(/\s+/g, " ").slice(0, 70);
      console.log(`${path}:${location.start.line} ${mutatorName}: ${change} (${found}) | ${line.slice(0, 90)}`);
    }
  }
}
for (const { file: of, has = "", reason } of known.idle(Object.keys(report.files))) {
  console.log(`Explains nothing any more: ${of} ${has}: ${reason}`);
}
console.log(
  "\n| room | changes | noticed | explained | not noticed | in code that these tests do not run | score |\n|---|--:|--:|--:|--:|--:|--:|",
);
let left = 0;
for (const [room, { noticed, explained, unnoticed, never }] of rooms) {
  const all = noticed + explained + unnoticed + never;
  left += unnoticed + never;
  const score = ((100 * noticed) / Math.max(1, noticed + unnoticed + never)).toFixed(1);
  console.log(`| ${room} | ${all} | ${noticed} | ${explained} | ${unnoticed} | ${never} | ${score} % |`);
}
// The closing line of the night: a change that no test notices and nobody has explained is a failure.
const sums = [...rooms.values()];
const passed = sums.reduce((all, { noticed, explained }) => all + noticed + explained, 0);
console.log(`\n${passed} passed, ${left} failed`);
process.exitCode = left === 0 ? 0 : 1;
