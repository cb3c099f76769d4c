// Writes conformance/cases and the index: for each small change to the slow model that no earlier case tells apart from
// the contract, the smallest register found that does. The same cases each time.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawnCases } from "./drawn-cases.mjs";
import { modelProgram } from "./model-program.mjs";
import { smallestCase } from "./smallest-case.mjs";
import { writeCase } from "./write-case.mjs";

const conformance = fileURLToPath(new URL("../../conformance", import.meta.url));
const drawn = Number(process.env["NAREIS_DRAWN"] ?? 2_000);

const { mutants, answerOf } = await modelProgram();
const pool = await drawnCases(drawn);
const right = pool.map((one) => answerOf(one, 0));
const cases = join(conformance, "cases");
rmSync(cases, { recursive: true, force: true });
mkdirSync(cases, { recursive: true });
let alive = mutants;
/** @type {object[]} */
const index = [];
for (const mutant of mutants) {
  if (!alive.includes(mutant)) continue;
  // The larger ones tell more mutants apart, and each of those deserves a case of its own: the smaller come first.
  const telling = pool.find((one, place) => answerOf(one, mutant.id) !== right[place]);
  if (telling === undefined) continue;
  const small = smallestCase(telling, (one) => answerOf(one, 0) !== answerOf(one, mutant.id));
  const expected = answerOf(small, 0);
  const told = alive.filter(({ id }) => answerOf(small, id) !== expected);
  alive = alive.filter((one) => !told.includes(one));
  index.push(writeCase(cases, index.length + 1, mutant, small, JSON.parse(expected)));
  console.log(
    `${index.length} ${mutant.file} ${mutant.within}: ${mutant.change} (${told.length}, ${alive.length} left)`,
  );
}
writeFileSync(join(conformance, "index.json"), `${JSON.stringify(index, null, 1)}\n`);
console.log(`${index.length} cases. Of ${mutants.length} changes none tells these ${alive.length} apart:`);
for (const { file, within, change } of alive) console.log(`  ${file} ${within}: ${change}`);
