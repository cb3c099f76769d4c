// The closing line of a run: `N passed, N failed`, and how many were skipped where any were. A run that consists of
// several parts names a file in NAREIS_TALLY: each part then adds its numbers to that file and prints no line, and
// `node scripts/closing-line.mjs STATUS` prints the one line for all of them and exits with its status.
import { appendFileSync, readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Closes one part of a run.
 *
 * @param {Tally} tally
 */
export function close(tally) {
  const file = process.env.NAREIS_TALLY;
  if (file) appendFileSync(file, `${JSON.stringify(tally)}\n`);
  else writeSync(1, `${closingLine(tally)}\n`);
}

/**
 * The sum of a file of tallies.
 *
 * @param {string} text
 * @param {number} status The worst exit status of the parts: a part that broke down before it could count is a failure.
 * @returns {Tally}
 */
export function sumTallies(text, status) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const line of text.split("\n").filter((line) => line !== "")) {
    const tally = JSON.parse(line);
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  if (status !== 0 && sum.failed === 0) sum.failed = 1;
  return sum;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const status = Number(process.argv[2]);
  const sum = sumTallies(readFileSync(String(process.env.NAREIS_TALLY), "utf8"), status);
  writeSync(1, `${closingLine(sum)}\n`);
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : status;
}
