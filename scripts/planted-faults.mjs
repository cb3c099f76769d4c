// Are the laws of nareis/testing worth anything? Plants thirty faults in the fast path, each a replaced text in what esbuild
// bundles into a temporary folder, and puts every faulty library through the laws: each must be found within a minute
// of this process's time. Prints which law found which, the first one; with --every all of them. `--only WORDS` takes the faults so called.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { close } from "./closing-line.mjs";
import { plantedFaults } from "./planted-faults-list.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nareis-faults-"));
const { values } = parseArgs({ options: { every: { type: "boolean" }, only: { type: "string" } } });

/** Bundles one file of the project, with one text of another replaced. @type {(entry: string, name: string, fault?: import("./planted-faults-list.mjs").PlantedFault) => Promise<any>} */
async function load(entry, name, fault) {
  const outfile = join(folder, `${name}.mjs`);
  let planted = 0;
  /** @type {import("esbuild").Plugin} */
  const plugin = {
    name: "plant",
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = readFileSync(path, "utf8");
        if (fault === undefined || relative(join(root, "src"), path).replaceAll("\\", "/") !== fault.file) {
          return { contents, loader: "ts" };
        }
        if (contents.split(fault.text).length !== 2) throw new Error(`${fault.file} does not have once: ${fault.text}`);
        planted += 1;
        return { contents: contents.replace(fault.text, () => fault.by), loader: "ts" };
      });
    },
  };
  const absWorkingDir = root;
  const shared = { absWorkingDir, outfile, bundle: true, format: /** @type {const} */ ("esm"), plugins: [plugin] };
  await build({ ...shared, entryPoints: [entry], platform: "node", logLevel: "silent" });
  if (fault !== undefined && planted !== 1) throw new Error(`${fault.file} is not in the library.`);
  return import(pathToFileURL(outfile).href);
}

/** @type {typeof import("../src/testing/index.ts")} */
const { checkLaw, lawsOfChains, lawsOfCounts, lawsOfFigures } = await load("src/testing/index.ts", "kit");
/** @type {["chains" | "counts" | "figures", string, any][]} */
const everyLaw = [
  ...lawsOfChains.map((law) => /** @type {const} */ (["chains", law.name, law])),
  ...lawsOfCounts.map((law) => /** @type {const} */ (["counts", law.name, law])),
  ...lawsOfFigures.map((law) => /** @type {const} */ (["figures", law.name, law])),
].map(([of, name, law]) => [of, name, law]);
// What agrees with the model agrees with the contract: these three find most.
const ofModel = everyLaw.filter(([, name]) => name.endsWith("-of-the-model"));
/** @type {(start: NodeJS.CpuUsage) => number} */
const secondsSince = (start) => process.cpuUsage(start).user / 1_000_000;

const tally = { passed: 0, failed: 0, skipped: 0 };
const rows = [];
const chosen = plantedFaults.filter(({ what }) => what.includes(values.only ?? ""));
for (const [index, fault] of chosen.entries()) {
  const { nareisItself } = await load("test/testing/laws/nareis-itself.ts", `fault-${index}`, fault);
  const start = process.cpuUsage();
  /** @type {string[]} */
  const found = [];
  /** @type {number | null} */
  let first = null;
  // The law of what the fault is about comes first, on more and more registers; then all others.
  const own = ofModel.filter(
    ([of]) => of === (fault.of === "counts" ? "counts" : fault.of === "rounding" ? "figures" : "chains"),
  );
  for (let runs = 100; ; runs *= 2) {
    for (const [of, name, law] of values.every || secondsSince(start) > 40 ? [...own, ...everyLaw] : own) {
      if (secondsSince(start) > (values.every ? 600 : 60)) break;
      const result = await checkLaw(law, nareisItself[of], { runs, seed: runs, smallest: false });
      if (result.kind !== "broken" || found.includes(name)) continue;
      found.push(name);
      first ??= secondsSince(start);
      if (!values.every) break;
    }
    if (found.length > 0 || secondsSince(start) > 60) break;
  }
  const seconds = first === null ? "" : ` (${first.toFixed(1)} s)`;
  const line = `| ${index + 1} | ${fault.of} | ${fault.what} | ${found.join(", ") || "NOT FOUND"}${seconds} |`;
  console.log(line);
  rows.push(line);
  tally[first !== null && first <= 60 ? "passed" : "failed"] += 1;
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = tally.failed > 0 ? 1 : 0;
close(tally);
