// Executes the notebooks of examples/notebooks in the kernel of Deno, with the packed package beside them, and compares
// their outputs with those that are kept; --write keeps the new ones. Fails too where a notebook holds an id of the
// register. What this takes is fetched once, into .cache: nbclient from PyPI and Deno from npm.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { close } from "./closing-line.mjs";
import { installPacked } from "./packed-consumer.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const kept = join(root, "examples", "notebooks");
const isWriting = process.argv.includes("--write");
const packages = ["nbclient==0.11.0", "nbformat==5.11.1"];
const deno = "2.9.6";
const tools = join(root, ".cache", `notebooks-${deno}-${packages.join("-").replaceAll("==", "-")}`);

/** The tools, installed in a folder of their own: whole, or not there. */
function installTools() {
  if (existsSync(tools)) return;
  const begun = `${tools}-${process.pid}`;
  mkdirSync(begun, { recursive: true });
  const pip = ["-m", "pip", "install", "--quiet", "--root-user-action=ignore", "--disable-pip-version-check"];
  execFileSync("python3", [...pip, "--target", join(begun, "python"), ...packages], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  writeFileSync(join(begun, "package.json"), JSON.stringify({ private: true }));
  const npm = ["install", `deno@${deno}`, "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", npm, { cwd: begun, stdio: ["ignore", "ignore", "inherit"] });
  // A kernel as `deno jupyter --install` would install it, without touching the home of whoever runs this.
  const argv = [join(tools, "node_modules", ".bin", "deno"), "jupyter", "--kernel", "--conn", "{connection_file}"];
  const kernel = join(begun, "jupyter", "kernels", "deno");
  mkdirSync(kernel, { recursive: true });
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify({ argv, display_name: "Deno", language: "typescript" }));
  renameSync(begun, tools);
}

/** @type {(name: string, folder: string, target: string) => void} */
function execute(name, folder, target) {
  const env = {
    ...process.env,
    PYTHONPATH: join(tools, "python"),
    JUPYTER_PATH: join(tools, "jupyter"),
    // Nothing is left in the home of whoever runs this.
    JUPYTER_RUNTIME_DIR: join(place, "runtime"),
    DENO_DIR: join(place, "deno"),
    DENO_NO_UPDATE_CHECK: "1",
    NO_COLOR: "1",
  };
  const script = join(root, "scripts", "execute-notebook.py");
  execFileSync("python3", [script, join(kept, name), target, folder], { env, stdio: ["ignore", "inherit", "pipe"] });
}

/** @typedef {{ cells: { source: string | string[], outputs?: unknown[] }[] }} Notebook */

/**
 * Which cells of two runs of a notebook differ, 1 for the first.
 *
 * @type {(before: Notebook, after: Notebook) => number[]}
 */
function cellsThatDiffer(before, after) {
  const places = after.cells.map((_, place) => place);
  return places
    .filter((place) => JSON.stringify(before.cells[place]?.outputs) !== JSON.stringify(after.cells[place]?.outputs))
    .map((place) => place + 1);
}

/**
 * Every id that the register has: of applications, persons, decisions and whatever else has one.
 *
 * @type {(folder: string) => Promise<Set<string>>}
 */
async function idsOfRegister(folder) {
  const address = pathToFileURL(join(folder, "node_modules", "nareis", "dist", "demonstration.js")).href;
  const { demonstrationTables } = await import(address);
  const tables = Object.values(demonstrationTables()).filter((rows) => Array.isArray(rows));
  const cells = tables.flat().flatMap((row) => Object.entries(row));
  return new Set(cells.filter(([column, id]) => column.endsWith("_id") && id !== "").map(([, id]) => id));
}

installTools();
const packed = installPacked();
const place = mkdtempSync(join(tmpdir(), "nareis-notebooks-"));
const tally = { passed: 0, failed: 0, skipped: 0 };
try {
  const ids = await idsOfRegister(packed.folder);
  if (ids.size < 50_000) throw new Error("The demonstration register has fewer ids than it should.");
  for (const name of readdirSync(kept).filter((one) => one.endsWith(".ipynb"))) {
    const from = performance.now();
    const target = join(place, name);
    execute(name, packed.folder, target);
    const text = readFileSync(target, "utf8");
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const differing = isWriting
      ? []
      : cellsThatDiffer(JSON.parse(readFileSync(join(kept, name), "utf8")), JSON.parse(text));
    const complaints = [
      ...(words.some((word) => ids.has(word)) ? ["It holds an id of the register."] : []),
      ...(differing.length > 0
        ? [`Cells with other outputs than are kept: ${differing.join(", ")}. --write keeps them.`]
        : []),
    ];
    if (isWriting && complaints.length === 0) writeFileSync(join(kept, name), text);
    tally[complaints.length === 0 ? "passed" : "failed"] += 1;
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    console.log([`${complaints.length === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`, ...complaints].join("\n"));
  }
} finally {
  packed.remove();
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = tally.failed > 0 ? 1 : 0;
close(tally);
