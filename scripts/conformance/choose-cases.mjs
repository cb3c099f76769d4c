// Writes conformance/cases and the index: for each small change to the slow model that no earlier case tells apart from
// the contract, the smallest register found that does. The same cases each time.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chooser } from "./chooser.mjs";
import { drawnCases } from "./drawn-cases.mjs";
import { lineCases } from "./line-cases.mjs";
import { modelProgram } from "./model-program.mjs";
import { scenes } from "./scenes.mjs";
import { seeds } from "./seeds.mjs";
import { seedsOfCells } from "./seeds-of-cells.mjs";
import { seedsOfPermits } from "./seeds-of-permits.mjs";
import { seedsOfRows } from "./seeds-of-rows.mjs";
import { reasonFor } from "./untold-changes.mjs";
import { wordCases } from "./word-cases.mjs";
import { writeCase } from "./write-case.mjs";

const conformance = process.argv[2] ?? fileURLToPath(new URL("../../conformance", import.meta.url));
const many = Number(process.env["NAREIS_DRAWN"] ?? 1_000);

const program = await modelProgram();
const { drawn, contractTables } = await drawnCases(many);
const pools = {
  "contract-tables.ts": wordCases(contractTables),
  "csv-file.ts": lineCases(),
};
const { choose, chosen, isTold } = chooser(program, {
  pools,
  pool: [...scenes(), ...seedsOfCells(), ...seeds(), ...seedsOfRows(), ...seedsOfPermits(), ...lineCases(), ...drawn],
});

const cases = join(conformance, "cases");
rmSync(cases, { recursive: true, force: true });
mkdirSync(cases, { recursive: true });
/** @type {object[]} */
const index = [];
/** @type {import("./model-mutants.mjs").Mutant[]} */
const untold = [];
for (const mutant of program.mutants) {
  if (isTold(mutant)) continue;
  const one = choose(mutant);
  if (one === undefined) {
    untold.push(mutant);
    if (process.env["NAREIS_SHOW"] !== undefined) console.log(`- ${textOf(mutant)}`);
    continue;
  }
  index.push(writeCase(cases, chosen.length, mutant, one, program.answerOf(one)));
  console.log(`${chosen.length} ${textOf(mutant)}`);
}
writeFileSync(join(conformance, "index.json"), `${JSON.stringify(index, null, 1)}\n`);

console.log(`${chosen.length} cases. Of ${program.mutants.length} changes none tells these ${untold.length} apart:`);
const alike = untold.filter((mutant) => !isTold(mutant));
for (const mutant of alike) console.log(`  ${textOf(mutant)}: ${reasonFor(mutant) ?? "WITHOUT A REASON"}`);
console.log(`CPU time: ${Math.round(process.cpuUsage().user / 1e6)} s`);

/** @param {import("./model-mutants.mjs").Mutant} mutant */
function textOf({ file, within, change, of }) {
  return `${file} ${within}: ${change} [${of}]`;
}
