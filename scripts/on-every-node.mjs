// The tests of examples and of the contract, and the packed package, on every Node that is supported. With --others the
// Node at hand runs only the package: its tests are those of `npm test`, which has just run them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { close } from "./closing-line.mjs";
import { installPacked } from "./packed-consumer.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const majors = [20, 22, 24];
const onlyOthers = process.argv.includes("--others");
const tally = { passed: 0, failed: 0, skipped: 0 };

/** @type {(major: number) => boolean} */
function isAtHand(major) {
  return process.versions.node.startsWith(`${major}.`);
}

/**
 * Runs a command line with one Node in front on the path: this one where it is that version, else the one from npm.
 *
 * @param {number} major
 * @param {string} command
 * @param {string} cwd
 */
function runOn(major, command, cwd) {
  const { NAREIS_TALLY: _, ...env } = process.env;
  const options = /** @type {const} */ ({ cwd, env, encoding: "utf8", maxBuffer: 1 << 28 });
  if (isAtHand(major)) return spawnSync("sh", ["-c", command], options);
  return spawnSync("npx", ["-y", "--loglevel=error", "-p", `node@${major}`, "-c", command], options);
}

/** What each Node printed for the demonstration: it must be the same everywhere. @type {Set<string>} */
const demonstrations = new Set();

/** @type {(name: string, run: () => string | null) => void} */
function check(name, run) {
  const from = performance.now();
  const complaint = run();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  tally[complaint === null ? "passed" : "failed"] += 1;
  console.log(
    `${complaint === null ? "ok    " : "FAILED"} ${name} (${seconds} s)${complaint === null ? "" : `\n${complaint}`}`,
  );
}

const packed = installPacked();
try {
  const { version, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const addresses = Object.keys(exports)
    .filter((one) => !one.endsWith(".json"))
    .map((one) => `nareis${one.slice(1)}`);
  const byImport = addresses.map((one) => `import "${one}";`).join(" ");
  const byRequire = addresses.map((one) => `require("${one}");`).join(" ");
  for (const major of majors) {
    check(`Node ${major}: the packed package`, () => {
      const command = [
        `node -e 'if (!process.versions.node.startsWith("${major}.")) process.exit(3)'`,
        `node --input-type=module -e '${byImport}'`,
        `node --input-type=commonjs -e '${byRequire}'`,
        `test "$(node node_modules/nareis/dist/bin.js --version)" = "${version}"`,
        "node node_modules/nareis/dist/bin.js demo",
      ].join(" && ");
      const { status, stdout, stderr } = runOn(major, command, packed.kit);
      demonstrations.add(createHash("sha256").update(stdout).digest("hex"));
      if (status !== 0) return `exit status ${status}\n${stderr}`;
      return demonstrations.size === 1 ? null : "prints another demonstration than the Node before it";
    });
    if (onlyOthers && isAtHand(major)) {
      console.log(`left   Node ${major}: the tests, which npm test runs`);
      continue;
    }
    check(`Node ${major}: the tests`, () => {
      const tests = "node node_modules/vitest/vitest.mjs run --reporter=dot --project examples --project contract";
      const { status, stdout, stderr } = runOn(major, tests, root);
      return status === 0 ? null : `exit status ${status}\n${stdout}${stderr}`;
    });
  }
} finally {
  packed.remove();
}
process.exitCode = tally.failed > 0 ? 1 : 0;
close(tally);
