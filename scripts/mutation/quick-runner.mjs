// Four things that made a change cost seconds. Stryker hands mocha one pattern that is all titles in a row, which mocha
// tries at every place of every title; and it starts the process again for each change of code that also ran while it was
// loaded, although such a change is only switched on for the tests here (ignoreStatic). And it asks all tests of a change
// that none of them notices, of which the reason is known already. Last, what noticed the changes before is asked first:
// the next change is most often one of the same line.
import { readFileSync } from "node:fs";
import { explained, explains } from "./explained.mjs";

const path = new URL("node_modules/@stryker-mutator/mocha-runner/dist/src/mocha-test-runner.js", import.meta.url);
const { MochaTestRunner: runner } = await import(path.href);
const byPattern = runner.prototype.mutantRun;

/** @typedef {{ fileName: string, location: { start: { line: number } }, mutatorName: string, replacement: string }} Change */

/** The titles of the tests that noticed changes last, the last one first. @type {string[]} */
let noticing = [];
const MOST_NOTICING = 30;

/** @this {any} @param {{ testFilter?: string[], activeMutant: Change }} asked */
runner.prototype.mutantRun = async function mutantRun({ testFilter, ...others }) {
  if (isExplained(others.activeMutant)) return { status: "survived", nrOfTests: 0 };
  const titles = new Set(testFilter);
  const first = new Set(noticing.filter((title) => titles.has(title)));
  /** @param {(title: string) => boolean} isAsked */
  const ask = (isAsked) => {
    this.mocha.grep({ test: isAsked });
    return byPattern.call(this, others);
  };
  let result = first.size > 0 ? await ask((title) => first.has(title)) : { status: "survived" };
  if (result.status === "survived") {
    result = await ask((title) => (testFilter === undefined || titles.has(title)) && !first.has(title));
  }
  noticing = [...new Set([...(result.killedBy ?? []), ...noticing])].slice(0, MOST_NOTICING);
  return result;
};
runner.prototype.capabilities = async () => ({ reloadEnvironment: true });

/** The lines of each file. @type {Map<string, string[]>} */
const linesOf = new Map();

/** @param {Change} change */
function isExplained({ fileName, location, mutatorName, replacement }) {
  if (process.env["NAREIS_EXPLAINED"] === "tried") return false;
  const lines = linesOf.get(fileName) ?? readFileSync(fileName, "utf8").split("\n");
  linesOf.set(fileName, lines);
  const path = fileName.slice(fileName.lastIndexOf("/src/") + 1);
  const change = { path, line: lines[location.start.line]?.trim() ?? "", mutatorName, replacement };
  return explained.some((one) => explains(one, change));
}

/** @type {unknown[]} */
export const strykerPlugins = [];
