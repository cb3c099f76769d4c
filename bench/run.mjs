// `npm run bench`: measures nareis against its peers. bench/README.md says how.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { interleave } from "./measure/interleave.mjs";
import { peersFolder } from "./measure/peers.mjs";
import { optionsOf, USAGE } from "./options.mjs";
import { registerFolder } from "./registers/register-folder.mjs";
import { machine } from "./report/machine.mjs";
import { resultLines } from "./report/markdown.mjs";
import { saved, savedResults, saveResults } from "./report/saved-results.mjs";
import { writePages } from "./report/write-pages.mjs";
import { works } from "./works.mjs";

const WARM_UP_ROWS = 100_000;
const root = fileURLToPath(new URL("..", import.meta.url));

const options = optionsOf(process.argv.slice(2));
if (options === null) console.log(USAGE);
else if (options.list)
  for (const { name, title, rows } of works) console.log(`${name.padEnd(18)}${title} (${rows.join(", ")})`);
else if (options.report) writePages(savedResults());
else await measure(options);

/** @param {import("./options.mjs").BenchOptions} options */
async function measure({ only, rows: wantedRows, most, rounds, seed, save, remove }) {
  if (!existsSync(join(peersFolder, "node_modules"))) command("npm", ["ci"], peersFolder);
  command(process.execPath, [join("scripts", "build.mjs"), "--if-stale"], root);
  const within = join(tmpdir(), "nareis-bench");
  mkdirSync(within, { recursive: true });
  const results = [];
  try {
    for (const work of works.filter(({ name }) => only === null || only.includes(name))) {
      for (const rows of wantedRows ?? work.rows.filter((rows) => rows <= most)) {
        const of = (/** @type {number} */ rows) => registerFolder({ within, form: work.form, rows, seed });
        const on = {
          rows,
          rounds: rounds ?? usualRounds(rows),
          input: await of(rows),
          warmUp: await of(WARM_UP_ROWS),
          within,
        };
        const result = await interleave(work, on, (line) => process.stderr.write(`${line}\n`));
        results.push(result);
        if (save) saveResults(machine(), [result]);
      }
    }
  } finally {
    if (remove) rmSync(within, { recursive: true, force: true });
  }
  const of = { machine: machine(), results };
  console.log(resultLines(of).join("\n"));
  console.log(`\n${save ? `Saved in ${saved}.` : JSON.stringify(of)}`);
  process.exitCode = results.some(({ failed }) => failed.length > 0) ? 1 : 0;
}

/** @param {number} rows */
function usualRounds(rows) {
  if (rows <= 1_000_000) return 7;
  return rows <= 3_000_000 ? 5 : 3;
}

/** @param {string} program @param {string[]} parameters @param {string} cwd */
function command(program, parameters, cwd) {
  const isWindows = process.platform === "win32";
  const { status } = spawnSync(program, parameters, { cwd, stdio: ["ignore", "ignore", "inherit"], shell: isWindows });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")} ended with status ${status}.`);
}
