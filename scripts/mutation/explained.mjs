// Why a change to the code may go unnoticed. Each says where, by a piece of the text of the line, and which changes, by
// the name of their kind or by what is put in: scripts/mutation/run.mjs prints what is explained nowhere, and what
// explains nothing. The folder explained has a file for each room.

import { explained as casesFacts } from "./explained/cases-facts.mjs";
import { explained as casesIntake } from "./explained/cases-intake.mjs";
import { explained as casesKeyed } from "./explained/cases-keyed.mjs";
import { explained as casesKnown } from "./explained/cases-known.mjs";
import { explained as casesReading } from "./explained/cases-reading.mjs";
import { explained as casesSources } from "./explained/cases-sources.mjs";
import { explained as chains } from "./explained/chains.mjs";
import { explained as counts } from "./explained/counts.mjs";
import { explained as differences } from "./explained/differences.mjs";
import { explained as differencesDefinitions } from "./explained/differences-definitions.mjs";
import { explained as disclosure } from "./explained/disclosure.mjs";
import { explained as disclosureIntervals } from "./explained/disclosure-intervals.mjs";

/**
 * @typedef {object} Explained
 * @property {string} file A file, or how the paths of several begin.
 * @property {string} line A piece of the text of the line on which the change begins.
 * @property {string | RegExp} [change] The name of its kind, or what is put in; every change of the line where it is missing.
 * @property {string} because
 */

/** Code in which every change that goes unnoticed is explained. */
export const finished = [/^src\/(cases|chains|counts|differences|disclosure)\//];

/** @type {readonly Explained[]} */
export const explained = [
  ...casesFacts,
  ...casesIntake,
  ...casesKeyed,
  ...casesKnown,
  ...casesReading,
  ...casesSources,
  ...chains,
  ...counts,
  ...differences,
  ...differencesDefinitions,
  ...disclosure,
  ...disclosureIntervals,
];

/**
 * Whether it is explained why a change may go unnoticed.
 *
 * @param {Explained} one
 * @param {{ path: string, line: string, mutatorName: string, replacement: string }} change
 */
export function explains({ file, line, change }, { path, line: text, mutatorName, replacement }) {
  if (!path.startsWith(file) || !text.includes(line)) return false;
  if (change instanceof RegExp) return change.test(replacement);
  return change === undefined || change === mutatorName || change === replacement;
}
