// Changes the code of the core in every small way and counts which changes no test notices: by room, with the places of
// those. NAREIS_CHANGE names the files, as in src/disclosure/**; without it they are all of the core, which takes a night.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
/** @type {Map<string, { noticed: number, unnoticed: number, never: number }>} */
const rooms = new Map();
for (const [path, { mutants }] of Object.entries(report.files)) {
  const room = path.split("/")[1] ?? "";
  const sum = rooms.get(room) ?? { noticed: 0, unnoticed: 0, never: 0 };
  for (const { mutatorName, status: found, replacement = "", location } of mutants) {
    if (found === "Killed" || found === "Timeout" || found === "RuntimeError") sum.noticed += 1;
    else if (found === "NoCoverage") sum.never += 1;
    else if (found === "Survived") sum.unnoticed += 1;
    if (found === "Survived" || found === "NoCoverage") {
      console.log(
        `${path}:${location.start.line} ${mutatorName}: ${replacement.replaceAll(/\s+/g, " ").slice(0, 70)} (${found})`,
      );
    }
  }
  rooms.set(room, sum);
}
console.log(
  "\n| room | changes | noticed | not noticed | in code that these tests do not run | score |\n|---|--:|--:|--:|--:|--:|",
);
for (const [room, { noticed, unnoticed, never }] of rooms) {
  const all = noticed + unnoticed + never;
  console.log(`| ${room} | ${all} | ${noticed} | ${unnoticed} | ${never} | ${((100 * noticed) / all).toFixed(1)} % |`);
}
