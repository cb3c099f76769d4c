// Writes down what became of each change as soon as it is known, a line of JSON each: a run that is stopped has said what
// it found until then.
import { appendFileSync, readFileSync } from "node:fs";
import { relative } from "node:path";

const file = process.env["NAREIS_RESULTS"];
/** The lines of each file, as they are now. @type {Map<string, string[]>} */
const linesOf = new Map();

/** @typedef {{ fileName: string, location: { start: { line: number } }, mutatorName: string, replacement: string, status: string, statusReason?: string }} Tested */

export const strykerPlugins = [{ kind: "Reporter", name: "keep-results", value: { onMutantTested: keep } }];

/** @param {Tested} change */
function keep({ fileName, location, mutatorName, replacement, status: told, statusReason }) {
  if (file === undefined) return;
  const status = told === "Killed" && /timed out after/.test(statusReason ?? "") ? "Timeout" : told;
  const lines = linesOf.get(fileName) ?? readFileSync(fileName, "utf8").split("\n");
  linesOf.set(fileName, lines);
  const path = relative(process.cwd(), fileName);
  const line = lines[location.start.line - 1]?.trim();
  appendFileSync(file, `${JSON.stringify({ path, location, line, mutatorName, replacement, status })}\n`);
}
