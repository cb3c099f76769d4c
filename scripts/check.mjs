// Every check that is not a test, two at a time: prints a line for each, what a failed one said, and the closing line.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { close } from "./closing-line.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @type {[string, string][]} */
const onSources = [
  ["lint and format", "biome ci --colors=off --error-on-warnings ."],
  ["types", "tsc -p ."],
  ["types of the scripts", "tsc -p tsconfig.scripts.json"],
  ["types of the root address, without those of Node", "tsc -p tsconfig.browser.json"],
  ["no unused file, export or dependency", "knip --no-progress"],
];

/** @type {[string, string][]} */
const onBuild = [
  ["the public names and types are as reported in etc", "node scripts/api-report.mjs"],
  ["the sizes are within their budgets", "size-limit"],
];

const tally = { passed: 0, failed: 0, skipped: 0 };

/** @type {(command: string) => Promise<{ status: number | null, output: string }>} */
function run(command) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(process.platform === "win32" ? ";" : ":");
  const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, PATH: path, NO_COLOR: "1" } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => {
      output += piece;
    });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}

/** @type {(name: string, command: string) => Promise<void>} */
async function check(name, command) {
  const from = performance.now();
  const { status, output } = await run(command);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  tally[status === 0 ? "passed" : "failed"] += 1;
  console.log(
    `${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)${status === 0 ? "" : `\n${output.trimEnd()}\n`}`,
  );
}

/** @type {(checks: [string, string][]) => Promise<void>} */
async function checkAll(checks) {
  const waiting = checks.values();
  const worker = async () => {
    for (const [name, command] of waiting) await check(name, command);
  };
  await Promise.all([worker(), worker()]);
}

await checkAll(onSources);
await check("the build", "node scripts/build.mjs --if-stale");
await checkAll(onBuild);
process.exitCode = tally.failed > 0 ? 1 : 0;
close(tally);
