// Writes conformance/cases and the index: for each small change to the slow model that no earlier case tells apart from
// the contract, the smallest register found that does. The same cases each time.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawnCases } from "./drawn-cases.mjs";
import { modelProgram } from "./model-program.mjs";
import { seeds } from "./seeds.mjs";
import { smallestCase } from "./smallest-case.mjs";
import { wordCases } from "./word-cases.mjs";
import { writeCase } from "./write-case.mjs";

const WORDS =
  "Headers and codes are accepted in English or Dutch, in any case, with space of every kind, `-` and `_` the same";
const conformance = fileURLToPath(new URL("../../conformance", import.meta.url));
const many = Number(process.env["NAREIS_DRAWN"] ?? 1_500);

const { mutants, answerOf, tells } = await modelProgram();
const { drawn, contractTables } = await drawnCases(many);
const pool = [...drawn, ...seeds()];
const cases = join(conformance, "cases");
rmSync(cases, { recursive: true, force: true });
mkdirSync(cases, { recursive: true });
/** @type {import("./drawn-cases.mjs").Case[]} */
const chosen = [];
/** @type {object[]} */
const index = [];
/** @type {import("./model-mutants.mjs").Mutant[]} */
const alike = [];
/** @param {import("./drawn-cases.mjs").Case} asked @param {string} subject @param {string} sentence */
function choose(asked, subject, sentence) {
  chosen.push(asked);
  index.push(writeCase(cases, chosen.length, { subject, sentence }, asked, answerOf(asked)));
}

// A word is told apart by any register in which it stands, so a few registers have them all.
for (const asked of wordCases(contractTables)) choose(asked, "words", WORDS);
for (const mutant of mutants) {
  if (chosen.some((asked) => tells(asked, mutant.id))) continue;
  // The larger ones tell more mutants apart, and each of those deserves a case of its own: the smaller come first.
  const telling = pool.find((one) => tells(one, mutant.id));
  if (telling === undefined) {
    alike.push(mutant);
    continue;
  }
  const small = smallestCase(telling, (one) => tells(one, mutant.id));
  choose(small, mutant.within, mutant.sentence);
  console.log(`${chosen.length} ${mutant.file} ${mutant.within}: ${mutant.change}`);
}
writeFileSync(join(conformance, "index.json"), `${JSON.stringify(index, null, 1)}\n`);
console.log(`${chosen.length} cases. Of ${mutants.length} changes none tells these ${alike.length} apart:`);
for (const { file, within, change } of alike) console.log(`  ${file} ${within}: ${change}`);
