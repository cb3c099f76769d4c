import { closeSync, openSync, readSync } from "node:fs";

/**
 * The rows of a CSV file without quotes as objects, split and nothing more: what a script of an afternoon does.
 *
 * @typedef {{ application_id: string, procedure: string, applicant_id: string, sponsor_id: string, submitted_on: string,
 *   outcome: string, decided_on: string }} CsvRow
 *
 * @param {string} file
 * @returns {Generator<CsvRow, void>}
 */
export function* rowsOfCsv(file) {
  const handle = openSync(file, "r");
  const block = Buffer.alloc(1 << 20);
  /** @type {string[] | null} */
  let header = null;
  let rest = "";
  for (let length = readSync(handle, block); length > 0; length = readSync(handle, block)) {
    const lines = (rest + block.toString("latin1", 0, length)).split("\n");
    rest = /** @type {string} */ (lines.pop());
    for (const line of lines) {
      const cells = line.split(",");
      if (header === null) {
        header = cells;
        continue;
      }
      const [application_id, procedure, applicant_id, sponsor_id, submitted_on, outcome, decided_on] =
        /** @type {[string, string, string, string, string, string, string]} */ (/** @type {unknown} */ (cells));
      yield { application_id, procedure, applicant_id, sponsor_id, submitted_on, outcome, decided_on };
    }
  }
  closeSync(handle);
}
