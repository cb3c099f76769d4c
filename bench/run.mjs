// `npm run bench`: measures nareis against its peers. bench/README.md says how.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { busyCores } from "./measure/busy-cores.mjs";
import { interleave } from "./measure/interleave.mjs";
import { peersFolder } from "./measure/peers.mjs";
import { optionsOf, USAGE } from "./options.mjs";
import { registerFolder } from "./registers/register-folder.mjs";
import { machine } from "./report/machine.mjs";
import { QUIET, resultLines } from "./report/markdown.mjs";
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
  installPeers();
  command(process.execPath, [join("scripts", "build.mjs"), "--if-stale"], root);
  const within = join(tmpdir(), "nareis-bench");
  mkdirSync(within, { recursive: true });
  const results = [];
  try {
    for (const work of works.filter(({ name }) => only === null || only.includes(name))) {
      for (const rows of wantedRows ?? work.rows.filter((rows) => rows <= most)) {
        const inputs = await inputsOf(work, { within, rows, seed });
        const busy = await busyCores();
        if (busy > QUIET)
          say(
            `The machine is busy (${busy.toFixed(1)} cores): DuckDB, which uses every core, will look slower than it is.`,
          );
        const on = { rows, rounds: rounds ?? usualRounds(rows, work), busy, inputs, within };
        const result = await interleave(work, on, say);
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

/** Installs the peers, unless those of this very lock are there. */
function installPeers() {
  const lock = readFileSync(join(peersFolder, "package-lock.json"), "utf8");
  const copy = join(peersFolder, "node_modules", ".installed-from");
  if (existsSync(copy) && readFileSync(copy, "utf8") === lock) return;
  command("npm", ["ci"], peersFolder);
  writeFileSync(copy, lock);
}

/**
 * The registers that the participants of a work read, one for each, made before anything is measured.
 *
 * @param {import("./works.mjs").Work} work
 * @param {{ within: string, rows: number, seed: number }} asked
 */
async function inputsOf({ form: usual, participants }, asked) {
  const inputs = [];
  for (const { reads: form = usual } of participants) {
    const input = await registerFolder({ ...asked, form });
    inputs.push({ input, warmUp: await registerFolder({ ...asked, form, rows: WARM_UP_ROWS }) });
  }
  return inputs;
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} rows @param {import("./works.mjs").Work} work */
function usualRounds(rows, { rounds: most = 7 }) {
  if (rows <= 1_000_000) return most;
  return rows <= 10_000_000 ? 3 : 1;
}

/** @param {string} program @param {string[]} parameters @param {string} cwd */
function command(program, parameters, cwd) {
  const isWindows = process.platform === "win32";
  const { status } = spawnSync(program, parameters, { cwd, stdio: ["ignore", "ignore", "inherit"], shell: isWindows });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")} ended with status ${status}.`);
}
